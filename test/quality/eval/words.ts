/** A half-open range of UTF-16 offsets. */
export type Range = readonly [start: number, end: number];

const WORD = /[\p{L}\p{N}$%#@]+(?:[’'.,&-][\p{L}\p{N}]+)*/gu;
const LINE = /[^\n]+/g;

/** The words of a text: the units in which quotations are scored. */
export function wordsOf(text: string): Range[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => [index, index + word.length]);
}

/** The paragraphs of a text: its lines that are not blank. */
export function paragraphsOf(text: string): Range[] {
  return Array.from(text.matchAll(LINE))
    .filter(({ 0: line }) => line.trim() !== '')
    .map(({ 0: line, index }) => [index, index + line.length]);
}

/** The index of the first range that ends after a position, by binary search. */
function firstEndingAfter(ranges: readonly Range[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Indexes of the words that have more than half of their length inside one of the ranges.
 * @returns ascending, without repeats
 */
export function wordsInside(words: readonly Range[], ranges: readonly Range[]): number[] {
  const found = new Set<number>();
  for (const [start, end] of ranges) {
    for (let i = firstEndingAfter(words, start); i < words.length; i += 1) {
      const [from, to] = words[i] ?? [0, 0];
      if (from >= end) break;
      if (Math.min(to, end) - Math.max(from, start) > (to - from) / 2) found.add(i);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}
