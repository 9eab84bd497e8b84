import { expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

function segmented(text: string, path: string) {
  return segment(identifiedOf(text, path));
}

/** Milliseconds of processor time for the stage, which other work on the machine hardly changes. */
function timeOf(text: string, path: string): number {
  const document = segmented(text, path);
  const start = process.cpuUsage();
  findQuotations(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function best(text: string, path: string): number {
  return Math.min(timeOf(text, path), timeOf(text, path));
}

/** Texts that stretch one distance each, of about so many characters. */
const hostile: readonly (readonly [string, number, (size: number) => string])[] = [
  ['a run of cues', 400, (n) => 'said '.repeat(n / 5)],
  ['many names and cues', 600, (n) => 'Ada Holm said he said '.repeat(n / 22)],
  ['many marked words with cues', 600, (n) => '"a" said X, '.repeat(n / 12)],
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
  [
    'a long dialogue',
    8000,
    (n) => '“No,” said Ann.\n\n“Why?”\n\nBo rose. “So!”\n\n'.repeat(n / 44),
  ],
  [
    'people without names',
    20_000,
    (n) => 'A man came. “No,” he said. He advised us that it was. '.repeat(n / 54),
  ],
  ['a run of words that may be adverbs', 40_000, (n) => `He said ${'fast only '.repeat(n / 10)}`],
  [
    'cues in a region that ends in marks',
    2000,
    (n) => `“${'( '.repeat(n / 4)}${'said '.repeat(n / 20)}${'( '.repeat(n / 4)}`,
  ],
  ['one name of very many words', 40_000, (n) => `“Yes,” said ${'Ada Holm '.repeat(n / 9)}`],
  [
    'many people before relative pronouns',
    1500,
    (n) => `He met ${'Ada Holm, '.repeat(n / 20)}${', which said '.repeat(n / 26)}`,
  ],
];

test.each(hostile)('time grows linearly: %s', (_, size, text) => {
  timeOf(text(size), 'a.txt');
  const short = Math.max(best(text(size), 'a.txt'), 4);
  expect(best(text(4 * size), 'a.txt') / short).toBeLessThan(10);
});

test('a signature signs only what none before it has signed', () => {
  const text = '> We shall go.\n\n> — Ada Holm\n\n> We shall stay.\n\n> — Bob Stone\n';
  const { quotes } = findQuotations(segmented(text, 'a.md'));
  expect(quotes.map(({ text: words, speaker }) => [words, speaker?.name])).toEqual([
    ['We shall go', 'Ada Holm'],
    ['We shall stay', 'Bob Stone'],
  ]);
});

// each of many quotations would take its time, and in the end its length
test.each([
  ['source', `“a” said ${'Ada '.repeat(1000)}${'said “a”, said '.repeat(20)}`],
  [
    'introduction',
    `He met an official for ${'Ada '.repeat(1000)}. ${'The official said that he went. '.repeat(20)}`,
  ],
])('no speaker goes by very many words: %s', (_, text) => {
  const { quotes } = findQuotations(segmented(text, 'a.txt'));
  expect(quotes.length).toBeGreaterThan(10);
  for (const { speaker } of quotes) {
    expect(speaker?.name.length ?? 0).toBeLessThan(500);
    expect(speaker?.mention?.text.length ?? 0).toBeLessThan(500);
  }
});
