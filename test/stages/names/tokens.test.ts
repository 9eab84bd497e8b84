import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenizer } from '../../../stages/names/tokens.ts';

/** The pattern that says what a token is, as one expression. */
const TOKEN =
  /(?:(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:[’'\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*[’']?(?<=s[’']|[^’'])\.?(?<=\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Rev|Prof|Jr|Sr|St|Maj|Cmdr|\p{Lu})\.|[^.]))|(?:[$€£]?\d[\d,.:]*(?<=\d)[%\p{L}]*)|``|''|\.\.\.|--|\S/gu;

function ranges(text: string): [number, number, string][] {
  return Array.from(text.matchAll(TOKEN), ({ 0: match, index }) => {
    return [index, index + match.length, match];
  });
}

test.each([
  ['Rep. Ada B. Winter, D-Holm', ['Rep.', 'Ada', 'B.', 'Winter', ',', 'D-Holm']],
  ['The voters’ U.S. plan.', ['The', 'voters’', 'U.S.', 'plan', '.']],
  ['It’s Ada’s, not O’Dowd’', ['It’s', 'Ada’s', ',', 'not', 'O’Dowd', '’']],
  ['$1.5bn, 20% at 5:30.', ['$1.5bn', ',', '20%', 'at', '5:30', '.']],
  ["''No'' -- no...", ["''", 'No', "''", '--', 'no', '...']],
])('%s', (text, expected) => {
  expect(
    createTokenizer()
      .tokenize(text)
      .map((token) => token.text),
  ).toEqual(expected);
});

test('tokens are cut as by the pattern', () => {
  const signs = "-- ... . , : ' ’ - \u2010 $ € % ` ” _ 1 23 ٣ \u0301".split(' ');
  const words = 'a s S Mr Dr Capt é É 𝐀 İ ß 😀 \ud800'.split(' ');
  const pieces = constantFrom(' ', '\u00a0', '\u2028', ...signs, ...words);
  const texts = oneof(
    array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    string({ unit: 'grapheme' }),
  );
  const { tokenize } = createTokenizer();
  assert(
    property(texts, (text) => {
      const found = tokenize(text).map(({ from, to, text: own }) => [from, to, own]);
      expect(found).toEqual(ranges(text));
    }),
    { numRuns: 2000 },
  );
});

test('a word is read once and is the same wherever it stands', () => {
  const { tokenize, words } = createTokenizer();
  const text = Array.from({ length: 3000 }, (_, i) => `word${i} Word${i}`).join(' ');
  const first = tokenize(text);
  expect(tokenize(text)).toEqual(first);
  expect(words.map((word) => word.text)).toEqual([...new Set(first.map((word) => word.text))]);
  expect(words[0]).toEqual({
    text: 'word',
    lower: 'word',
    kind: 'word',
    isCapital: false,
    mayBeName: false,
  });
  expect(tokenize('Ada')[0]).toEqual({
    from: 0,
    to: 3,
    text: 'Ada',
    lower: 'ada',
    kind: 'word',
    isCapital: true,
    mayBeName: true,
  });
});
