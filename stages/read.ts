import { hash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import chardet from 'chardet';
import type { VFile } from 'vfile';
import type { Decoded, MediaType } from './document.ts';
import { isHtmlName } from './parse/load.ts';
import { pointAt, type SourcePoint } from './point.ts';

export interface ReadSettings {
  /** Bytes; a larger file is a failure. */
  readonly maxBytes: number;
}

interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

const BYTE_ORDER_MARKS = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
];

const MARKDOWN_NAME = /\.(?:md|markdown|mdown)$/i;

/** How much of a file tells whether it is text, as in git. */
const SNIFFED_LENGTH = 8192;
/** Text has next to no control characters; packed or compiled bytes are full of them. */
const MOST_CONTROLS = 0.05;
/** How much text about the first undecodable byte the charset is guessed from. */
const GUESSED_LENGTH = 65_536;

/**
 * In UTF-16 the high bytes of Latin letters, spaces and marks are zero: that many pairs with a zero
 * on one side, next to none on the other.
 */
const FEWEST_HIGH_ZEROS = 0.4;
const MOST_LOW_ZEROS = 0.02;

/** How many bytes of a page are searched for its charset: browsers look at 1024. */
const DECLARATION_LENGTH = 4096;
/** `<meta charset="…">`, or `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const DECLARED_CHARSET = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?(?<charset>[\w:.-]+)/i;

/** `%PDF-`. */
const PORTABLE_DOCUMENT = [0x25, 0x50, 0x44, 0x46, 0x2d];

const START: SourcePoint = { line: 1, column: 1, offset: 0 };

/**
 * Makes the stage that turns the bytes of a file into text: by its byte order mark, else as strict
 * UTF-8, else as a page of HTML says, else by a guess, of which a message `charset-guessed` tells.
 * @returns a function that throws the `VFileMessage` (`file-too-large`, `binary-file`) of a file
 *   that cannot be read as text
 */
export function createReader({ maxBytes }: ReadSettings) {
  return function read(path: string, bytes: Uint8Array, file: VFile): Decoded {
    if (bytes.length > maxBytes) {
      const reason = `The file has ${bytes.length} bytes, the limit is ${maxBytes}: split it, or raise \`maxBytes\` in the settings`;
      file.fail(reason, { place: START, ruleId: 'file-too-large', source: 'verbatim' });
    }
    const type = mediaType(path);
    const { text, charset } = decode(bytes, type, file);
    if (text.trim() === '') {
      const reason = 'The document has no words: its brief is empty';
      file.message(reason, { place: START, ruleId: 'empty-document', source: 'verbatim' });
    }
    const sha256 = hash('sha256', bytes);
    return { source: { path, sha256, mediaType: type, charset }, text, file };
  };
}

function mediaType(path: string): MediaType {
  if (isHtmlName(path)) return 'text/html';
  return MARKDOWN_NAME.test(path) ? 'text/markdown' : 'text/plain';
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
    file.message(reason, { place: START, ruleId: 'charset-guessed', source: 'verbatim' });
  }
  return decoded;
}

/** The order of UTF-16 without a byte order mark; null for everything else. */
function wideCharsetOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sniffed = bytes.subarray(0, SNIFFED_LENGTH);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sniffed.length; index += 1) {
    if (sniffed[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sniffed.length / 2;
  if (pairs < 1) return null;
  const isWide =
    Math.max(even, odd) >= pairs * FEWEST_HIGH_ZEROS &&
    Math.min(even, odd) <= pairs * MOST_LOW_ZEROS;
  if (!isWide || decodeStrictly(bytes, odd > even ? 'utf-16le' : 'utf-16be') === null) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(Math.min(text.length, SNIFFED_LENGTH));
  for (let index = 0; index < units.length; index += 1) units[index] = text.charCodeAt(index);
  return units;
}

function refuseBinary(units: Uint8Array | Uint16Array, file: VFile): void {
  const sniffed = units.subarray(0, SNIFFED_LENGTH);
  let controls = 0;
  for (const unit of sniffed) if (isControl(unit)) controls += 1;
  const isPortableDocument = PORTABLE_DOCUMENT.every((byte, index) => sniffed[index] === byte);
  const isText = !sniffed.includes(0) && controls <= sniffed.length * MOST_CONTROLS;
  if (isText && !isPortableDocument) return;
  const reason = isPortableDocument
    ? 'The file is a PDF, not text: convert it to text first, or leave it out'
    : 'The file looks binary, not text: save it as UTF-8 text, or leave it out';
  file.fail(reason, { place: START, ruleId: 'binary-file', source: 'verbatim' });
}

/** Control characters that no text has: all but tab, line ends, form feed and escape. */
function isControl(unit: number): boolean {
  return unit < 32 && !(unit >= 9 && unit <= 13) && unit !== 27;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    // `ignoreBOM` keeps a second mark: only one belongs to the encoding.
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A page that is no UTF-8 as the `meta` element at its start says; null where that fails. */
function decodeAsDeclared(bytes: Uint8Array): DecodedText | null {
  const start = decodeWith(lenientDecoder('latin1'), bytes.subarray(0, DECLARATION_LENGTH));
  const declared = DECLARED_CHARSET.exec(start)?.groups?.['charset'];
  if (declared === undefined) return null;
  try {
    const decoder = new TextDecoder(declared, { fatal: true, ignoreBOM: true });
    return { text: decodeWith(decoder, bytes), charset: decoder.encoding };
  } catch {
    return null;
  }
}

function decodeByGuess(bytes: Uint8Array, expected: string, file: VFile): DecodedText {
  const undecodable = firstUndecodable(bytes, expected);
  // A file that says its encoding by a mark in UTF-16 is believed.
  const decoder =
    expected === 'utf-8' ? guessDecoder(bytes, undecodable) : lenientDecoder(expected);
  const text = decodeWith(decoder, bytes);
  const before = decodeWith(decoder, bytes.subarray(0, undecodable));
  const place = pointAt(text, before.length);
  const reason = `Not valid ${expected} from line ${place.line} on, read as \`${decoder.encoding}\` by guess: check the accents and quotation marks, or save the file as UTF-8`;
  file.message(reason, { place, ruleId: 'charset-guessed', source: 'verbatim' });
  return { text, charset: decoder.encoding };
}

/** The index of the first byte that cannot be decoded, by bisection. */
function firstUndecodable(bytes: Uint8Array, charset: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesUpTo(bytes, middle, charset)) good = middle;
    else bad = middle;
  }
  return good;
}

function decodesUpTo(bytes: Uint8Array, length: number, charset: string): boolean {
  const decoder = new TextDecoder(charset, { fatal: true });
  try {
    decoder.decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guessDecoder(bytes: Uint8Array, undecodable: number): TextDecoder {
  const from = Math.max(0, undecodable - GUESSED_LENGTH / 2);
  const sample = bytes.subarray(from, from + GUESSED_LENGTH);
  const guess = supportedDecoder(chardet.detect(sample) ?? 'windows-1252');
  // In the ISO-8859 family the bytes 80 to 9F are controls, which no text has: Windows then.
  return /[\x80-\x9f]/.test(decodeWith(guess, sample)) ? lenientDecoder('windows-1252') : guess;
}

/**
 * Decodes as a stream of one part, because without `stream` Node 20 takes windows-1252 for Latin-1
 * and turns curly quotation marks into control characters (nodejs/node issue 56542).
 */
function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function supportedDecoder(charset: string): TextDecoder {
  try {
    return lenientDecoder(charset);
  } catch {
    return lenientDecoder('windows-1252');
  }
}

function lenientDecoder(charset: string): TextDecoder {
  return new TextDecoder(charset, { ignoreBOM: true });
}
