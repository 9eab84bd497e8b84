import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import {
  CAPITALISED,
  createWordVisitor,
  NUMERIC,
} from '../../../../stages/score/terms/word-visitor.ts';

const visitWords = createWordVisitor();

function wordsOf(text: string): [string, number][] {
  const words: [string, number][] = [];
  visitWords(text, (from, to, flags) => words.push([text.slice(from, to), flags]));
  return words;
}

test('words are runs of letters and digits, joined within', () => {
  expect(wordsOf('“Isn’t it,” U.S. envoys of 14 well-known states asked: 1,200.5, or 3?')).toEqual([
    ['Isn’t', CAPITALISED],
    ['it', 0],
    ['U.S', CAPITALISED],
    ['envoys', 0],
    ['of', 0],
    ['14', NUMERIC],
    ['well', 0],
    ['known', 0],
    ['states', 0],
    ['asked', 0],
    ['1,200.5', NUMERIC],
    ['or', 0],
    ['3', NUMERIC],
  ]);
});

test('words of other alphabets, marks and odd units', () => {
  expect(wordsOf("Łódź cafe\u0301 'end.' \u{1F600} ..''")).toEqual([
    ['Łódź', CAPITALISED],
    ['cafe\u0301', 0],
    ['end', 0],
  ]);
});

test.each([
  ["it's it’s it''s 'it' it'", "it's it’s it s it it"],
  ["X'S X’s 1's 1'2 s'1", "X'S X’s 1's 1 2 s 1"],
  ['U.S.A. U.s u.S u.s 1.A A.1', 'U.S.A U s u S u s 1 A A 1'],
  ['1,2 1.2 1..2 1,a a,1 a,b A,B 1,', '1,2 1.2 1 2 1 a a 1 a b A B 1'],
  ['a1 1a A1b', 'a1 1a A1b'],
  ['ǅ éÉ ½ ٣ _a_', 'ǅ éÉ ٣ a'],
])('the words of %s', (text, words) => {
  expect(
    wordsOf(text)
      .map(([word]) => word)
      .join(' '),
  ).toBe(words);
});

test('which words begin with a capital, and which have a digit', () => {
  expect(wordsOf('a A aA ǅ 1 a1 1A A1 ٣')).toEqual([
    ['a', 0],
    ['A', CAPITALISED],
    ['aA', 0],
    ['ǅ', CAPITALISED],
    ['1', NUMERIC],
    ['a1', NUMERIC],
    ['1A', NUMERIC],
    ['A1', CAPITALISED | NUMERIC],
    ['٣', NUMERIC],
  ]);
});

test('a word has one hash wherever it stands, made of its code units alone', () => {
  const hashes: number[] = [];
  visitWords('ab, ba “ab” AB abc', (_from, _to, _flags, hash) => hashes.push(hash));
  expect(hashes).toEqual([3105, 3135, 3105, 2081, 96_354]);
  visitWords('z'.repeat(40), (_from, _to, _flags, hash) => hashes.push(hash));
  expect(Number.isInteger(hashes.at(-1)) && Math.abs(hashes.at(-1) ?? 0) < 2 ** 31).toBe(true);
});

test('words lie in order, apart from each other, within the text', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      visitWords(text, (from, to) => {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        last = to;
      });
    }),
  );
});
