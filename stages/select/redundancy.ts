import type { SparseVector } from '../document.ts';

/** More than these many chosen sentences with a term, and the term tells no repeat. */
const MOST_HOLDERS = 64;

/** What the sentences chosen so far say. */
export interface Said {
  readonly add: (vector: SparseVector) => void;
  readonly isEmpty: () => boolean;
  /** How much of a sentence has been said: its cosine with the heaviest weights chosen so far. */
  readonly overlap: (vector: SparseVector) => number;
  /** The greatest share of a sentence, in squared weights, that one chosen sentence has. */
  readonly repeated: (vector: SparseVector) => number;
}

export function createSaid(): Said {
  const weights = new Map<number, number>();
  const holders = new Map<number, number[]>();
  let count = 0;
  const add = (vector: SparseVector): void => {
    vector.terms.forEach((term, entry) => {
      weights.set(term, Math.max(weights.get(term) ?? 0, vector.weights[entry] ?? 0));
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [count]);
      else known.push(count);
    });
    count += 1;
  };
  const overlap = (vector: SparseVector): number => {
    let sum = 0;
    vector.terms.forEach((term, entry) => {
      sum += (weights.get(term) ?? 0) * (vector.weights[entry] ?? 0);
    });
    return sum;
  };
  const repeated = (vector: SparseVector): number => {
    const shares = new Map<number, number>();
    vector.terms.forEach((term, entry) => {
      const having = holders.get(term);
      if (having === undefined || having.length > MOST_HOLDERS) return;
      const square = (vector.weights[entry] ?? 0) ** 2;
      for (const sentence of having) shares.set(sentence, (shares.get(sentence) ?? 0) + square);
    });
    return Math.max(0, ...shares.values());
  };
  return { add, isEmpty: () => count === 0, overlap, repeated };
}
