import type { Span } from '../document.ts';

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What `cutsWord` keeps whole: code units, since half of a pair is no letter. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Where whole words stand in a text, in its order. */
export function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, words.length)) found.push({ start: at, end: at + words.length });
  }
  return found;
}

/**
 * The same for many words of one text: looks only where the rarest of them stands. The text is read
 * once, when words are first looked for; each look takes as long as that word has places.
 */
export function createFinder(text: string): (words: string) => readonly Span[] {
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  const known = new Map<string, readonly Span[]>();
  const find = (words: string): readonly Span[] => {
    places ??= placesByWord(text);
    let rarest: { readonly at: number; readonly places: readonly number[] } | undefined;
    for (const { 0: word, index: at } of words.matchAll(WORD)) {
      const there = places.get(word) ?? [];
      if (rarest === undefined || there.length < rarest.places.length) {
        rarest = { at, places: there };
      }
    }
    if (rarest === undefined) return occurrences(text, words);
    const { at, places: candidates } = rarest;
    return candidates.flatMap((place) => {
      const start = place - at;
      if (start < 0 || !text.startsWith(words, start)) return [];
      return isWhole(text, start, words.length) ? [{ start, end: start + words.length }] : [];
    });
  };
  return (words) => {
    const found = known.get(words) ?? find(words);
    known.set(words, found);
    return found;
  };
}

/** Where each word of a text stands, in its order. */
function placesByWord(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const there = places.get(word);
    if (there === undefined) places.set(word, [index]);
    else there.push(index);
  }
  return places;
}

function isWhole(text: string, at: number, length: number): boolean {
  return !cutsWord(text, at) && !cutsWord(text, at + length);
}

function cutsWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}
