import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createStages } from '../../stages/index.ts';
import { benchSettings } from '../bench/stage-times.ts';

const brief = createStages(benchSettings);
const SHORT = 4_000;
const FACTOR = 8;

/** Processor time, so that what else the machine does hardly counts. */
function millisecondsOf(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const began = process.cpuUsage();
  brief({ path: 'a.txt', href: 'a.txt' }, bytes, new VFile({ path: 'a.txt' }));
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

test.each([
  '"Yes," she said. ',
  '“Yes,” said Ana Lind. ',
  '“Yes,” said Ana Lind, a baker.\n\n',
  '“Yes, said Ana. ',
  'He said, ',
  'Ana Lind and the mayor of Havn met her. ',
])('the time for a document grows linearly with %j repeated', (unit) => {
  const textOf = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  millisecondsOf(textOf(SHORT));
  const short = Math.max(50, millisecondsOf(textOf(SHORT)));
  // Eight times as long: eight times the time, with room for noise; the square would be 64 times.
  expect(millisecondsOf(textOf(SHORT * FACTOR))).toBeLessThan(short * FACTOR * 4);
});
