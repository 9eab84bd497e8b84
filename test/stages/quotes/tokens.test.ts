import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { tokenTable } from '../../../stages/quotes/tokens.ts';

function words(text: string): string[] {
  const { from, to, length } = tokenTable(text);
  return Array.from({ length }, (_, i) => text.slice(from[i], to[i]));
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
  ['@ada wrote -- twice', ['@ada', 'wrote', '--', 'twice']],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('tokens ascend, hold no white space and leave out nothing else', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      const { from, to, length } = tokenTable(text);
      let end = 0;
      for (let i = 0; i < length; i++) {
        const start = from[i] ?? 0;
        expect(text.slice(end, start).trim()).toBe('');
        end = to[i] ?? 0;
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toMatch(/^\S+$/u);
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});
