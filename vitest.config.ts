import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 60_000,
    // One test file for each core; by default one core stays idle.
    maxWorkers: '100%',
    // Files that run one after the other share the modules that they import: these have no state.
    isolate: false,
  },
});
