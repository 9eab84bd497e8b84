import PostalMime, { type Address } from 'postal-mime';
import type { VFile } from 'vfile';
import { byRule } from '../../rule-ids.ts';
import { decodeSource } from '../decode-source.ts';
import { decodeWith, lenientDecoder } from '../../read/decoding.ts';
import { refuseDamaged } from '../refuse-damaged.ts';

/** A mail, decoded. Texts are as they are written, white space folded in the fields. */
export interface Mail {
  /** The fields of its head that are shown, such as `From: Ana Ruiz <ana@example.com>`, in order. */
  readonly fields: readonly string[];
  /** The name of who wrote it, or the address where there is none. */
  readonly from: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  /** Plain text; null where the mail has none. */
  readonly text: string | null;
  readonly html: string | null;
  readonly isFlowed: boolean;
  /** Names of what is attached. */
  readonly attachments: readonly string[];
  /** Mails that are attached, as bytes. */
  readonly attached: readonly Uint8Array[];
  readonly charset: string;
}

const CONTENT_TYPE = /^Content-Type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;
const CONTROL = /[\u0080-\u009F]/g;
const CHARSET = /charset\s*=\s*"?(?<charset>[\w.:-]{1,60})/i;
const FLOWED = /(?<before>format\s*=\s*"?)flowed/gi;
/** As long as `flowed`; postal-mime would join quoted lines with their marks. */
const NOT_FLOWED = 'fl0wed';
const ENCRYPTED = /multipart\/encrypted|smime-type\s*=\s*"?enveloped-data/i;
const HEAD_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'from',
  'message-id',
  'received',
  'subject',
  'to',
]);
/** The head of a mail has less than so many bytes; of a large one, most are spam reports. */
const MOST_HEAD_BYTES = 2 * 1024 * 1024;
const MOST_DEPTH = 64;
/** Of a list of people so many are shown. */
const MOST_PEOPLE = 10;
const REMEDY = 'Save the mail anew from the program that holds it';

/**
 * Takes a mail apart: its parts, transfer encodings and charsets.
 * @throws the fatal `VFileMessage` of what is no mail, is encrypted, or cannot be decoded
 */
export async function readMail(bytes: Uint8Array, file: VFile): Promise<Mail> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const types = raw.match(CONTENT_TYPE) ?? [];
  const charsets = types.flatMap((type) => CHARSET.exec(type)?.groups?.['charset'] ?? []);
  refuseUnreadable(types, charsets, file);
  const fixed = raw.replace(CONTENT_TYPE, (type) =>
    type.replace(FLOWED, (_, before: string) => before + NOT_FLOWED),
  );
  const isFlowed = fixed !== raw;
  const decoded = charsets.length === 0 ? decodeSource(Buffer.from(fixed, 'latin1'), file) : null;
  const email = await PostalMime.parse(decoded?.text ?? Buffer.from(fixed, 'latin1'), {
    forceRfc822Attachments: true,
    maxNestingDepth: MOST_DEPTH,
    maxHeadersSize: MOST_HEAD_BYTES,
  }).catch((error: unknown) =>
    refuseDamaged(error, 'its head or the nesting of its parts has no end', REMEDY, file),
  );
  if (!email.headers.some(({ key }) => HEAD_FIELDS.has(key))) {
    refuseDamaged(
      new Error('no head'),
      'it has no head, such as `From:` and `Date:`',
      REMEDY,
      file,
    );
  }
  const date = folded(email.headers.find(({ key }) => key === 'date')?.value);
  const subject = folded(email.subject);
  const isMail = ({ mimeType }: { mimeType: string }): boolean => mimeType === 'message/rfc822';
  const writer = email.from ?? email.sender;
  return {
    fields: [
      ...(writer === undefined ? [] : [`From: ${people([writer])}`]),
      ...(date === null ? [] : [`Date: ${date}`]),
      ...(email.to === undefined ? [] : [`To: ${people(email.to)}`]),
      ...(email.cc === undefined ? [] : [`Cc: ${people(email.cc)}`]),
      ...(subject === null ? [] : [`Subject: ${subject}`]),
    ].filter((field) => !field.endsWith(': ')),
    from: folded(writer?.name) ?? folded(writer?.address),
    date,
    subject,
    text: unmarked(email.text),
    html: unmarked(email.html),
    isFlowed,
    attachments: email.attachments
      .filter((each) => !isMail(each))
      .map(({ filename, mimeType }) => folded(filename) ?? mimeType),
    attached: email.attachments.filter(isMail).map(({ content }) => bytesOf(content)),
    charset: decoded?.charset ?? charsets[0]?.toLowerCase() ?? 'utf-8',
  };
}

function refuseUnreadable(
  types: readonly string[],
  charsets: readonly string[],
  file: VFile,
): void {
  if (ENCRYPTED.test(types[0] ?? '')) {
    const reason = 'The mail is encrypted: save it without, from the program that can read it';
    file.fail(reason, byRule('document-encrypted'));
  }
  if (charsets.some((charset) => /^(?:unicode-1-1-)?utf-?7$/i.test(charset))) {
    const reason = 'The mail is written in UTF-7, which is not read: save it as UTF-8';
    file.fail(reason, byRule('format-not-read'));
  }
}

function unmarked(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  return asOfWindows(text).replaceAll(`format=${NOT_FLOWED}`, 'format=flowed');
}

function people(addresses: readonly Address[]): string {
  const all = addresses.flatMap((each): string[] => {
    if (each.group !== undefined) return each.group.map(mailboxOf);
    return [mailboxOf(each)];
  });
  const shown = all.slice(0, MOST_PEOPLE).join(', ');
  return all.length > MOST_PEOPLE ? `${shown} and ${all.length - MOST_PEOPLE} more` : shown;
}

function mailboxOf({ name, address = '' }: { name: string; address?: string | undefined }): string {
  const written = folded(name);
  if (written === null) return address;
  const whole = written.includes(',') ? `"${written}"` : written;
  return address === '' ? whole : `${whole} <${address}>`;
}

function folded(text: string | null | undefined): string | null {
  const line = asOfWindows(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line;
}

/**
 * Node 20 takes windows-1252 for Latin-1 (see `decodeWith`), so that marks become control
 * characters, which no mail has.
 */
function asOfWindows(text: string): string {
  return text.replace(CONTROL, (character) =>
    decodeWith(lenientDecoder('windows-1252'), Uint8Array.of(character.charCodeAt(0))),
  );
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
