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

test.each([
  'There was no warning that any building work would be taking place.',
  'The rooms were booked with no warning that the lift was out of order.',
  'There is no claim that the bridge was safe.',
  'There was no suggestion that Ada Winter knew.',
  'He left without warning that the lift was out of order.',
  'There were no reports that the boat was lost.',
  'It ended with no clear statement that the road was closed.',
  'There has been no announcement that the pool will close.',
  'The students will have their degree reported unless they settle the bill.',
  'They want to have the sale announced before they move.',
])('nobody says anything: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['No officials said that the road was closed.', 'No officials'],
  ['Ada Winter had said that the road was closed.', 'Ada Winter'],
  ['The police had said that the road was closed.', 'The police'],
  ['The union issued a warning that any strike would be long.', 'The union'],
  [
    'The lower lakes mostly lie in the south, suggesting the ice was thinner there.',
    'The lower lakes',
  ],
  ['The Kelly family said that the road was closed.', 'The Kelly family'],
  ['The injured said that the road was closed.', 'The injured'],
  ['Two wounded said that the road was closed.', 'Two wounded'],
  ['2 said that the road was closed.', null],
])('who says it: %s', (text, source) => {
  expect(found(text).map((parts) => parts.at(-1))).toEqual([source]);
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
