import type { SentenceVectors } from './vectors.ts';

const DAMPING = 0.15;
const MOST_ROUNDS = 30;
const CLOSE_ENOUGH = 1e-4;

/**
 * Continuous LexRank (G. Erkan, D. R. Radev, LexRank, 2004): the stationary distribution of a
 * reader who goes from sentence to sentence by their likeness, the cosine of their vectors.
 *
 * The matrix of cosines is V·Vᵀ for the matrix V of sentence vectors, so a step is a product with
 * Vᵀ and one with V: each round takes time in proportion to the words of the document, and no pair
 * of sentences is ever compared.
 * @returns by sentence, 1 on average; 0 for sentences without terms
 */
export function centrality(vectors: SentenceVectors): Float64Array {
  const sentences = vectors.starts.length - 1;
  const ranks = new Float64Array(sentences).fill(1);
  const byTerm = new Float64Array(vectors.vocabularySize);
  const degrees = new Float64Array(sentences);
  writeLikeness(vectors, ranks, byTerm, degrees);
  const shares = new Float64Array(sentences);
  const sums = new Float64Array(sentences);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let i = 0; i < sentences; i++) {
      const degree = degrees[i] ?? 0;
      shares[i] = degree > 0 ? (ranks[i] ?? 0) / degree : 0;
    }
    writeLikeness(vectors, shares, byTerm, sums);
    let change = 0;
    for (let i = 0; i < sentences; i++) {
      const rank = (degrees[i] ?? 0) > 0 ? DAMPING + (1 - DAMPING) * (sums[i] ?? 0) : 0;
      change += Math.abs(rank - (ranks[i] ?? 0));
      ranks[i] = rank;
    }
    if (change < CLOSE_ENOUGH * sentences) break;
  }
  return ranks;
}

/**
 * Writes V·(Vᵀ·x): for each sentence the sum of its cosines with all, each times its `x`.
 * @param byTerm room for Vᵀ·x
 */
function writeLikeness(
  { starts, terms, weights }: SentenceVectors,
  x: Float64Array,
  byTerm: Float64Array,
  sums: Float64Array,
): void {
  const sentences = starts.length - 1;
  byTerm.fill(0);
  for (let i = 0; i < sentences; i++) {
    const factor = x[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    for (let entry = starts[i] ?? 0; entry < end; entry++) {
      const id = terms[entry] ?? 0;
      byTerm[id] = (byTerm[id] ?? 0) + factor * (weights[entry] ?? 0);
    }
  }
  for (let i = 0; i < sentences; i++) {
    let sum = 0;
    const end = starts[i + 1] ?? 0;
    for (let entry = starts[i] ?? 0; entry < end; entry++) {
      sum += (byTerm[terms[entry] ?? 0] ?? 0) * (weights[entry] ?? 0);
    }
    sums[i] = sum;
  }
}
