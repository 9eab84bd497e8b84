import { defineConfig } from 'vitest/config';

/** Tests that take long by nature: many kills, workers, cases. What can be short is tried in `fast` too. */
const SLOW = 'test/**/*.slow.test.ts';

/** Tests in a real browser, where there is one. */
const BROWSER = 'test/**/*.browser.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'test/build.ts',
    testTimeout: 60_000,
    // The texts that are expected name commands as they are given in a checkout.
    // Nor does it matter to them where the tests were called.
    env: { npm_lifecycle_event: 'pipeline', INIT_CWD: '' },
    // One test file for each core; by default one core stays idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [SLOW, BROWSER],
          // Files that run one after the other share the modules that they import, which have no state.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'slow', include: [SLOW] } },
      { extends: true, test: { name: 'browser', include: [BROWSER] } },
    ],
  },
});
