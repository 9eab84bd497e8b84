import { expect, test } from 'vitest';
import { casesOf, checkProperty } from './check.ts';
import { killRuns } from './kill.ts';
import { fuzzProperties } from './properties.ts';

/** The same cases each time, so that a failure belongs to the change at hand. */
const SEED = 20261125;
const CASES = 500;

test.each(fuzzProperties)('what holds of $name holds of made-up ones', async (property) => {
  const result = await checkProperty(property, { seed: SEED, cases: casesOf(property, CASES) });
  expect(result.failure).toBeUndefined();
});

test('a run that is killed leaves whole files, and the next run mends the rest', async () => {
  expect(await killRuns({ seed: SEED, times: 4 })).toMatchObject({ kills: 4 });
});
