import { SNIFFED_LENGTH } from './binary.ts';
import { decodeStrictly } from './decoding.ts';

/**
 * In UTF-16 the high bytes of Latin letters, spaces and marks are zero: that many pairs with a zero
 * on one side, next to none on the other.
 */
const FEWEST_HIGH_ZEROS = 0.4;
const MOST_LOW_ZEROS = 0.02;

/** Of other scripts the spaces and line ends alone have one: these, and hardly any other. */
const FEWEST_BLANKS = 0.5;
const FEWEST_READABLE = 0.98;
const BLANK = /[ \t\r\n]/g;
const BASIC_LATIN = /[\0-\x7f]/g;
const READABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n\f]/gu;

type WideCharset = 'utf-16le' | 'utf-16be';

/** The order of UTF-16 without a byte order mark; null for everything else. */
export function wideCharsetOf(bytes: Uint8Array): WideCharset | null {
  const sniffed = bytes.subarray(0, SNIFFED_LENGTH);
  if (sniffed.length < 2 || !sniffed.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sniffed.length; index += 1) {
    if (sniffed[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sniffed.length / 2;
  if (Math.min(even, odd) > pairs * MOST_LOW_ZEROS) return null;
  const charset = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decodeStrictly(bytes, charset);
  if (text === null) return null;
  return Math.max(even, odd) >= pairs * FEWEST_HIGH_ZEROS || isOtherScript(text) ? charset : null;
}

function isOtherScript(text: string): boolean {
  const sniffed = text.slice(0, SNIFFED_LENGTH / 2);
  const count = (pattern: RegExp): number => sniffed.match(pattern)?.length ?? 0;
  const readable = (sniffed.match(READABLE) ?? []).join('').length;
  return (
    count(BLANK) >= count(BASIC_LATIN) * FEWEST_BLANKS &&
    readable >= sniffed.length * FEWEST_READABLE
  );
}
