import type { SegmentRules } from '../language/language.ts';

/** Whether a capitalised word, or what is before its apostrophe, stands mostly at the start. */
export function isStarter({ starters }: SegmentRules, word: string): boolean {
  if (starters.has(word)) return true;
  const apostrophe = word.search(/['’]/);
  return apostrophe > 0 && starters.has(word.slice(0, apostrophe));
}

/** Longer words are cut off: none of the lists holds one, and time stays linear. */
const LONGEST_WORD = 40;
const WORD_EDGE = /[\s"“”„‘«»()[\]{}—–/*_|<>=•⁃▪◦‣●■-]/;
const QUOTE = /['’`]/;
const NEXT_WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})){0,40}/uy;

/**
 * The word that ends at an offset, without brackets and marks before it; empty after a space.
 * @param earliest where it may start at the earliest
 */
export function wordBefore(text: string, end: number, earliest = 0): string {
  let from = end;
  const limit = Math.max(earliest, end - LONGEST_WORD);
  while (from > limit && !isWordEdge(text.charCodeAt(from - 1))) from -= 1;
  while (from < end && QUOTE.test(text[from] ?? '')) from += 1;
  return text.slice(from, end);
}

function isWordEdge(code: number): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a && code < 0x80) return false;
  return WORD_EDGE.test(String.fromCharCode(code));
}

/** The word that starts at an offset; empty if a letter does not stand there. */
export function wordAt(text: string, start: number): string {
  NEXT_WORD.lastIndex = start;
  return NEXT_WORD.exec(text)?.[0] ?? '';
}

/** `U.S`, `Ph.D`, `B.Sc`, `L.L.C`. */
const INITIALISM = /^(?:\p{L}|Ph|Ed|Sc|Psy|Litt|Pharm)(?:\.\p{L}{1,4}){1,6}$/u;
/** Mixed case without a vowel, such as `Sdn`: an abbreviation that the list does not have. */
const VOWELLESS = /^[B-DF-HJ-NP-TV-Z](?!s$)[bcdfghjklmnpqrstvwxz]{1,3}$/;
const LETTER = /^\p{L}$/u;
/** UTF-16 code units of the longest match of `LETTER` and `VOWELLESS`. */
const LONGEST_FORM = 4;

/** Whether a word, given without its period, is not known or likely as an abbreviation. */
export function isPlainWord({ abbreviations }: SegmentRules, word: string): boolean {
  // Longer words without a period are none of the forms below.
  if (word.length > LONGEST_FORM && !word.includes('.')) {
    return !abbreviations.has(word);
  }
  return (
    !LETTER.test(word) &&
    !INITIALISM.test(word) &&
    !VOWELLESS.test(word) &&
    !abbreviations.has(word)
  );
}
