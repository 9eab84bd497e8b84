import { add, sumCounts, type Counts } from './counts.ts';

export type Interval = readonly [low: number, high: number];

const RESAMPLES = 1000;
const SEED = 7;

/** Mulberry32: a small generator of numbers in [0, 1), always the same for one seed. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws as many documents as there are, with replacement. */
function resample<Item>(items: readonly Item[], random: () => number): Item[] {
  return items.flatMap(() => items[Math.floor(random() * items.length)] ?? []);
}

function middle95(samples: readonly number[]): Interval {
  const sorted = samples.toSorted((a, b) => a - b);
  const high = Math.min(sorted.length - 1, Math.ceil(0.975 * sorted.length) - 1);
  return [sorted[Math.floor(0.025 * sorted.length)] ?? 0, sorted[high] ?? 0];
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The bootstrap 95 % interval of a mean over documents.
 * B. Efron, Bootstrap methods: another look at the jackknife, 1979.
 */
export function intervalOfMean(values: readonly number[]): Interval {
  const random = randomNumbers(SEED);
  return middle95(Array.from({ length: RESAMPLES }, () => mean(resample(values, random))));
}

/** Bootstrap 95 % intervals, over documents, of figures made from summed counts. */
export function intervalsOfFigures(
  perDocument: readonly Counts[],
  figures: (total: Counts) => Counts,
): Record<string, Interval> {
  const random = randomNumbers(SEED);
  const names = Object.keys(sumCounts(perDocument));
  const samples = new Map<string, number[]>();
  for (let i = 0; i < RESAMPLES; i += 1) {
    const total: Counts = Object.fromEntries(names.map((name) => [name, 0]));
    for (const counts of resample(perDocument, random)) {
      for (const name in counts) add(total, name, counts[name]);
    }
    for (const [name, value] of Object.entries(figures(total))) {
      const values = samples.get(name);
      if (values) values.push(value);
      else samples.set(name, [value]);
    }
  }
  return Object.fromEntries(Array.from(samples, ([name, values]) => [name, middle95(values)]));
}
