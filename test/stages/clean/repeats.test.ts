import { expect, test } from 'vitest';
import { findRepeats } from '../../../stages/clean/repeats.ts';
import { parsedOf } from '../documents.ts';

const LONG = 'one two three four five six seven eight nine ten eleven twelve';
const SHORT = 'one two three four five six seven eight nine ten eleven';

/** `L` is a paragraph of twelve words, `S` of eleven, all else is itself. */
function repeatsOf(pattern: string) {
  const texts = Array.from(pattern, (letter) =>
    letter === 'L' ? LONG : letter === 'S' ? SHORT : letter,
  );
  return findRepeats(parsedOf(texts.join('\n\n'), 'a.md').blocks);
}

test.each([
  ['nothing', 'abL', []],
  ['a paragraph of twelve words', 'LaL', [{ from: 2, to: 2, first: 0 }]],
  ['a paragraph of eleven words', 'SaS', []],
  ['short lines with a long one among them', 'aLbxaLb', [{ from: 4, to: 6, first: 0 }]],
  ['short lines alone', 'abxab', []],
  ['up to where it differs', 'aLbcxaLc', [{ from: 5, to: 6, first: 0 }]],
  ['a copy right behind', 'LL', [{ from: 1, to: 1, first: 0 }]],
  [
    'two copies, each of the first',
    'aLaLaL',
    [
      { from: 2, to: 3, first: 0 },
      { from: 4, to: 5, first: 0 },
    ],
  ],
  ['a short line and then a paragraph of elsewhere', 'aLba', []],
])('%s', (_, pattern, expected) => {
  expect(repeatsOf(pattern)).toEqual(expected);
});

test('white space is no difference', () => {
  const texts = [LONG, 'x', LONG.replaceAll(' ', '  ')];
  expect(findRepeats(parsedOf(texts.join('\n\n')).blocks)).toEqual([{ from: 2, to: 2, first: 0 }]);
});
