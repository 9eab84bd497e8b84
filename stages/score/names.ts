import type { DocumentTerms } from './terms.ts';
import { CAPITALISED } from './words.ts';

const MOST_WORDS = 5;
/** What may stand between the words of one name: `Michael S. Chase`, `Jean-Luc`. */
const WITHIN_NAME = /^(?:\.? |[-‐‑])$/u;

/** The owner's name ends here: `Calder’s Engineer District` is two. */
const POSSESSIVE = /['’]s$/u;

/** A range of words, indexes into the arrays of `DocumentTerms`. */
export interface WordRange {
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
}

/**
 * The runs of capitalised words in a sentence. A single capitalised word that opens the sentence is
 * no name for all we know, and neither are runs of many words, which are headlines.
 */
export function nameRuns(
  text: string,
  { starts, from, to, flags }: DocumentTerms,
  sentence: number,
): WordRange[] {
  const sentenceFirst = starts[sentence] ?? 0;
  const sentenceEnd = starts[sentence + 1] ?? sentenceFirst;
  const runs: WordRange[] = [];
  let first = sentenceFirst;
  while (first < sentenceEnd) {
    if (((flags[first] ?? 0) & CAPITALISED) === 0) {
      first += 1;
      continue;
    }
    let end = first + 1;
    while (
      end < sentenceEnd &&
      ((flags[end] ?? 0) & CAPITALISED) !== 0 &&
      WITHIN_NAME.test(text.slice(to[end - 1], from[end])) &&
      !POSSESSIVE.test(text.slice(from[end - 1], to[end - 1]))
    ) {
      end += 1;
    }
    const isLoneOpener = first === sentenceFirst && end === first + 1;
    if (!isLoneOpener && end - first <= MOST_WORDS) runs.push({ first, end });
    first = end;
  }
  return runs;
}
