import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { createWarmWorker } from './warm-thread.ts';

/** Short tests first: the first test that fails ends the run of a mutant. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = super.sort.bind(this);
    return (await longestFirst(files)).toReversed();
  }
}

/** The tests that judge mutants: those of one document, without those that measure time. */
export default defineConfig({
  plugins: [
    {
      name: 'warm-thread',
      // Stryker asks for threads of its own after this file is read.
      configureVitest({ project }) {
        project.config.pool = 'warm-thread';
        project.config.poolRunner = { name: 'warm-thread', createPoolWorker: createWarmWorker };
      },
    },
  ],
  test: {
    include: ['test/stages/**/*.test.ts', 'test/cases.test.ts', 'test/promises.test.ts'],
    exclude: ['**/growth.test.ts', '**/*.slow.test.ts'],
    setupFiles: 'test/mutation/setup.ts',
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    testTimeout: 60_000,
  },
});
