import { expect, test } from 'vitest';
import { calibratedShare } from '../../../../stages/quotes/log-linear/calibration.ts';
import { createNumberTable } from '../../../../stages/words/number-table.ts';
import {
  addFeature,
  featureList,
  type FeatureList,
  packFeatures,
  scoreOf,
  weightsFrom,
} from '../../../../stages/quotes/log-linear/exact-features.ts';

function features(...pairs: readonly (readonly [template: number, value: number])[]): FeatureList {
  const list = featureList();
  for (const [template, value] of pairs) addFeature(list, template, value);
  return list;
}

test('a score is the sum of the weights of the features that have one', () => {
  const [first = 0, second = 0] = features([0, 7], [3, 40]).keys;
  const steps = createNumberTable(
    new Map([
      [first, 6],
      [second, -1],
    ]),
  );
  expect(scoreOf({ steps, scale: 0.25 }, features([0, 7], [3, 40], [3, 41]))).toBe(1.25);
});

test('a table gives back the weights, small ones left out, in the order of the features', () => {
  const [first = 0, second = 0, third = 0] = features([1, 36], [1, 2], [2, 1]).keys;
  const byFeature = new Map([
    [first, 0.5],
    [second, -1],
    [third, 0.01],
  ]);
  const packed = packFeatures(byFeature);
  expect(Buffer.from(packed.keys, 'base64')).toHaveLength(8);
  expect(Buffer.from(packed.steps, 'base64')).toEqual(Buffer.of(0x9c, 0xff, 50, 0));
  const read = weightsFrom(packed);
  expect(scoreOf(read, features([1, 36]))).toBe(0.5);
  expect(scoreOf(read, features([1, 2]))).toBe(-1);
  expect(scoreOf(read, features([2, 1]))).toBe(0);
});

test('many weights that share places are all found', () => {
  const byFeature = new Map(Array.from({ length: 5000 }, (_, i) => [i * 4096, i + 1] as const));
  const steps = createNumberTable(byFeature);
  for (const [feature, weight] of byFeature) {
    expect(scoreOf({ steps, scale: 1 }, { keys: Int32Array.of(feature), length: 1 })).toBe(weight);
  }
});

test('a probability between two points of the calibration lies on the line between them', () => {
  const points = [
    { probability: 0.2, share: 0.1 },
    { probability: 0.6, share: 0.9 },
  ];
  expect(calibratedShare(points, 0.1)).toBeCloseTo(0.05);
  expect(calibratedShare(points, 0.4)).toBeCloseTo(0.5);
  expect(calibratedShare(points, 1)).toBe(0.9);
});
