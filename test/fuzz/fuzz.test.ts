import { expect, test } from 'vitest';
import { casesOf, checkProperty } from './check.ts';
import { fuzzProperties } from './properties.ts';

// The short form of `fuzz.slow.test.ts`: the first of its cases.

const SEED = 20261125;
const CASES = 100;

test.each(fuzzProperties)('what holds of $name holds of a few made-up ones', async (property) => {
  const result = await checkProperty(property, { seed: SEED, cases: casesOf(property, CASES) });
  expect(result.failure).toBeUndefined();
});
