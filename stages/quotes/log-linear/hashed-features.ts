/**
 * The features of one decision, each hashed to an index below `FEATURE_SPACE`. Written anew for each:
 * their weights are summed as they are made, or the features themselves are kept, to learn from.
 */
export interface FeatureList {
  /** The values that templates make features of, by place; that of `NOTHING` is not written. */
  readonly row: Int32Array;
  /** What the features are weighed with; null where they are kept. */
  steps: DecisionWeights['steps'] | null;
  /** The sum of their weights so far, in steps. */
  total: number;
  readonly indexes: Int32Array;
  /** How many features are kept. */
  length: number;
}

const FEATURE_BITS = 17;
export const FEATURE_SPACE = 1 << FEATURE_BITS;
const MOST_FEATURES = 256;
const MOST_VALUES = 64;

/** A list that keeps features, until `weighWith` makes it weigh them. */
export function featureList(): FeatureList {
  return {
    row: new Int32Array(MOST_VALUES),
    steps: null,
    total: 0,
    indexes: new Int32Array(MOST_FEATURES),
    length: 0,
  };
}

/** Has the features of the decisions to come weighed. */
export function weighWith(list: FeatureList, { steps }: DecisionWeights): void {
  list.steps = steps;
}

/** Begins the features of the next decision. */
export function clear(list: FeatureList): void {
  list.total = 0;
  list.length = 0;
}

/**
 * The templates of a decision. A template makes one feature of up to three values, which stand in a
 * row: what it hashes from, made of its number, and the places of the values, four numbers each.
 */
export type Templates = Int32Array;

/** The place of a value that is always 0: for templates of less than three values. */
export const NOTHING = 0;
const STRIDE = 4;

/** @param rows the number of a template, its own in its model, and the places of its values */
export function createTemplates(
  rows: readonly (readonly [template: number, a: number, b?: number, c?: number])[],
): Templates {
  return Int32Array.from(
    rows.flatMap(([template, a, b = NOTHING, c = NOTHING]) => [seedOf(template), a, b, c]),
  );
}

/** Adds the features that templates make of the row of values. */
export function addFeatures(list: FeatureList, templates: Templates): void {
  const { row, steps, indexes } = list;
  let { length, total } = list;
  for (let i = 0; i < templates.length; i += STRIDE) {
    const index = indexOf(
      templates[i] ?? 0,
      row[templates[i + 1] ?? 0] ?? 0,
      row[templates[i + 2] ?? 0] ?? 0,
      row[templates[i + 3] ?? 0] ?? 0,
    );
    if (steps === null) indexes[length++] = index;
    else total += steps[index] ?? 0;
  }
  list.length = length;
  list.total = total;
}

/** Adds the feature that one template makes. */
// oxlint-disable-next-line eslint/max-params -- called for each feature of each candidate: nothing may be made for it
export function addFeature(list: FeatureList, template: number, a: number, b = 0, c = 0): void {
  const index = indexOf(seedOf(template), a, b, c);
  if (list.steps === null) list.indexes[list.length++] = index;
  else list.total += list.steps[index] ?? 0;
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

/** The sum of the weights of the features, where the list weighs them with these. */
export function scoreOf({ total }: FeatureList, { scale }: DecisionWeights): number {
  return total * scale;
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
