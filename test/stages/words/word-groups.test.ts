import { describe, expect, test } from 'vitest';
import { english } from '../../../stages/language/en/index.ts';
import { tokenTable } from '../../../stages/words/token-table.ts';
import { WordGroups } from '../../../stages/words/word-groups.ts';

const groups = new WordGroups([
  ['said', 'told'],
  ['i', 'me'],
  ['told', 'asked'],
]);

test.each([
  ['She said so.', 1],
  ['I’m told nothing', 1 + 2 + 4],
  ['ASKED twice', 4],
  ['Nobody answers: a retold tale', 0],
  ['', 0],
])('%s', (text, expected) => {
  const words = tokenTable(['She told me.', text]);
  expect(groups.among(words, words.firstOf[1] ?? 0, words.endOf[1] ?? 0)).toBe(expected);
});

test('there are as many groups as bits', () => {
  const many = Array.from({ length: 31 }, (_, index) => [`w${index}`]);
  const words = tokenTable(['w30']);
  expect(new WordGroups(many).of(words.word[words.firstOf[0] ?? 0] ?? 0)).toBe(1 << 30);
  expect(() => new WordGroups([...many, ['one more']])).toThrow('32 groups of words');
});

/** What each pattern with words of its own is for, one text at least for each of its branches. */
const MATCHING = [
  'On Monday, 3 May 2024, Ana Ruiz wrote:',
  'Am 3. Mai 2024 um 10:00 schrieb:',
  'Le 3 mai 2024, Ana Ruiz a écrit :',
  'Sent from my iPhone',
  'Envoyé de mon iPhone',
  'Gesendet von meinem Handy mobile',
  'Begin forwarded message:',
  '-----Original Message-----',
  'Ruiz seconded. The meeting was adjourned.',
  'Motion carried. Called to order at 9, by roll call.',
  'It was proposed by Ruiz. Roll call followed.',
  'RESOLVED: no levy. The meeting was adjourned.',
  'The port today announced a levy',
  'as announced today',
  'The port is pleased to announce a levy',
  'We affirm the order.',
  'We reverse, hold and vacate.',
  'we remand the case',
  'The trial court erred',
  'a juvenile court',
  'Judgment affirmed',
  'summary judgment',
  'Executive Summary\nx',
  'Key Findings\nx',
  'Conclusions and Recommendations\nx',
  'Summary of Recommendations\nx',
  'CMV: levies work',
  'TL;DR no levy',
  'TLDR no levy',
  'AMA about ports',
  'Change my view on ports',
  'seen in r/harbours',
  'EDIT2: spelling',
  'Edit: spelling',
  'have my upvote',
  'three upvotes',
  'OP is right',
  'In this post I argue',
  'this blog post',
  'my blog is new',
];

describe('what a pattern matches has one of its words', () => {
  const signs = english.genre.signs.filter(({ words }) => words !== undefined);
  test.each(MATCHING)('%s', (text) => {
    const matching = signs.filter(({ pattern }) => pattern.test(text));
    expect(matching).not.toEqual([]);
    const words = tokenTable([text]);
    for (const sign of matching) {
      const held = new WordGroups([sign.words ?? []]);
      expect([sign.says, held.among(words, 0, words.size)]).toEqual([sign.says, 1]);
    }
  });
});
