import { expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

function speakers(text: string) {
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  return quotes.map(({ speaker }) => `${speaker?.name}: ${speaker?.role}`);
}

test.each([
  // an office of several words before the name
  [
    'He stood by the head of the water board, Ruth Sandel, who said the town had nine weeks left.',
    'Ruth Sandel: head of the water board',
  ],
  ['“It can,” said the mayor of Ashby, Ann Orr.', 'Ann Orr: the mayor of Ashby'],
  [
    'The company’s president and CEO, Ann Orr, said it was safe.',
    'Ann Orr: The company’s president and CEO',
  ],
  ['Labour MP Bo Hale said it was not.', 'Bo Hale: Labour MP'],
  ['“It can,” said Cllr Ann Orr.', 'Ann Orr: Cllr'],
  // how it was said is no part of it
  [
    '"I can wait," said Bo Tan, chief executive of Oro in a statement.',
    'Bo Tan: chief executive of Oro',
  ],
  ['"I can wait," said Bo Tan, head of sales on Monday.', 'Bo Tan: head of sales'],
  [
    '"I can wait," said Bo Tan, director of Oro in a short written statement.',
    'Bo Tan: director of Oro',
  ],
  // what somebody was says less than what they are
  [
    '“It is tight,” said Liv Farr, the treasurer of the appeal. Farr, a retired midwife, is 80.',
    'Liv Farr: the treasurer of the appeal',
  ],
  // a bracket, an owner and a calling without an article before the name
  [
    'The deputy president (finance), Bo Hale, said the money would go to clubs.',
    'Bo Hale: deputy president',
  ],
  ['Insurers’ spokeswoman Ann Orr told them it was late.', 'Ann Orr: Insurers’ spokeswoman'],
  ['Labour’s Ann Orr said it was late.', 'Ann Orr: null'],
  [
    'The campaign’s organiser, second-year chemist Bo Hale, said it was late.',
    'Bo Hale: second-year chemist',
  ],
  ['“It can,” said planning officer Ann Orr.', 'Ann Orr: planning officer'],
  // and its twins
  ['“It can,” said Bo Hale, a teacher in Leeds.', 'Bo Hale: a teacher in Leeds'],
  [
    '“It can,” said Bo Hale, author of a letter in the files.',
    'Bo Hale: author of a letter in the files',
  ],
  ['As the nominee with young voters, Graham Orr said it was late.', 'Graham Orr: null'],
])('%s', (text, expected) => {
  expect(speakers(text)).toEqual([expected]);
});

test('a deputy is not whose deputy they are', () => {
  const [, second] = speakers(
    'President Ann Orr said the money was gone. The deputy president said it was not.',
  );
  expect(second).not.toContain('Ann Orr');
});
