import { decodeWith, lenientDecoder } from './decoding.ts';

/** Valid characters of several bytes for each byte that is none: fewer, and it is no UTF-8 at all. */
const FEWEST_VALID = 2;

/** A text that is UTF-8 but for some bytes. */
export interface MixedText {
  readonly text: string;
  /** How many bytes are not UTF-8. */
  readonly foreign: number;
}

/** A stretch of bytes, half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads UTF-8 into which something else was pasted, or whose characters were cut: each byte that is
 * not UTF-8 is one character of windows-1252, so that none is lost.
 * @returns null where so much is not UTF-8 that it is something else
 */
export function decodeMixed(bytes: Uint8Array): MixedText | null {
  const { stretches, foreign, valid } = findForeign(bytes);
  if (valid < foreign * FEWEST_VALID) return null;
  const utf8 = lenientDecoder('utf-8');
  const windows = lenientDecoder('windows-1252');
  let text = '';
  let done = 0;
  for (const { start, end } of stretches) {
    text += decodeWith(utf8, bytes.subarray(done, start));
    text += decodeWith(windows, bytes.subarray(start, end));
    done = end;
  }
  return { text: text + decodeWith(utf8, bytes.subarray(done)), foreign };
}

/** What is not UTF-8, and how many characters of several bytes are. */
function findForeign(bytes: Uint8Array) {
  const stretches: Stretch[] = [];
  let valid = 0;
  let foreign = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = characterLength(bytes, index);
    if (length > 1) valid += 1;
    index += length;
    if (length > 0) continue;
    const start = index;
    while (index < bytes.length && characterLength(bytes, index) === 0) index += 1;
    stretches.push({ start, end: index });
    foreign += index - start;
  }
  return { stretches, foreign, valid };
}

/** The bytes of the UTF-8 character that begins here (the Unicode Standard, table 3-7); 0: none. */
function characterLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[index + 1] ?? 0;
  // Without overlong forms, surrogates and what lies beyond U+10FFFF.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let each = 2; each < length; each += 1) {
    if (((bytes[index + each] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
