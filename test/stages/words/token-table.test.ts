import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { PADDING, tokenTable } from '../../../stages/words/token-table.ts';
import { SHAPE } from '../../../stages/words/shape.ts';

function words(text: string): string[] {
  return ranges([text])[0]?.map(([from, to]) => text.slice(from, to)) ?? [];
}

function ranges(texts: readonly string[]): [number, number][][] {
  const { from, to, firstOf, endOf } = tokenTable(texts);
  return texts.map((_, text) => {
    const first = firstOf[text] ?? 0;
    const length = (endOf[text] ?? 0) - first;
    return Array.from({ length }, (__, i) => [from[first + i] ?? 0, to[first + i] ?? 0]);
  });
}

test.each([
  ['He won’t say it.', ['He', 'won’t', 'say', 'it', '.']],
  ["Ada's aide said they've won", ['Ada', "'s", 'aide', 'said', 'they', "'ve", 'won']],
  [
    'Dr. Ada B. Winter of the U.S. left',
    ['Dr.', 'Ada', 'B.', 'Winter', 'of', 'the', 'U.S.', 'left'],
  ],
  ["''Well-known,'' O'Dowd said", ["''", 'Well-known', ',', "''", "O'Dowd", 'said']],
  ['$1.5 million, 20% by 5:30', ['$1.5', 'million', ',', '20%', 'by', '5:30']],
  ['It is over. We left...', ['It', 'is', 'over', '.', 'We', 'left', '...']],
  ['one\u3000two\u2009three', ['one', 'two', 'three']],
  ['Whit\u00adfield left', ['Whit\u00adfield', 'left']],
  ['They said no. We left.', ['They', 'said', 'no', '.', 'We', 'left', '.']],
  ['No. 3 and no. 12', ['No.', '3', 'and', 'no.', '12']],
  ['@ada wrote -- twice', ['@ada', 'wrote', '--', 'twice']],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('tokens ascend, hold no white space and leave out nothing else', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      let end = 0;
      for (const [start, to] of ranges([text])[0] ?? []) {
        expect(text.slice(end, start).trim()).toBe('');
        end = to;
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toMatch(/^\S+$/u);
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('a text has the same tokens among others, with empty places around them', () => {
  const texts = ['', 'Ada said so.', '....................', 'I'];
  expect(ranges(texts)).toEqual(texts.map((text) => ranges([text])[0]));
  const { word, shape, firstOf, endOf, size } = tokenTable(texts);
  for (let i = 0; i < size; i++) {
    const isToken = texts.some((_, text) => (firstOf[text] ?? 0) <= i && i < (endOf[text] ?? 0));
    expect(word[i] === 0 && shape[i] === SHAPE.mark).toBe(!isToken);
  }
  expect(firstOf[0]).toBe(PADDING);
  expect(size).toBe((endOf[3] ?? 0) + PADDING);
});
