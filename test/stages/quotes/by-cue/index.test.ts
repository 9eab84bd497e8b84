import { expect, test } from 'vitest';
import { findAttributions } from '../../../../stages/quotes/by-cue/index.ts';
import { readBlocks } from '../../../../stages/quotes/read-blocks.ts';

function found(text: string) {
  const slice = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  return findAttributions(readBlocks([{ text, kind: 'paragraph' }])).map(
    ({ type, content, cue, source }) => [
      type,
      content.map(slice).join(' … '),
      cue && slice(cue),
      source && slice(source),
    ],
  );
}

test.each([
  [
    'The harbour, Ada Winter said, will stay open.',
    [['indirect', 'The harbour … will stay open', 'said', 'Ada Winter']],
  ],
  [
    'In a letter sent on Friday, Winter said that the harbour would stay open.',
    [['indirect', 'that the harbour would stay open', 'said', 'Winter']],
  ],
  [
    'The harbour will stay open, according to the ministry.',
    [['indirect', 'The harbour will stay open', 'according to', 'the ministry']],
  ],
  [
    '“We will stay,” Ada Winter, the mayor of Holm, told reporters.',
    [['direct', 'We will stay', 'told', 'Ada Winter']],
  ],
  ['The delegates pledged to the mayor sat in a think tank.', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('time grows in proportion to length', () => {
  const time = (text: string): number => {
    const start = performance.now();
    findAttributions(readBlocks([{ text, kind: 'paragraph' }]));
    return performance.now() - start;
  };
  const hostile = 'he said "that, '.repeat(500);
  time(hostile);
  const short = time(hostile);
  expect(time(hostile.repeat(16))).toBeLessThan(16 * 8 * Math.max(short, 1));
});
