import type { Block } from '../document.ts';
import { senderName } from '../text/sender-name.ts';
import type { HeadLine } from './head-line.ts';

const FIELD =
  /^(?<name>FROM|TO|CC|SUBJECT|DATE|RE|Re|From|To|Cc|CC|Bcc|Subject|Date|Sent|Reply-To|Sender|Message-I[Dd]|In-Reply-To|References|Received|Return-Path|Delivered-To|MIME-Version|Content-[\w-]{1,30}|X-[\w-]{1,40}|Importance|Attachments?):(?: (?<value>.*))?$/;
/** What the fields state, of memos in capitals too; the rest are only taken out. */
const STATES: Readonly<Record<string, string>> = {
  From: 'byline',
  Subject: 'title',
  Re: 'title',
  Date: 'published',
  Sent: 'published',
};
/** `Ada Marsh` of `"Ada Marsh" <ada@example.com>`. */
const NAMED_ADDRESS = /^"?(?<name>[^"<>@]{2,80}?)"? ?<[^<>]*>$/;
/** `Ada Marsh` of `ada@example.com (Ada Marsh)`, as old mails have it. */
const ADDRESS_NAMED = /^[^\s@]{1,80}@\S{1,200} \((?<name>[^()@]{2,80})\)$/;
const FEWEST_FIELDS = 2;
/** What tells a mail or memo from other lists of fields. */
const OF_MAIL = /^(?:From|To|Subject|Re|Message-I[Dd])$/i;
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
  let ofMail = 0;
  let last = -1;
  for (const [index, { text }] of blocks.entries()) {
    const groups = FIELD.exec(text)?.groups;
    const isAbove = lines.size === 0 && index < MOST_ABOVE && text.length <= LONGEST_ABOVE;
    if (groups === undefined && isAbove) continue;
    // A long field goes on on the next line, between two others.
    const folded = lines.get(last);
    if (
      groups === undefined &&
      folded !== undefined &&
      isMailField(blocks[index + 1]?.text ?? '')
    ) {
      if (folded.value !== null) lines.set(last, { ...folded, value: `${folded.value} ${text}` });
      lines.set(index, { what: 'mail field', value: null });
      continue;
    }
    if (groups === undefined) break;
    const name = groups['name'] ?? '';
    if (OF_MAIL.test(name)) ofMail += 1;
    last = index;
    lines.set(index, fieldLine(name, groups['value']?.trim() ?? ''));
  }
  return lines.size >= FEWEST_FIELDS && ofMail > 0 ? lines : new Map();
}

function fieldLine(name: string, value: string): HeadLine {
  const what = STATES[`${name.charAt(0)}${name.slice(1).toLowerCase()}`];
  if (what === undefined || value === '') return { what: what ?? 'mail field', value: null };
  const named = NAMED_ADDRESS.exec(value) ?? ADDRESS_NAMED.exec(value);
  const sender = what === 'byline' ? named?.groups?.['name'] : undefined;
  return { what, value: sender === undefined ? value : senderName(sender) };
}
