import { porterStem } from '../natural.ts';

/** About 10 MB of strings at worst. */
const MOST_STEMS = 100_000;
/** Longer ones are addresses and hashes; their letters say nothing. */
const LONGEST_STEMMED = 30;

const stems = new Map<string, string>();

/**
 * The Porter stem of a lower-case word, remembered: natural's stemmer takes about 5 microseconds a
 * word. The memory is emptied when it is full.
 */
export function stem(word: string): string {
  if (word.length > LONGEST_STEMMED) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stemmed = porterStem(word);
  stems.set(word, stemmed);
  return stemmed;
}
