import type { DocumentTerms } from '../terms/terms.ts';
import { CAPITALISED } from '../terms/word-visitor.ts';

const MOST_WORDS = 5;
const SPACE = 0x20;
const PERIOD = 0x2e;
const SMALL_S = 0x73;

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
      isWithinName(text, to[end - 1] ?? 0, from[end] ?? 0) &&
      !isPossessive(text, from[end - 1] ?? 0, to[end - 1] ?? 0)
    ) {
      end += 1;
    }
    const isLoneOpener = first === sentenceFirst && end === first + 1;
    if (!isLoneOpener && end - first <= MOST_WORDS) runs.push({ first, end });
    first = end;
  }
  return runs;
}

/** Whether what stands between two words is a single space or hyphen. */
export function isWithinPhrase(text: string, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const code = text.charCodeAt(from);
  return code === SPACE || code === 0x2d || code === 0x20_10 || code === 0x20_11;
}

/** What may stand between the words of one name: `Michael S. Chase`, `Jean-Luc`. */
function isWithinName(text: string, from: number, to: number): boolean {
  const isAfterInitial =
    to - from === 2 && text.charCodeAt(from) === PERIOD && text.charCodeAt(from + 1) === SPACE;
  return isAfterInitial || isWithinPhrase(text, from, to);
}

/** The owner's name ends here: `Calder’s Engineer District` is two. */
function isPossessive(text: string, from: number, to: number): boolean {
  if (to - from < 2 || text.charCodeAt(to - 1) !== SMALL_S) return false;
  const code = text.charCodeAt(to - 2);
  return code === 0x27 || code === 0x20_19;
}
