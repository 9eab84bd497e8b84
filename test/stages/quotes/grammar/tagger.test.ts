import { expect, test } from 'vitest';
import { TAG, tagTokens } from '../../../../stages/quotes/grammar/tagger.ts';
import { tokenTable } from '../../../../stages/words/token-table.ts';

const NAMES = new Map<number, string>(Object.entries(TAG).map(([name, tag]) => [tag, name]));

function tagged(text: string): string {
  const tokens = tokenTable([text]);
  const tag = tagTokens(tokens).tag.subarray(tokens.firstOf[0], tokens.endOf[0]);
  return Array.from(tag, (own) => NAMES.get(own)).join(' ');
}

test.each([
  ['Ada claims that it states facts', 'name verbS that subject verbS plural'],
  ['the claims of two states', 'determiner plural preposition number plural'],
  ['She said officials report to her', 'subject verbPast plural verbBase to object'],
  ['a report by her aide', 'determiner noun preposition possessor noun'],
  ['He’s been told', 'subject be be participle'],
  ['Winter’s aide spoke', 'name possessive noun verbPast'],
  ['They would call for peace', 'subject modal verbBase preposition noun'],
])('%s', (text, expected) => {
  expect(tagged(text)).toBe(expected);
});
