import type { Quoted, Scored } from '../document.ts';

/** Provisional: the earlier the better. */
export function score(document: Quoted): Scored {
  const scores = document.sentences.map((_, index) => ({
    score: 1 / (1 + index),
    reasons: [],
    vector: new Map<number, number>(),
  }));
  return { ...document, scores, keywords: [] };
}
