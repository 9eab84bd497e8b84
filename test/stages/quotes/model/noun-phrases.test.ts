import { expect, test } from 'vitest';
import { nounPhrases } from '../../../../stages/quotes/model/noun-phrases.ts';
import { readPassage } from '../../../../stages/quotes/model/passage.ts';

function phrases(text: string): string[] {
  const passage = readPassage(text, []);
  const { start, end } = nounPhrases(passage, 0, passage.length);
  return start.map((from, i) => text.slice(passage.from[from], passage.to[(end[i] ?? 0) - 1]));
}

test.each([
  ['Ada Winter, the new mayor of Holm, said', ['Ada Winter', 'the new mayor', 'Holm']],
  ['the senator’s aide told her', ['the senator', 'the senator’s aide', 'her']],
  ['those who know his plan', ['those', 'who', 'his', 'his plan']],
  ['the leading candidate spoke', ['the leading candidate']],
])('%s', (text, expected) => {
  expect(phrases(text)).toEqual(expected);
});
