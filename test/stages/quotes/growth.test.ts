import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { clean } from '../../../stages/clean/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createReader } from '../../../stages/read.ts';
import { segment } from '../../../stages/segment/index.ts';

/** Milliseconds of processor time for the stage, which other work on the machine hardly changes. */
function timeOf(text: string, path: string): number {
  const read = createReader({ maxBytes: 2 ** 25 });
  const bytes = new TextEncoder().encode(text);
  const document = segment(clean(parse(read(path, bytes, new VFile({ path })))));
  const start = process.cpuUsage();
  findQuotations(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function best(text: string, path: string): number {
  return Math.min(timeOf(text, path), timeOf(text, path), timeOf(text, path));
}

/** Texts that stretch one distance each, of about so many characters. */
const hostile: readonly (readonly [string, number, (size: number) => string])[] = [
  ['a run of cues', 5000, (n) => 'said '.repeat(n / 5)],
  ['many names and cues', 5000, (n) => 'Ada Holm said he said '.repeat(n / 22)],
  ['many marked words with cues', 5000, (n) => '"a" said X, '.repeat(n / 12)],
  [
    'regions far from the only cue',
    20_000,
    (n) => `${'“a” of '.repeat(n / 14)}${', the '.repeat(n / 12)} said Ada`,
  ],
  [
    'a long run of adverbs between regions and cue',
    20_000,
    (n) => `“a” ${'quickly '.repeat(n / 16)}${'“a” '.repeat(n / 8)}said Ada`,
  ],
  ['a run of words that may be adverbs', 40_000, (n) => `He said ${'fast only '.repeat(n / 10)}`],
  [
    'cues in a region that ends in marks',
    10_000,
    (n) => `“${'( '.repeat(n / 4)}${'said '.repeat(n / 20)}${'( '.repeat(n / 4)}`,
  ],
  ['one name of very many words', 40_000, (n) => `“Yes,” said ${'Ada Holm '.repeat(n / 9)}`],
  [
    'one long source of many cues',
    10_000,
    (n) => `“a” said ${'Ada '.repeat(n / 8)}${'said “a”, said '.repeat(n / 30)}`,
  ],
  [
    'one long phrase that introduces many',
    10_000,
    (n) =>
      `He met an official for ${'Ada '.repeat(n / 8)}. ${'The official said that he went. '.repeat(n / 64)}`,
  ],
  [
    'many people before relative pronouns',
    10_000,
    (n) => `He met ${'Ada Holm, '.repeat(n / 20)}${', which said '.repeat(n / 26)}`,
  ],
];

test.each(hostile)('time grows linearly: %s', (_, size, text) => {
  timeOf(text(size), 'a.txt');
  const short = Math.max(best(text(size), 'a.txt'), 4);
  expect(best(text(4 * size), 'a.txt') / short).toBeLessThan(10);
});

test('time grows linearly: block quotations that are signed only', () => {
  const text = (count: number) =>
    Array.from({ length: count }, (_, i) => `> — Ada Q${i}x\n\n`).join('');
  timeOf(text(200), 'a.md');
  const short = Math.max(best(text(200), 'a.md'), 4);
  expect(best(text(800), 'a.md') / short).toBeLessThan(10);
});
