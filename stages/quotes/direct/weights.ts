import { createNumberTable, type NumberTable } from '../number-table.ts';

/**
 * Weights of a log-linear model by feature. A feature is the number of a template and a value:
 * `template << VALUE_BITS | value`.
 */
export type Weights = NumberTable;

/** Values of a template are below 2 to this power. */
const VALUE_BITS = 22;
const VALUE_MASK = 2 ** VALUE_BITS - 1;

/** Smaller weights change no choice and are not worth their place in the table. */
const SMALLEST = 0.025;

/** Collects the features of one candidate. */
export class FeatureList {
  readonly keys: number[] = [];

  clear(): void {
    this.keys.length = 0;
  }

  add(template: number, value: number): void {
    this.keys.push((template << VALUE_BITS) | (value & VALUE_MASK));
  }
}

/** The sum of the weights of a candidate's features. */
export function scoreOf(weights: Weights, { keys }: FeatureList): number {
  let score = 0;
  for (let i = 0; i < keys.length; i++) score += weights.get(keys[i] ?? 0) ?? 0;
  return score;
}

/** @param rows one string a template, in order: `value:weight` pairs, the values in base 36 */
export function weightsFrom(rows: readonly string[]): Weights {
  const weights = new Map<number, number>();
  for (const [template, row] of rows.entries()) {
    if (row === '') continue;
    for (const pair of row.split(' ')) {
      const [value = '', weight = ''] = pair.split(':');
      weights.set((template << VALUE_BITS) | Number.parseInt(value, 36), Number(weight));
    }
  }
  return createNumberTable(weights);
}

/** The rows that `weightsFrom` reads; weights of less than a fortieth are left out. */
export function rowsOf(weights: ReadonlyMap<number, number>, templates: number): string[] {
  const rows: string[][] = Array.from({ length: templates }, () => []);
  for (const [key, weight] of [...weights].toSorted((a, b) => a[0] - b[0])) {
    const rounded = weight.toFixed(2);
    if (Math.abs(weight) < SMALLEST) continue;
    rows[key >>> VALUE_BITS]?.push(`${(key & VALUE_MASK).toString(36)}:${rounded}`);
  }
  return rows.map((row) => row.join(' '));
}
