import { expect, test } from 'vitest';
import { calibrate } from './calibration.ts';
import { fitDecisions, type Decision } from './region-learner.ts';

const OPTIONS = { epochs: 20, rate: 0.1, decay: 0, leastCount: 1 };

test('learns the feature that tells the right choice, the same each time', () => {
  const decisions: Decision[] = Array.from({ length: 20 }, (_, i) => ({
    choices: [
      [1, 10 + (i % 3)],
      [2, 10 + (i % 2)],
    ],
    isRight: [true, false],
    weight: 1,
  }));
  const weights = fitDecisions(decisions, OPTIONS);
  expect(weights.get(1) ?? 0).toBeGreaterThan(weights.get(2) ?? 0);
  expect(fitDecisions(decisions, OPTIONS)).toEqual(weights);
});

test('any of several right choices will do', () => {
  const decisions: Decision[] = [
    { choices: [[1], [2], [3]], isRight: [true, true, false], weight: 1 },
  ];
  const weights = fitDecisions(decisions, OPTIONS);
  expect(weights.get(1)).toBeCloseTo(weights.get(2) ?? 0);
  expect(weights.get(3) ?? 0).toBeLessThan(0);
});

test('calibration ascends', () => {
  const outcomes = Array.from({ length: 900 }, (_, i) => ({
    probability: i / 900,
    isRight: i % 3 === 0 || i > 450,
  }));
  const points = calibrate(outcomes);
  const shares = points.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(points.length).toBeGreaterThan(1);
});
