import { test } from 'vitest';
import { expectKilledRunsMended } from './killed-runs.ts';

test('a run that is killed early or late leaves whole files, and the next run mends the rest', async () => {
  await expectKilledRunsMended([1, 20, 70]);
});
