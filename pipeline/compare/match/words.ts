const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in small letters, without its marks. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** How often each word, or whole text, stands among some. */
export type WordCounts = ReadonlyMap<string, number>;

export function countOf(words: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many words two texts share, and how many each has. */
export interface Overlap {
  readonly shared: number;
  readonly smaller: number;
  readonly larger: number;
}

/** @param weigh how much a word counts, 1 unless said otherwise */
export function overlapOf(
  one: WordCounts,
  other: WordCounts,
  weigh: (word: string) => number = () => 1,
): Overlap {
  const shared = sum(one, (word, count) => Math.min(count, other.get(word) ?? 0) * weigh(word));
  const sizes = [one, other].map((counts) => sum(counts, (word, count) => count * weigh(word)));
  return { shared, smaller: Math.min(...sizes), larger: Math.max(...sizes) };
}

function sum(counts: WordCounts, of: (word: string, count: number) => number): number {
  let total = 0;
  for (const [word, count] of counts) total += of(word, count);
  return total;
}

/** Dice's coefficient: 2 × shared / all, from 0 to 1. */
export function diceOf({ shared, smaller, larger }: Overlap): number {
  return smaller + larger === 0 ? 0 : (2 * shared) / (smaller + larger);
}
