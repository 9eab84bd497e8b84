import { hash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Decoded, MediaType } from '../document.ts';
import { extractedName, type Content } from '../extract/content.ts';
import { mediaTypeOf, textTypeOf } from '../formats.ts';
import { codeUnits, refuseBinary } from './binary.ts';
import { decodeAsDeclared } from './declared.ts';
import { decodeByGuess, type DecodedText } from './decode-by-guess.ts';
import { decodeStrictly } from './decoding.ts';
import { reportMojibake } from './mojibake.ts';
import { START } from './start.ts';
import { wideCharsetOf } from './wide.ts';
import { byRule } from '../rule-ids.ts';

export interface ReadSettings {
  /** Bytes; a larger file is a failure. */
  readonly maxBytes: number;
}

const BYTE_ORDER_MARKS = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Makes the stage that turns the bytes of a file into text: by its byte order mark, else as strict
 * UTF-8, else as a page of HTML says, else by a guess, of which a message `charset-guessed` tells.
 * What was extracted of a document is text already.
 * @returns a function that throws the `VFileMessage` (`file-too-large`, `binary-file`) of a file
 *   that cannot be read as text
 */
export function createReader({ maxBytes }: ReadSettings) {
  return function read(
    path: string,
    content: Content,
    file: VFile,
    type: MediaType = mediaTypeOf(path),
  ): Decoded {
    const bytes = 'text' in content ? content.bytes : content;
    if (bytes.length > maxBytes) {
      const reason = `The file has ${bytes.length} bytes, the limit is ${maxBytes}: split it, or raise \`maxBytes\` in the settings`;
      file.fail(reason, byRule('file-too-large', { place: START }));
    }
    if (!('text' in content) && type !== textTypeOf(type)) {
      throw new Error('Its text was not extracted');
    }
    const { text, charset } =
      'text' in content ? { text: content.text, charset: 'utf-8' } : decode(content, type, file);
    if (text.trim() === '') {
      const reason = 'The document has no words: its brief is empty';
      file.message(reason, byRule('empty-document', { place: START }));
    }
    reportMojibake(text, file);
    const sha256 = hash('sha256', bytes);
    const extracted = 'text' in content ? { extracted: extractedName(path) } : {};
    return { source: { path, sha256, mediaType: type, charset, ...extracted }, text, file };
  };
}

function decode(bytes: Uint8Array, type: MediaType, file: VFile): DecodedText {
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
