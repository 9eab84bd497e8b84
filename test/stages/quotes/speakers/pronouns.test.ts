import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

/** Who says the last quotation. */
function lastSpeaker(text: string) {
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  return quotes.at(-1)?.speaker?.name;
}

describe('who is meant by he and she', () => {
  test.each([
    // who spoke last goes by a description
    [
      'A spokeswoman for the port said the gates were shut. “We are ready,” she said.',
      'A spokeswoman for the port',
    ],
    ['One resident said the smell was back. “It is like eggs,” he said.', 'One resident'],
    [
      'Ida Moss met the union. A nurse said the wards were full. “We cannot cope,” she said.',
      'A nurse',
    ],
    // of whom the sentence before tells
    ['A driver got out at the bridge. He said, “Nobody moves.”', 'A driver'],
    ['I met a farmer from Leeds last week. He said, “We have no rain.”', 'a farmer from Leeds'],
    ['At two in the morning a man sat down beside me. “Do not fight the chair,” he said.', 'a man'],
    ['Dan Voss arrived late. The farmer waited. “I have time,” he said.', 'The farmer'],
    // a first name of women and men alike
    ['Council leader Asa Thorn has resigned. “It was time,” she said.', 'Asa Thorn'],
    // a first name alone, with a role
    [
      'The council sold the hall. I sat with Joy, a care worker. “If it stops, I stop,” she told me.',
      'Joy',
    ],
    // who opens the sentence, behind what they are called
    [
      'Norland captain Lars Dahl was cross with referee Otto Lund. “My watch stopped,” he said.',
      'Lars Dahl',
    ],
    ['My daughter rang. I said I’d sit down. “And then what?” she said.', 'My daughter'],
  ])('%s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });

  test.each([
    // somebody is named since, or it belongs to a name
    ['A spokeswoman said the mayor, Ida Moss, was ill. “I have a cold,” she said.', 'Ida Moss'],
    ['Ida Moss won. Her opponent, Dan Voss, left. “I am glad,” she said.', 'Ida Moss'],
    ['Ida Moss runs the forum. One member in four, she said, has no bank card.', 'Ida Moss'],
    ['Dan Voss met a farmer on Monday. “We have no rain,” he said.', 'Dan Voss'],
    [
      'A worker spoke. “It is full,” said a worker. Bo Hale laughed. “It is not,” he said.',
      'Bo Hale',
    ],
  ])('and not: %s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });
});

describe('what is meant by it and they', () => {
  test.each([
    ['Open Rivers Trust published a report. It found that eels were few.', 'Open Rivers Trust'],
    [
      'The Port Authority said the gates were shut. Auster Lines Ltd cancelled its ships. It said that it would pay.',
      'Auster Lines Ltd',
    ],
    ['Stan and Betty Crewe are retiring. “We are tired,” they said.', 'Stan and Betty Crewe'],
    ['Ann Orr and Bo Hale left at ten. They said that it was late.', 'Ann Orr and Bo Hale'],
    // who spoke since
    [
      'Auster Lines Ltd cancelled its ships. The Port Authority said the gates were shut. It warned that the wall was weak.',
      'Port Authority',
    ],
    [
      'Ann Orr and Bo Hale left. The officials said it was late. They said it was cold.',
      'The officials',
    ],
  ])('%s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });
});

test.each([
  ['A man called Frank looked at me and said, “You need not do this.”', 'Frank'],
  ['When I came in, a woman named Oona Brill came over and told me, “You need not.”', 'Oona Brill'],
  [
    'The archivist, a patient woman called Lotte Bruun, had warned me that it would be thin.',
    'Lotte Bruun',
  ],
  ['A former pupil, the Olympic medallist Dawn Irvine, said “she never got wet”.', 'Dawn Irvine'],
  ['“It can,” said the mayor of Ashby, Ann Orr.', 'Ann Orr'],
])('whom a phrase names: %s', (text, expected) => {
  expect(lastSpeaker(text)).toBe(expected);
});

test.each([
  ['The man called the office and said, “I am late.”', 'The man'],
  ['A woman from the harbour said, “I am late.”', 'A woman from the harbour'],
])('and whom none names: %s', (text, expected) => {
  expect(lastSpeaker(text)).toBe(expected);
});
