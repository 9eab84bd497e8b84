import type { RootContent } from 'mdast';
import { VFile } from 'vfile';
import { byRule } from '../../rule-ids.ts';
import { quantity } from '../../text/quantity.ts';
import { senderName } from '../../text/sender-name.ts';
import { comment } from '../comment.ts';
import type { ExtractedText } from '../content.ts';
import { plainWords, text, toText } from '../to-text.ts';
import { messagesOf } from './mailbox.ts';
import { readMail, type Mail } from './read-mail.ts';
import { bodyBlocks, fieldBlocks, forwardedMail } from './to-blocks.ts';

const SPACE = 0x20;
const MOST_NAMED = 10;
/** Mails within mails. */
const MOST_DEPTH = 4;
const MOST_ATTACHED = 50;

/**
 * The text of a mail (`.eml`): the fields of its head that people read, its words, and the mails
 * that are attached to it, quoted. Signatures and footers of lists stand in comments; what else is
 * attached is named and left out.
 * @throws the fatal `VFileMessage` of what is no mail or cannot be decoded
 */
export async function extractMail(
  path: string,
  bytes: Uint8Array,
  file: VFile,
): Promise<ExtractedText> {
  // What has no words is empty rather than damaged.
  if (bytes.every((byte) => byte <= SPACE)) return { text: toText([], path) };
  const [message = bytes] = messagesOf(bytes);
  const mail = await readMail(message, file);
  const left: string[] = [];
  const blocks = [...fieldBlocks(mail.fields), ...(await wordsOf(mail, file, left, 0))];
  reportLeft(left, file);
  return { text: toText(blocks, path), charset: mail.charset };
}

/**
 * The text of a mailbox (`.mbox`): below a heading each mail, quoted under a line that says who wrote
 * it. A mail that cannot be read is named; the others are read.
 * @throws the fatal `VFileMessage` of a mailbox without a mail that can be read
 */
export async function extractMailbox(
  path: string,
  bytes: Uint8Array,
  file: VFile,
): Promise<ExtractedText> {
  const messages = messagesOf(bytes);
  if (messages.length <= 1) return extractMail(path, bytes, file);
  const left: string[] = [];
  const blocks: RootContent[] = [];
  const charsets = new Set<string>();
  for (const [index, message] of messages.entries()) {
    const mail = await readWithin(message, file);
    if ('fault' in mail) {
      blocks.push(comment(`Mail ${index + 1} is left out: ${mail.fault}`));
      left.push(`mail ${index + 1}`);
      continue;
    }
    charsets.add(mail.charset);
    const subject = plainWords(mail.subject ?? '').trim();
    if (subject !== '') blocks.push({ type: 'heading', depth: 2, children: [text(subject)] });
    blocks.push(...forwardedMail(fieldsOf(mail), await wordsOf(mail, file, left, 0)));
  }
  reportLeft(left, file);
  return { text: toText(blocks, path), charset: charsets.size === 1 ? [...charsets][0] : 'utf-8' };
}

async function wordsOf(
  mail: Mail,
  file: VFile,
  left: string[],
  depth: number,
): Promise<RootContent[]> {
  const blocks = bodyBlocks(mail);
  if (mail.attachments.length > 0) {
    blocks.push(comment(`Left out: ${mail.attachments.join(', ')}`));
    left.push(...mail.attachments);
  }
  for (const [index, bytes] of mail.attached.entries()) {
    if (depth >= MOST_DEPTH || index >= MOST_ATTACHED) {
      left.push('message/rfc822');
      continue;
    }
    const inner = await readWithin(bytes, file);
    if ('fault' in inner) {
      left.push('message/rfc822');
      continue;
    }
    blocks.push(...forwardedMail(fieldsOf(inner), await wordsOf(inner, file, left, depth + 1)));
  }
  return blocks;
}

/** A mail among others: where it cannot be read, why. */
async function readWithin(
  bytes: Uint8Array,
  file: VFile,
): Promise<Mail | { readonly fault: string }> {
  const own = new VFile({ path: file.path });
  try {
    const mail = await readMail(bytes, own);
    for (const { reason, ruleId } of own.messages) {
      const isKnown = file.messages.some((each) => each.ruleId === ruleId);
      if (!isKnown) file.message(reason, { ruleId, source: 'verbatim' });
    }
    return mail;
  } catch (error) {
    const message = own.messages.find(({ fatal }) => fatal === true);
    if (message === undefined) throw error;
    return { fault: message.reason };
  }
}

function fieldsOf(mail: Mail): Record<string, string> {
  const fields = mail.fields.map((field) => {
    const colon = field.indexOf(': ');
    return [field.slice(0, colon), field.slice(colon + 2)];
  });
  return { ...Object.fromEntries(fields), From: senderName(mail.from ?? '') };
}

function reportLeft(left: readonly string[], file: VFile): void {
  if (left.length === 0) return;
  const named = left.slice(0, MOST_NAMED).map((name) => `\`${name.replaceAll('`', "'")}\``);
  const more = left.length - named.length;
  const names = `${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
  const reason = `${quantity(left.length, 'attachment')} left out: ${names}`;
  file.info(reason, byRule('attachment-left-out'));
}
