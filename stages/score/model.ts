import { FEATURES, type Feature, type Features } from './features.ts';
import table from '../language/en/score/summary.model.json' with { type: 'json' };

/** The weights of the features, as `npm run tables -- summary` fits them. */
export const WEIGHTS: Readonly<Record<Feature, number>> = table.weights;

/** What likeness to the sentences already chosen costs, in the units of `valueOf`. */
export const REDUNDANCY_COST: number = table.redundancy;

/** The worth of a sentence, a weighted sum without a zero point: only differences mean something. */
export function valueOf(features: Features): number {
  let sum = 0;
  for (const feature of FEATURES) sum += WEIGHTS[feature] * features[feature];
  return sum;
}
