/** Features of one decision, each hashed to an index below `FEATURE_SPACE`. */
export interface FeatureList {
  readonly indexes: Int32Array;
  length: number;
}

const FEATURE_BITS = 17;
export const FEATURE_SPACE = 1 << FEATURE_BITS;
const MOST_FEATURES = 256;

export function featureList(): FeatureList {
  return { indexes: new Int32Array(MOST_FEATURES), length: 0 };
}

/**
 * Adds the feature that a template makes of up to three values. Hashing instead of a dictionary:
 * K. Weinberger et al., Feature hashing for large scale multitask learning, 2009.
 * @param template a number of its own for each template of a model
 */
export function addFeature(list: FeatureList, template: number, a: number, b = 0, c = 0): void {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  list.indexes[list.length] = (hash ^ (hash >>> 15)) >>> (32 - FEATURE_BITS);
  list.length++;
}

/** Weights by feature, each in steps of `scale`: a byte of steps is all that a weight takes. */
export interface DecisionWeights {
  readonly steps: Int8Array | Float32Array;
  readonly scale: number;
}

/** The sum of the weights of the features. */
export function scoreOf(
  { indexes, length }: FeatureList,
  { steps, scale }: DecisionWeights,
): number {
  let score = 0;
  for (let i = 0; i < length; i++) score += steps[indexes[i] ?? 0] ?? 0;
  return score * scale;
}

/** Small numbers apart, larger ones in ever wider classes. */
export function bucket(count: number): number {
  if (count <= 5) return count;
  if (count <= 7) return 6;
  if (count <= 10) return 7;
  if (count <= 15) return 8;
  if (count <= 22) return 9;
  return count <= 35 ? 10 : 11;
}
