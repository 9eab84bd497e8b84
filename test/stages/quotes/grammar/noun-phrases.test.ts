import { expect, test } from 'vitest';
import { nounPhrases } from '../../../../stages/quotes/grammar/noun-phrases.ts';
import { readPassages } from '../../../../stages/quotes/by-cue/passage.ts';
import { readBlocks } from '../../../../stages/quotes/read-blocks.ts';

function phrases(text: string): string[] {
  const { tokens, regionTokens } = readBlocks([{ text, kind: 'paragraph' }]);
  const [passage] = readPassages(tokens, regionTokens);
  if (passage === undefined) return [];
  const { start, end } = nounPhrases(passage, passage.first, passage.end);
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
