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

/** Tables hold weights in hundredths: as whole numbers where the point is left out. */
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

/**
 * Read by the code unit: to split 700 kB into pairs and their halves takes longer than all else of
 * the start.
 * @param rows one string a template, in order: `value:weight` pairs, the values in base 36, the
 *   weights with as many digits behind the point as `rowsOf` writes
 */
export function weightsFrom(rows: readonly string[]): Weights {
  let characters = 0;
  for (const row of rows) characters += row.length + 1;
  const most = Math.ceil(characters / SHORTEST_PAIR);
  const pairs: Pairs = { keys: new Int32Array(most), steps: new Int32Array(most), length: 0 };
  rows.forEach((row, template) => readRow(row, template, pairs));
  const { keys, steps, length } = pairs;
  return {
    steps: new NumberTable(keys.subarray(0, length), steps.subarray(0, length)),
    scale: STEP,
  };
}

/** Features with their weights, so far. */
interface Pairs {
  readonly keys: Int32Array;
  readonly steps: Int32Array;
  length: number;
}

/** UTF-16 code units: `0:0.03 `. */
const SHORTEST_PAIR = 7;

function readRow(row: string, template: number, pairs: Pairs): void {
  let at = 0;
  while (at < row.length) {
    let value = 0;
    for (; row.charCodeAt(at) !== COLON; at++) value = value * 36 + digitOf(row.charCodeAt(at));
    at++;
    const isNegative = row.charCodeAt(at) === MINUS;
    let weight = 0;
    for (; at < row.length && row.charCodeAt(at) !== SPACE; at++) {
      const code = row.charCodeAt(at);
      if (code !== MINUS && code !== POINT) weight = weight * 10 + digitOf(code);
    }
    at++;
    pairs.keys[pairs.length] = (template << VALUE_BITS) | value;
    pairs.steps[pairs.length] = isNegative ? -weight : weight;
    pairs.length++;
  }
}

const COLON = 58;
const MINUS = 45;
const POINT = 46;
const SPACE = 32;

/** What a digit of base 36 or less stands for: `0` to `9`, then `a` to `z`. */
function digitOf(code: number): number {
  return code < 97 ? code - 48 : code - 87;
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
