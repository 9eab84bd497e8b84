/** The line above each mail of a mailbox: `From ana@example.com Mon May  4 10:12:00 2031`. */
const SEPARATOR =
  /(?:^|(?<=\n\r?\n))From [^\r\n]{1,200}\d{1,2}:\d{2}(?::\d{2})?[^\r\n]{0,60}\d{4}[^\r\n]{0,40}\r?\n/g;
const QUOTED_FROM = /^>(?=>*From )/gm;

/**
 * The mails of a mailbox (https://www.rfc-editor.org/rfc/rfc4155), each without the line above it
 * and with its own lines that begin with `From ` as they were written; of anything else the bytes
 * themselves.
 */
export function messagesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const separators = [...whole.matchAll(SEPARATOR)];
  if (separators[0]?.index !== 0) return [bytes];
  return separators.map(({ 0: line, index }, i) => {
    const message = whole.slice(index + line.length, separators[i + 1]?.index);
    return Buffer.from(message.replace(QUOTED_FROM, ''), 'latin1');
  });
}
