import { createShuffler } from './shuffle.ts';

/**
 * A decision to learn from: the features of each choice, and which of them are right. Several may
 * be, such as both words of a cue.
 */
export interface Decision {
  readonly choices: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
  /** How much it counts, 0 to 1. */
  readonly weight: number;
}

export interface LearnerOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Shrinks weights towards 0 (L2), per update of a feature. */
  readonly decay: number;
  /** A feature that stands in fewer choices is left out. */
  readonly leastCount: number;
}

/** The first squared gradient of a weight, so that the first step is not the largest. */
const FIRST_SQUARE = 1e-2;
const SMALLEST_GRADIENT = 1e-4;

/**
 * Fits a conditional logit whose right answer may be any of several choices, by AdaGrad (J. Duchi,
 * E. Hazan, Y. Singer, 2011). The order of the decisions is shuffled by a fixed recurrence: the
 * same decisions give the same weights.
 */
export function fitDecisions(
  all: readonly Decision[],
  { epochs, rate, decay, leastCount }: LearnerOptions,
): Map<number, number> {
  const decisions = withoutRareFeatures(all, leastCount);
  const weights = new Map<number, number>();
  const squares = new Map<number, number>();
  const order = Uint32Array.from(decisions.keys());
  const shuffle = createShuffler();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order);
    for (const index of order) {
      const decision = decisions[index];
      if (decision === undefined) continue;
      const gradients = gradientsOf(decision, weights);
      decision.choices.forEach((features, choice) => {
        const gradient = gradients[choice] ?? 0;
        if (Math.abs(gradient) < SMALLEST_GRADIENT) return;
        for (const feature of features) {
          const square = (squares.get(feature) ?? FIRST_SQUARE) + gradient * gradient;
          squares.set(feature, square);
          const weight = weights.get(feature) ?? 0;
          const step = gradient - decay * all.length * weight;
          weights.set(feature, weight + (rate * step) / Math.sqrt(square));
        }
      });
    }
  }
  return weights;
}

/** How the log likelihood of a right choice grows with the score of each choice. */
function gradientsOf({ choices, isRight, weight }: Decision, weights: Map<number, number>) {
  const scores = choices.map((features) => {
    let score = 0;
    for (const feature of features) score += weights.get(feature) ?? 0;
    return score;
  });
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  let total = 0;
  let right = 0;
  shares.forEach((share, i) => {
    total += share;
    if (isRight[i] === true) right += share;
  });
  return shares.map((share, i) => {
    const wanted = isRight[i] === true ? share / right : 0;
    return weight * (wanted - share / total);
  });
}

function withoutRareFeatures(decisions: readonly Decision[], leastCount: number): Decision[] {
  const counts = new Map<number, number>();
  for (const { choices } of decisions) {
    for (const features of choices) {
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  return decisions.map((decision) => ({
    ...decision,
    choices: decision.choices.map((features) => {
      return features.filter((feature) => (counts.get(feature) ?? 0) >= leastCount);
    }),
  }));
}
