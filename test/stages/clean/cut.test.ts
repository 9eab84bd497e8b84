import { expect, test } from 'vitest';
import { removedSpans, withoutCuts } from '../../../stages/clean/cut.ts';
import { parsedOf } from '../documents.ts';

const SOURCE = 'Title\n\nOne two.\nThree *four*,\r\nfive six. -- Seven.\n';
const [, BLOCK] = parsedOf(SOURCE, 'a.md').blocks;
if (BLOCK === undefined) throw new Error('No block');
const block = BLOCK;

const cut = (words: string, what = 'x') => {
  const start = block.text.indexOf(words);
  return { start, end: start + words.length, what };
};

/** What is left, as `line start–end: text`, and what stands there in the source. */
const left = (...words: string[]) =>
  withoutCuts(
    block,
    words.map((each) => cut(each)),
    SOURCE,
  ).map(({ line, start, end, text }) => `${line} ${text} = ${SOURCE.slice(start, end)}`);

test.each([
  [
    'the start',
    ['One two.'],
    ['4 Three four,  five six. -- Seven. = Three *four*,\r\nfive six. -- Seven.'],
  ],
  ['the end', ['five six. -- Seven.'], ['3 One two. Three four, = One two.\nThree *four*,']],
  [
    'the middle',
    ['Three'],
    ['3 One two. = One two.', '4 four,  five six. -- Seven. = four*,\r\nfive six. -- Seven.'],
  ],
  [
    'two ranges, whichever is told first',
    ['five', 'Three four,'],
    ['3 One two. = One two.', '5 six. -- Seven. = six. -- Seven.'],
  ],
  [
    'all around what has no word',
    ['five six.', 'Seven.'],
    ['3 One two. Three four, = One two.\nThree *four*,'],
  ],
  [
    'ranges within each other',
    ['two. Three', 'Three', 'two'],
    ['3 One = One', '4 four,  five six. -- Seven. = four*,\r\nfive six. -- Seven.'],
  ],
  [
    'ranges next to each other',
    ['One two. ', 'Three four,'],
    ['5 five six. -- Seven. = five six. -- Seven.'],
  ],
  ['all', ['One two. Three four,  five six. -- Seven.'], []],
])('what is left without %s', (_, words, expected) => {
  expect(left(...words)).toEqual(expected);
});

test('without cuts the block is the same', () => {
  const parts = withoutCuts(block, [], SOURCE);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toBe(block);
});

test('where the cuts lie in the source, in their order', () => {
  const spans = removedSpans(block, [cut('Seven', 'c'), cut('One two', 'b'), cut('One', 'a')]);
  expect(spans.map(({ start, end, what }) => `${what}: ${SOURCE.slice(start, end)}`)).toEqual([
    'a: One',
    'b: One two',
    'c: Seven',
  ]);
});
