/** How `npm run mutate` mutates `stages/`; what came of it is told in test/mutation/README.md. */
export default {
  mutate: ['stages/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What is made once, when a module is loaded, would need the whole suite for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5000,
  // TypeScript 7 has no function to rewrite this file with, and the tests need none.
  tsconfigFile: '',
  tempDirName: '.stryker',
  // Output, history and compiled code are not needed by these tests.
  ignorePatterns: ['.build', 'output', '.git', 'test/quality', 'test/bench/peers'],
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.stryker/mutants.json' },
  allowConsoleColors: false,
};
