import type { Block } from '../document.ts';
import { senderName } from '../text/sender-name.ts';
import type { HeadLine } from './head-line.ts';

const FIELD =
  /^(?<name>From|To|Cc|CC|Bcc|Subject|Date|Sent|Reply-To|Sender|Message-I[Dd]|In-Reply-To|References|Received|Return-Path|Delivered-To|MIME-Version|Content-[\w-]{1,30}|X-[\w-]{1,40}|Importance|Attachments?):(?: (?<value>.*))?$/;
/** What the fields state; the rest are only taken out. */
const STATES: Readonly<Record<string, string>> = {
  From: 'byline',
  Subject: 'title',
  Date: 'published',
  Sent: 'published',
};
/** `Ada Marsh` of `"Ada Marsh" <ada@example.com>`. */
const NAMED_ADDRESS = /^"?(?<name>[^"<>@]{2,80}?)"? ?<[^<>]*>$/;
/** `Ada Marsh` of `ada@example.com (Ada Marsh)`, as old mails have it. */
const ADDRESS_NAMED = /^[^\s@]{1,80}@\S{1,200} \((?<name>[^()@]{2,80})\)$/;
const FEWEST_FIELDS = 2;
/** So many lines may stand above the fields, such as `MEMO`. */
const MOST_ABOVE = 2;
/** UTF-16 code units. */
const LONGEST_ABOVE = 60;

export function isMailField(text: string): boolean {
  return FIELD.test(text);
}

/**
 * The fields at the head of an e-mail, by index into the blocks; none where it is no e-mail. One
 * line `Subject: …` alone may be a memo's first sentence.
 */
export function readMailHead(blocks: readonly Block[]): ReadonlyMap<number, HeadLine> {
  const lines = new Map<number, HeadLine>();
  for (const [index, { text }] of blocks.entries()) {
    const groups = FIELD.exec(text)?.groups;
    const isAbove = lines.size === 0 && index < MOST_ABOVE && text.length <= LONGEST_ABOVE;
    if (groups === undefined && isAbove) continue;
    if (groups === undefined) break;
    const what = STATES[groups['name'] ?? ''];
    const value = groups['value']?.trim() ?? '';
    const named = NAMED_ADDRESS.exec(value) ?? ADDRESS_NAMED.exec(value);
    const name = what === 'byline' ? named?.groups?.['name'] : undefined;
    lines.set(index, {
      what: what ?? 'mail field',
      value:
        what === undefined || value === '' ? null : name === undefined ? value : senderName(name),
    });
  }
  return lines.size >= FEWEST_FIELDS ? lines : new Map();
}
