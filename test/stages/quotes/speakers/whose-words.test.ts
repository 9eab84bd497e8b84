import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

/** Name, kind and role of the speaker of each quotation. */
function speakers(text: string) {
  const { quotes } = findQuotations(segment(identifiedOf(text, 'a.txt')));
  return quotes.map(({ speaker }) => speaker && [speaker.name, speaker.kind, speaker.role]);
}

/** Names alone. */
function names(text: string) {
  return speakers(text).map((speaker) => speaker?.[0] ?? null);
}

describe('the role of a body and a name behind it', () => {
  test.each([
    [
      'The Greens’ transport spokesperson, Senator Ida Marlow, said the port could not stay closed.',
      ['Ida Marlow', 'person', 'The Greens’ transport spokesperson'],
    ],
    [
      'The Harbour Union’s general secretary, Petra Lindqvist, said the crews were tired.',
      ['Petra Lindqvist', 'person', 'The Harbour Union’s general secretary'],
    ],
    [
      'Tenants Union of Norland’s president, Bo Stahl, warned that rents would rise.',
      ['Bo Stahl', 'person', 'Tenants Union of Norland’s president'],
    ],
    ['The Greens said the port could not stay closed.', ['Greens', 'organization', null]],
    [
      '“Yes,” said third-year chemist, Leo Stahl who runs it.',
      ['Leo Stahl', 'person', 'third-year chemist'],
    ],
    [
      'Rosa Holm who most likely runs the yard said “nobody asked me about the boats.”',
      ['Rosa Holm', 'person', null],
    ],
    [
      '“I was cold,” said 16-year-old swimmer Emil Mack.',
      ['Emil Mack', 'person', '16-year-old swimmer'],
    ],
    [
      'The culture secretary, Lucy Fane, said the museum would close.',
      ['Lucy Fane', 'person', 'culture secretary'],
    ],
    ['A woman named Petra Lund said the harbour was cold.', ['Petra Lund', 'person', 'woman']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});

describe('words in capitals', () => {
  test('are no names where they are words: nobody is meant by them', () => {
    expect(
      names(
        'My landlord took MY ENTIRE LIFE SAVINGS and left.\n\nShe said, "We will go to the police."',
      ),
    ).toEqual(['She']);
  });

  test('nor is a long one alone', () => {
    const text =
      'We had an AGREEMENT about the rent.\n\nHe said, "I will pay on the first of May."';
    expect(names(text)).toEqual(['He']);
  });

  test.each([
    ['NASA said the work would begin in May.', 'NASA'],
    ['UNICEF said it would send forty people.', 'UNICEF'],
    ['ANN ORR said: "We are ready to begin the work."', 'ANN ORR'],
  ])('are names where they are none: %s', (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });
});

describe('surnames that are words or titles', () => {
  test.each([
    ['Angus King, a fisherman, said the nets were empty. King said he would sell.', 'Angus King'],
    ['Laura Bishop said the hall was free. Bishop said it would stay so.', 'Laura Bishop'],
    ['Jodie Foster said the film was done. Foster said she was happy.', 'Jodie Foster'],
    ['We saw Rose Pierce. Rose Pierce said “the road is closed to all of us.”', 'Rose Pierce'],
  ])('%s', (text, expected) => {
    expect(names(text).at(-1)).toBe(expected);
  });

  test('a king is no King', () => {
    expect(names('Angus King waited. “We are tired,” said the king.')).not.toContain('Angus King');
  });

  test.each([
    ['GreatHarbour.org said the site had been blocked.', 'GreatHarbour.org'],
    ['The Writers’ Guild said it would strike.', 'Writers’ Guild'],
    ['The District Attorney’s Office said the case was closed.', 'District Attorney’s Office'],
    ['Norman’s Justice Department said the law was clear.', 'Justice Department'],
    ['“We are fine,” said James “Jimmy” Orr.', 'James Jimmy Orr'],
  ])('names are read whole: %s', (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });

  test('a name that a headline cuts does not cut it elsewhere', () => {
    const text =
      'Statement From State Attorney Katherine Marlow Rundle Regarding the Harbour\n\n“The dam is safe,” said State Attorney Katherine Marlow Rundle.';
    expect(names(text)).toEqual(['Katherine Marlow Rundle']);
  });
});

test('father and son of one name are two', () => {
  const text =
    'Robert Hale Jr. said the house was sold. Robert Hale Sr., his father, said he knew nothing. Robert Hale said it was late.';
  expect(names(text)).toEqual(['Robert Hale Jr.', 'Robert Hale Sr.', 'Robert Hale Jr.']);
});

describe('those whom the document lists', () => {
  const list =
    'Harbour Committee\n\nMinutes of the meeting held on 4 May 2021\n\nPresent: J. Orr (Mayor), T. Bell (Harbour Master), Jean Marlow (JM)\nApologies: Bo Lund (Treasurer)\n\n';

  test.each([
    ['The Mayor reported that the channel had silted up.', 'J. Orr'],
    ['The Harbour Master said that he had seen two boats aground.', 'T. Bell'],
    ['JM reported that the dredger was booked for June.', 'Jean Marlow'],
    ['The Treasurer said that the accounts were in order.', 'Bo Lund'],
    ['The Clerk said that the accounts were in order.', 'Clerk'],
  ])('%s', (line, expected) => {
    expect(names(list + line)).toEqual([expected]);
  });
});

describe('she and he', () => {
  test.each([
    ['I rang my sister and she said, "You are mad to go there."', 'my sister'],
    ['My old boss came too. He said, "It is none of my business."', 'My old boss'],
    ['Ann Orr, the mayor, rang my brother. She said the bridge was closed.', 'Ann Orr'],
    [
      'Ann Orr waited. The company Auster Lines said it had ships. She said there were four.',
      'Ann Orr',
    ],
    [
      'Hu Ling waited. Northmoor Ferries said its crews were ill. She said the sea was calm.',
      'Hu Ling',
    ],
  ])('%s', (text, expected) => {
    expect(names(text).at(-1)).toBe(expected);
  });
});

describe('kinds', () => {
  test.each([
    ['Environmental groups said the river was dead.', 'group'],
    ['Thirty-one said they had paid.', 'group'],
    ['Auster Lines said it regretted the delay.', 'organization'],
    ['Hu Ling said it was cold.', 'person'],
  ])('%s', (text, kind) => {
    expect(speakers(text).map((speaker) => speaker?.[1])).toEqual([kind]);
  });
});

test('the office of another body, and of a deputy, is not theirs', () => {
  const text =
    'Ann Orr, Deputy President of the Harbour Union, said the hall was free. The President of the Island Society said the hall was full.';
  expect(names(text)).toEqual(['Ann Orr', 'The President of the Island Society']);
  expect(
    names(
      'Leo Hart, treasurer of Oro Mines, said the books were closed. The treasurer said they were open.',
    ),
  ).toEqual(['Leo Hart', 'Leo Hart']);
});
