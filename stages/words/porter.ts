/**
 * The one door to `natural`: deep files only, because its index reads `.env`, prints to stdout and
 * takes a second and 160 MB to load.
 */
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { words as englishStopwords } from 'natural/lib/natural/util/stopwords.js';

/** English function words, lower case, from natural. */
export const STOPWORDS: ReadonlySet<string> = new Set(englishStopwords);

/** The Porter stem of a lower-case word. M. F. Porter, An algorithm for suffix stripping, 1980. */
export function porterStem(word: string): string {
  return porterStemmer.stem(word);
}

/** Longer ones are addresses and hashes; their letters say nothing. */
const LONGEST_STEMMED = 30;

/** The Porter stem of a lower-case word. Takes about 5 microseconds: for new words only. */
export function stem(word: string): string {
  return word.length > LONGEST_STEMMED ? word : porterStem(word);
}
