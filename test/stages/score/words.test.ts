import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { CAPITALISED, NUMERIC, visitWords } from '../../../stages/score/words.ts';

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
