import { expect, test } from 'vitest';
import { termsOf } from '../../../../stages/score/any-language/neutral-terms.ts';

test.each([
  ['', []],
  ['Die Brücke und der Fluss', ['brücke', 'fluss']],
  ['für über alle', ['über', 'alle']],
  ['Im Jahr 2024 kamen 12 A380', ['jahr', 'kamen', 'a380']],
  ['cafe\u0301 – noe\u0308l', ['cafe\u0301', 'noe\u0308l']],
  ['МЭР сказал', ['сказал']],
  ['קול גשר', ['קול', 'גשר']],
  ['橋は開く', []],
  ['大橋は月曜日に開通する', ['大橋', '月曜日', '開通']],
  ['ニュースを読む', ['ニュース']],
  ['東京都庁', ['東京都庁']],
  ['市长表示大桥', ['市长', '长表', '表示', '示大', '大桥']],
  ['まで', []],
])('the terms of %j', (sentence, terms) => {
  expect(termsOf(sentence)).toEqual(terms);
});
