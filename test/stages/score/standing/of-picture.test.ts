import { expect, test } from 'vitest';
import { english } from '../../../../stages/language/en/index.ts';
import { createHintReader } from '../../../../stages/score/hints.ts';
import { isOfPicture } from '../../../../stages/score/standing/of-picture.ts';
import { tokenTable } from '../../../../stages/words/token-table.ts';

const readHints = createHintReader();

test.each([
  ['Anna Kell, left, and minister Paul Ott look at the dam.', true],
  ['Odell (right) waves to the crew of the Sula.', true],
  ['Minister Paul Ott is at left.', true],
  ['FILE - The Orwell dam before the flood.', true],
  ['In this Monday, May 4, 2015, photo, a barge passes Orwell lock.', true],
  ['This undated handout photo shows the dam before the flood.', true],
  ['She left, and the crew of the Sula followed her.', false],
  ['He turned right, left, and right again.', false],
  ['The picture sold for ninety million crowns.', false],
  ['Keller left the file on the table.', false],
])('%s', (text, is) => {
  const sentences = [{ block: 0, to: text.length }];
  const [hints = 0] = readHints({ words: tokenTable([text]), sentences }, english.score);
  expect(isOfPicture(text, hints, english.score)).toBe(is);
});
