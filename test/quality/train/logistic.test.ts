import { expect, test } from 'vitest';
import { fitLogistic, probabilityOf, type LogisticExample } from './logistic.ts';

function examples(right: number, wrong: number, features: LogisticExample['features']) {
  return Array.from({ length: right + wrong }, (_, i) => ({
    features,
    isRight: i < right,
    weight: 1,
  }));
}

test('without a penalty the share of right examples is what is fitted', () => {
  const weights = fitLogistic(
    [...examples(30, 10, [[0, 1]]), ...examples(5, 15, [[1, 1]])],
    [0, 0],
    1e-6,
  );
  expect(probabilityOf([[0, 1]], weights)).toBeCloseTo(0.75, 3);
  expect(probabilityOf([[1, 1]], weights)).toBeCloseTo(0.25, 3);
});

test('a heavy penalty leaves weights where they start', () => {
  const weights = fitLogistic(examples(30, 10, [[0, 1]]), [1], 1e6);
  expect(weights[0]).toBeCloseTo(1, 3);
});

test('an example counts as much as its weight', () => {
  const light = examples(10, 0, [[0, 1]]).map((each) => ({ ...each, weight: 0.1 }));
  const weights = fitLogistic([...light, ...examples(0, 1, [[0, 1]])], [0], 1e-6);
  expect(probabilityOf([[0, 1]], weights)).toBeCloseTo(0.5, 3);
});
