import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 60_000,
    // The texts that are expected name commands as they are given in a checkout.
    env: { npm_lifecycle_event: 'pipeline' },
  },
});
