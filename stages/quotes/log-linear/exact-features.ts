import type { PackedFeatures } from '../../language/attribution-rules.ts';
import { NumberTable } from '../../words/number-table.ts';

/**
 * Weights of a log-linear model by feature. A feature is the number of a template and a value:
 * `template << VALUE_BITS | value`.
 */
export interface Weights {
  /** The weight of a feature in steps of `scale`; undefined where it has none. */
  readonly steps: Pick<NumberTable, 'get'>;
  readonly scale: number;
}

/** Values of a template are below 2 to this power. */
const VALUE_BITS = 22;
const VALUE_MASK = 2 ** VALUE_BITS - 1;

/** Tables hold weights in hundredths, as whole numbers. */
const STEP = 0.01;
const DIGITS = 2;
const KEY_BYTES = 4;
const STEP_BYTES = 2;

/** Smaller weights change no choice and are not worth their place in the table. */
const SMALLEST = 0.025;

/** The features of one candidate. */
export interface FeatureList {
  readonly keys: Int32Array;
  length: number;
}

const MOST_FEATURES = 64;

export function featureList(): FeatureList {
  return { keys: new Int32Array(MOST_FEATURES), length: 0 };
}

export function addFeature(list: FeatureList, template: number, value: number): void {
  list.keys[list.length] = (template << VALUE_BITS) | (value & VALUE_MASK);
  list.length++;
}

/** What a choice is worth by its features: a score, or in training the features themselves. */
export type Weigh<Worth> = (features: FeatureList) => Worth;

/** The sum of the weights of a candidate's features. */
export function scoreOf({ steps, scale }: Weights, { keys, length }: FeatureList): number {
  let score = 0;
  for (let i = 0; i < length; i++) score += steps.get(keys[i] ?? 0) ?? 0;
  return score * scale;
}

/** The weights of a table. */
export function weightsFrom({ keys, steps }: PackedFeatures): Weights {
  const keyBytes = viewOf(keys);
  const stepBytes = viewOf(steps);
  const count = keyBytes.byteLength / KEY_BYTES;
  const ownKeys = new Int32Array(count);
  const ownSteps = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    ownKeys[i] = keyBytes.getInt32(i * KEY_BYTES, true);
    ownSteps[i] = stepBytes.getInt16(i * STEP_BYTES, true);
  }
  return { steps: new NumberTable(ownKeys, ownSteps), scale: STEP };
}

function viewOf(base64: string): DataView {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, 'base64');
  return new DataView(buffer, byteOffset, byteLength);
}

/** The table that `weightsFrom` reads; weights of less than a fortieth are left out. */
export function packFeatures(weights: ReadonlyMap<number, number>): PackedFeatures {
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
    .toSorted((a, b) => a[0] - b[0]);
  const keys = Buffer.alloc(kept.length * KEY_BYTES);
  const steps = Buffer.alloc(kept.length * STEP_BYTES);
  kept.forEach(([key, weight], i) => {
    keys.writeInt32LE(key, i * KEY_BYTES);
    steps.writeInt16LE(Math.round(Number(weight.toFixed(DIGITS)) / STEP), i * STEP_BYTES);
  });
  return { keys: keys.toString('base64'), steps: steps.toString('base64') };
}
