import type { CalibrationPoint } from '../../../stages/quotes/log-linear/calibration.ts';

/** A prediction with the probability that was given to it, and whether it was right. */
export interface Outcome {
  readonly probability: number;
  readonly isRight: boolean;
}

const IN_A_BIN = 150;

/**
 * How often predictions of a probability are right: bins of equal size, neighbours joined until the
 * shares ascend (pool adjacent violators; M. Ayer et al., An empirical distribution function for
 * sampling with incomplete information, 1955).
 */
export function calibrate(outcomes: readonly Outcome[]): CalibrationPoint[] {
  const sorted = outcomes.toSorted((a, b) => a.probability - b.probability);
  const pools: { count: number; sum: number; right: number }[] = [];
  for (let i = 0; i < sorted.length; i += IN_A_BIN) {
    const bin = sorted.slice(i, i + IN_A_BIN);
    const sum = bin.reduce((total, { probability }) => total + probability, 0);
    const right = bin.filter(({ isRight }) => isRight).length;
    pools.push({ count: bin.length, sum, right });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (last === undefined || before === undefined) break;
      if (before.right / before.count < last.right / last.count) break;
      pools.splice(-2, 2, {
        count: before.count + last.count,
        sum: before.sum + last.sum,
        right: before.right + last.right,
      });
    }
  }
  return pools.map(({ count, sum, right }) => ({
    probability: Number((sum / count).toFixed(4)),
    share: Number((right / count).toFixed(4)),
  }));
}
