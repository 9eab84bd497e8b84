import { Session } from 'node:inspector/promises';
import { expect, test } from 'vitest';
import { createBriefer } from '../../../stages/api.ts';

// Work is counted, not timed: how often the parts of the code of corrections were run, as V8 counts it.

const word = (index: number): string =>
  [...String(index)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

/** One paragraph, as the marks of a paragraph are paired together; each quotation has other words. */
function documentOf(count: number): string {
  const sentences = Array.from({ length: count }, (_, index) => {
    const name = `${word(index)}x`;
    return `The ${name} opened. “We open the ${name} at noon,” said Ann Lee.`;
  });
  return `${sentences.join(' ')}\n`;
}

const kinds: Readonly<Record<string, (name: string, index: number) => string>> = {
  'changes of speakers, each another': (name) =>
    `{ action: change, exact: We open the ${name} at noon, speaker: { name: Bob ${name} Ray } }`,
  'changes to one speaker': (name) =>
    `{ action: change, exact: We open the ${name} at noon, speaker: { name: Bob Ray } }`,
  'changes of extents': (name) =>
    `{ action: change, exact: We open the ${name} at noon, extent: { exact: open the ${name} } }`,
  'added quotations': (name) =>
    `{ action: add, exact: The ${name} opened, speaker: { name: Bob Ray } }`,
  'words that are not there': (name) => `{ action: drop, exact: No such ${name} }`,
  'one quotation again and again': () => '{ action: drop, exact: We open the ax at noon }',
};

/** How often the blocks of the functions in `stages/corrections` were run. */
async function stepsOf(run: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const functions = result
      .filter(({ url }) => url.includes('/stages/corrections/'))
      .flatMap((script) => script.functions);
    return functions
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

test.each(Object.entries(kinds))('%s: four times as many take about four times the work', async (_, entryOf) => {
  const briefer = createBriefer();
  const steps = async (count: number): Promise<number> => {
    const entries = Array.from({ length: count }, (_each, index) => {
      return `  - ${entryOf(`${word(index)}x`, index)}\n`;
    });
    const corrections = `quotes:\n${entries.join('')}`;
    return stepsOf(async () => {
      const { failure } = await briefer.brief({ path: 'a.txt', text: documentOf(count), corrections });
      expect(failure).toBeNull();
    });
  };
  await steps(20);
  const few = await steps(60);
  expect(few).toBeGreaterThan(1000);
  expect((await steps(240)) / few).toBeLessThan(6);
});
