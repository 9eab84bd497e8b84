import { scoreOf, type FeatureList, type Weights } from './weights.ts';

interface Scored {
  readonly features: FeatureList;
}

/** The probability of each choice: the softmax of the scores. */
export function probabilities(weights: Weights, choices: readonly Scored[]): number[] {
  const scores = choices.map(({ features }) => scoreOf(weights, features));
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (const score of scores) total += Math.exp(score - highest);
  return scores.map((score) => Math.exp(score - highest) / total);
}

/** The likeliest choice, the first of equals. */
export function likeliest<T extends Scored>(
  weights: Weights,
  choices: readonly T[],
): T | undefined {
  let best: T | undefined;
  let highest = -Infinity;
  for (const choice of choices) {
    const score = scoreOf(weights, choice.features);
    if (score > highest) {
      highest = score;
      best = choice;
    }
  }
  return best;
}
