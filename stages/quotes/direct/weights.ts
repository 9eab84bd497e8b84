import { createNumberTable, type NumberTable } from '../number-table.ts';

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

/** Tables hold weights in hundredths. */
const STEP = 0.01;
const DIGITS = 2;

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

/** @param rows one string a template, in order: `value:weight` pairs, the values in base 36 */
export function weightsFrom(rows: readonly string[]): Weights {
  const weights = new Map<number, number>();
  for (const [template, row] of rows.entries()) {
    if (row === '') continue;
    for (const pair of row.split(' ')) {
      const [value = '', weight = ''] = pair.split(':');
      weights.set(
        (template << VALUE_BITS) | Number.parseInt(value, 36),
        Math.round(Number(weight) / STEP),
      );
    }
  }
  return { steps: createNumberTable(weights), scale: STEP };
}

/** The rows that `weightsFrom` reads; weights of less than a fortieth are left out. */
export function rowsOf(weights: ReadonlyMap<number, number>, templates: number): string[] {
  const rows: string[][] = Array.from({ length: templates }, () => []);
  for (const [key, weight] of [...weights].toSorted((a, b) => a[0] - b[0])) {
    const rounded = weight.toFixed(DIGITS);
    if (Math.abs(weight) < SMALLEST) continue;
    rows[key >>> VALUE_BITS]?.push(`${(key & VALUE_MASK).toString(36)}:${rounded}`);
  }
  return rows.map((row) => row.join(' '));
}
