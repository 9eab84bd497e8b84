import type {
  DecisionWeights,
  FeatureList,
} from '../../../stages/quotes/log-linear/hashed-features.ts';
import { FEATURE_SPACE } from '../../../stages/quotes/log-linear/hashed-features.ts';
import { createShuffler } from './shuffle.ts';

/** A decision to learn from: the features of each choice, and the right one. */
export interface Example {
  readonly choices: readonly Int32Array[];
  /** Index into `choices`. */
  readonly right: number;
}

export function copyOf({ indexes, length }: FeatureList): Int32Array {
  return indexes.slice(0, length);
}

const NO_FEATURES = new Int32Array(0);

/** Yes or no as a choice of two, "no" without features: logistic regression. */
export function yesOrNo(features: Int32Array, isYes: boolean): Example {
  return { choices: [features, NO_FEATURES], right: isYes ? 0 : 1 };
}

const AVERAGED_FROM = 2;

export interface LearnerOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Shrinks weights towards 0 (L2), per update of a feature. */
  readonly decay: number;
}

/**
 * Fits a conditional logit by AdaGrad (J. Duchi, E. Hazan, Y. Singer, 2011). The order of the
 * examples is shuffled by a fixed recurrence, so that the same examples give the same weights.
 */
export function fit(
  examples: readonly Example[],
  { epochs, rate, decay }: LearnerOptions,
): Float32Array {
  const weights = new Float32Array(FEATURE_SPACE);
  const squares = new Float32Array(FEATURE_SPACE).fill(1e-2);
  const order = Uint32Array.from(examples.keys());
  const sums = new Float64Array(FEATURE_SPACE);
  const shuffle = createShuffler();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const shares = probabilities(example.choices, weights);
      example.choices.forEach((features, choice) => {
        const gradient = (choice === example.right ? 1 : 0) - (shares[choice] ?? 0);
        if (Math.abs(gradient) < 1e-3) return;
        for (const feature of features) {
          const weight = weights[feature] ?? 0;
          const step = gradient - decay * weight;
          const square = (squares[feature] ?? 0) + step * step;
          squares[feature] = square;
          weights[feature] = weight + (rate * step) / Math.sqrt(square);
        }
      });
    }
    if (epoch >= AVERAGED_FROM) {
      for (let i = 0; i < weights.length; i++) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
    }
  }
  return Float32Array.from(sums, (sum) => sum / (epochs - AVERAGED_FROM));
}

/** The probability of each choice (softmax of the sums of weights). */
export function probabilities(
  choices: readonly Int32Array[],
  weights: DecisionWeights['steps'],
): Float64Array {
  const scores = new Float64Array(choices.length);
  let highest = -Infinity;
  choices.forEach((features, choice) => {
    let score = 0;
    for (const feature of features) score += weights[feature] ?? 0;
    scores[choice] = score;
    if (score > highest) highest = score;
  });
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] ?? 0) - highest);
    total += scores[i] ?? 0;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / total;
  return scores;
}

/** The share of examples whose likeliest choice is the right one. */
export function accuracy(
  examples: readonly Example[],
  { steps: weights }: DecisionWeights,
): number {
  let right = 0;
  for (const { choices, right: answer } of examples) {
    const shares = probabilities(choices, weights);
    if (shares.indexOf(Math.max(...shares)) === answer) right++;
  }
  return right / examples.length;
}
