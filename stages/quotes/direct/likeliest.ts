import { scoreOf, type FeatureList, type Weights } from './weights.ts';

/** The choice with the highest score, the first of equals, and its probability (softmax). */
export function likeliest<T extends { readonly features: FeatureList }>(
  weights: Weights,
  choices: readonly T[],
): { best: T | undefined; probability: number } {
  const scores = choices.map(({ features }) => scoreOf(weights, features));
  const highest = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return { best: choices[scores.indexOf(highest)], probability: 1 / total };
}
