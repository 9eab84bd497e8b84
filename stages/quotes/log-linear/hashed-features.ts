/** Features of one decision, each hashed to an index below `FEATURE_SPACE`. Written anew for each. */
export interface FeatureList {
  readonly indexes: Int32Array;
  length: number;
  /** The values that templates make features of, by place; that of `NOTHING` is not written. */
  readonly row: Int32Array;
}

const FEATURE_BITS = 17;
export const FEATURE_SPACE = 1 << FEATURE_BITS;
const MOST_FEATURES = 256;
const MOST_VALUES = 64;

export function featureList(): FeatureList {
  return {
    indexes: new Int32Array(MOST_FEATURES),
    length: 0,
    row: new Int32Array(MOST_VALUES),
  };
}

/**
 * The templates of a decision, as columns. A template makes one feature of up to three values, which
 * stand in a row: its number, and the places of the values.
 */
export interface Templates {
  readonly seeds: Int32Array;
  /** Three for each template. */
  readonly places: Uint8Array;
}

/** The place of a value that is always 0: for templates of less than three values. */
export const NOTHING = 0;
const VALUES = 3;

/** @param rows the number of a template, its own in its model, and the places of its values */
export function createTemplates(
  rows: readonly (readonly [template: number, a: number, b?: number, c?: number])[],
): Templates {
  return {
    seeds: Int32Array.from(rows, ([template]) => seedOf(template)),
    places: Uint8Array.from(rows.flatMap(([, a, b = NOTHING, c = NOTHING]) => [a, b, c])),
  };
}

/** Adds the features that templates make of the row of values. */
export function addFeatures(list: FeatureList, { seeds, places }: Templates): void {
  const { indexes, length, row } = list;
  for (let i = 0; i < seeds.length; i++) {
    indexes[length + i] = indexOf(
      seeds[i] ?? 0,
      row[places[VALUES * i] ?? 0] ?? 0,
      row[places[VALUES * i + 1] ?? 0] ?? 0,
      row[places[VALUES * i + 2] ?? 0] ?? 0,
    );
  }
  list.length = length + seeds.length;
}

/** Adds the feature that one template makes. */
// oxlint-disable-next-line eslint/max-params -- called for each feature of each candidate: nothing may be made for it
export function addFeature(list: FeatureList, template: number, a: number, b = 0, c = 0): void {
  list.indexes[list.length] = indexOf(seedOf(template), a, b, c);
  list.length++;
}

function seedOf(template: number): number {
  return Math.imul(template + 1, 0x9e3779b1);
}

/**
 * Hashing instead of a dictionary: K. Weinberger et al., Feature hashing for large scale multitask
 * learning, 2009.
 */
function indexOf(seed: number, a: number, b: number, c: number): number {
  let hash = seed ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> (32 - FEATURE_BITS);
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
