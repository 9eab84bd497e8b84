import { expect, test } from 'vitest';
import { addFeature, featureList } from '../../../stages/quotes/log-linear/hashed-features.ts';
import { accuracy, copyOf, fit, yesOrNo, type Example } from './learner.ts';

/** "Yes" when both bits differ, which only the pair of them tells. */
function examples(): Example[] {
  const list = featureList();
  return [0, 1].flatMap((a) =>
    [0, 1].map((b) => {
      list.length = 0;
      addFeature(list, 0, a);
      addFeature(list, 1, b);
      addFeature(list, 2, a, b);
      return yesOrNo(copyOf(list), a !== b);
    }),
  );
}

const OPTIONS = { epochs: 30, rate: 0.1, decay: 1e-3 };

test('what conjoined features tell is learned', () => {
  const steps = fit(examples(), OPTIONS);
  expect(accuracy(examples(), { steps, scale: 1 })).toBe(1);
});

test('the same examples give the same weights', () => {
  expect(fit(examples(), OPTIONS)).toEqual(fit(examples(), OPTIONS));
});
