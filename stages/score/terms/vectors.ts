import type { SparseVector } from '../../document.ts';
import { FUNCTION_WORD, type DocumentTerms } from './terms.ts';

/**
 * The sentences as sparse vectors of term weights, of length 1, or empty. Entries of sentence `i`
 * are `starts[i]` to `starts[i + 1]`, each term once, in the order of its first word.
 */
export interface SentenceVectors {
  readonly starts: Int32Array;
  /** Term ids below `vocabularySize`. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** How many different terms the document has. */
  readonly vocabularySize: number;
}

/**
 * Weighs the terms of each sentence: how often it has them × their inverse document frequency,
 * scaled so that the squares add up to 1.
 * @param idf by term
 */
export function sentenceVectors(
  { starts, term, vocabulary }: DocumentTerms,
  idf: Float64Array,
): SentenceVectors {
  const sentences = starts.length - 1;
  const vectorStarts = new Int32Array(starts.length);
  const terms = new Int32Array(term.length);
  const weights = new Float64Array(term.length);
  /** Where the current sentence has its entry for a term; older places are before its first. */
  const places = new Int32Array(vocabulary.length).fill(-1);
  let count = 0;
  for (let sentence = 0; sentence < sentences; sentence++) {
    const first = count;
    for (let word = starts[sentence] ?? 0; word < (starts[sentence + 1] ?? 0); word++) {
      const id = term[word] ?? FUNCTION_WORD;
      if (id === FUNCTION_WORD) continue;
      let place = places[id] ?? -1;
      if (place < first) {
        place = count;
        places[id] = place;
        terms[place] = id;
        count += 1;
      }
      weights[place] = (weights[place] ?? 0) + (idf[id] ?? 0);
    }
    normalise(weights.subarray(first, count));
    vectorStarts[sentence + 1] = count;
  }
  return {
    starts: vectorStarts,
    terms: terms.subarray(0, count),
    weights: weights.subarray(0, count),
    vocabularySize: vocabulary.length,
  };
}

function normalise(weights: Float64Array): void {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length;
}

/** The vector of one sentence. */
export function vectorOf(
  { starts, terms, weights }: SentenceVectors,
  sentence: number,
): SparseVector {
  const first = starts[sentence] ?? 0;
  const end = starts[sentence + 1] ?? first;
  return { terms: terms.subarray(first, end), weights: weights.subarray(first, end) };
}
