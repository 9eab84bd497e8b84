import { FUNCTION_WORD, type DocumentTerms } from './terms.ts';
import { CAPITALISED } from './words.ts';

/** What the words of one sentence tell; counts are of words. */
export interface SentenceFeatures {
  readonly words: number;
  /** Words that are no function words. */
  readonly contentWords: number;
  /** Capitalised content words after the first word. */
  readonly names: number;
  /** The mean weight of the content words in the document, (1 + ln tf) × idf; 0 without any. */
  readonly density: number;
}

/** The weight of each term in the document: (1 + ln tf) × idf. */
export function weighTerms({ term, vocabulary }: DocumentTerms, idf: Float64Array): Float64Array {
  const counts = new Int32Array(vocabulary.length);
  for (const id of term) if (id !== FUNCTION_WORD) counts[id] = (counts[id] ?? 0) + 1;
  return idf.map((weight, id) => weight * (1 + Math.log(counts[id] ?? 1)));
}

/** @param weights by term, as `weighTerms` gives them */
export function sentenceFeatures(
  { starts, term, flags }: DocumentTerms,
  weights: Float64Array,
  sentence: number,
): SentenceFeatures {
  const first = starts[sentence] ?? 0;
  const end = starts[sentence + 1] ?? first;
  let contentWords = 0;
  let names = 0;
  let sum = 0;
  for (let word = first; word < end; word++) {
    const id = term[word] ?? FUNCTION_WORD;
    if (id === FUNCTION_WORD) continue;
    contentWords += 1;
    sum += weights[id] ?? 0;
    if (word > first && ((flags[word] ?? 0) & CAPITALISED) !== 0) names += 1;
  }
  const density = contentWords > 0 ? sum / contentWords : 0;
  return { words: end - first, contentWords, names, density };
}
