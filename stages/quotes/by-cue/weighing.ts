import { featureList, type FeatureList } from '../log-linear/hashed-features.ts';
import type { Model } from './attribution-model.ts';

/** What the choices of an attribution are weighed with. */
export interface Weighing {
  readonly model: Model;
  /** Weighs the features of the choice at hand: written anew for each, so that one list serves all. */
  readonly list: FeatureList;
}

export function createWeighing(model: Model): Weighing {
  return { model, list: featureList() };
}
