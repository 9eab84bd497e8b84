import * as fc from 'fast-check';
import { beforeEach } from 'vitest';

/** Tests that measure time: instrumented code is slow, and a mutant should fail by its result. */
const TIMED = /time grows|linear time|in time$|in seconds and not in minutes|long lists and tables/;

beforeEach(({ task, skip }) => {
  if (TIMED.test(task.name)) skip();
});

/** A mutant that outlives all tests meets every property: each gets a moment, and the same seed. */
fc.configureGlobal({ interruptAfterTimeLimit: 30, seed: 8123 });
