import type { VFile } from 'vfile';
import type { MediaType } from '../formats.ts';
import { codeUnits, refuseBinary } from './binary.ts';
import { decodeAsDeclared } from './declared.ts';
import { decodeByGuess, type DecodedText } from './decode-by-guess.ts';
import { decodeStrictly } from './decoding.ts';
import { START } from './start.ts';
import { wideCharsetOf } from './wide.ts';
import { byRule } from '../rule-ids.ts';

const BYTE_ORDER_MARKS = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The bytes of a file as text, its byte order mark removed: by that mark, else as strict UTF-8, else
 * as a page of HTML says, else by a guess, of which a message `charset-guessed` tells.
 * @throws the fatal `VFileMessage` `binary-file` of bytes that are no text
 */
export function decode(bytes: Uint8Array, type: MediaType, file: VFile): DecodedText {
  const mark = BYTE_ORDER_MARKS.find((known) => {
    return known.bytes.every((byte, index) => bytes[index] === byte);
  });
  const wide = mark === undefined ? wideCharsetOf(bytes) : null;
  const charset = mark?.charset ?? wide ?? 'utf-8';
  const content = bytes.subarray(mark?.bytes.length ?? 0);
  if (charset === 'utf-8') refuseBinary(content, file);
  const strict = decodeStrictly(content, charset);
  const decoded =
    strict === null
      ? ((type === 'text/html' ? decodeAsDeclared(content) : null) ??
        decodeByGuess(content, charset, file))
      : { text: strict, charset };
  if (charset !== 'utf-8') refuseBinary(codeUnits(decoded.text), file);
  if (wide !== null) {
    const reason = `No byte order mark, read as \`${wide}\` by guess, because every other byte is zero: save the file as UTF-8`;
    file.message(reason, byRule('charset-guessed', { place: START }));
  }
  return decoded;
}
