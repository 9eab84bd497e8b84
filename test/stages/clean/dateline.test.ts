import { expect, test } from 'vitest';
import { cleanedOf } from '../documents.ts';

const PROSE =
  'The harbour board met on Tuesday to talk about the new pier, and it voted for the dearer plan.';
const MORE =
  'Its members said that the old pier would not last another winter of the kind that has been.';

test.each([
  ['Alder, 25 September 2023 – ', 'Alder, 25 September 2023', null, '25 September 2023'],
  ['Alder Sea, May 3, 2024 - ', 'Alder Sea, May 3, 2024', null, 'May 3, 2024'],
  ['Fall River, Mass., May 3, 2024: ', 'Fall River, Mass., May 3, 2024', null, 'May 3, 2024'],
  ['Port Ellen, 3rd May 2024 — ', 'Port Ellen, 3rd May 2024', null, '3rd May 2024'],
  ['(Alder, May 3, 2024) -- ', 'Alder, May 3, 2024', null, 'May 3, 2024'],
  ['(Alder, TX) - ', 'Alder, TX', null, null],
  ['(Port Ellen, Texas) – ', 'Port Ellen, Texas', null, null],
  ['(LONDON) – ', 'LONDON', null, null],
  ['Alder, Texas – ', 'Alder, Texas', null, null],
  ['Port Ellen, Tex. -- ', 'Port Ellen, Tex.', null, null],
  ['LONDON — ', 'LONDON', null, null],
  ['ALDER, Norland/PORT ELLEN (Reuters) - ', 'ALDER, Norland/PORT ELLEN', 'Reuters', null],
  ['ALDER, Ohio, March 3 /PRNewswire/ -- ', 'ALDER, Ohio, March 3', 'PRNewswire', null],
  [
    'ALDER, Norland / SEAWIRE / May 7, 2024 / ',
    'ALDER, Norland, May 7, 2024',
    'SEAWIRE',
    'May 7, 2024',
  ],
  [
    'Alder, Ohio, May 7, 2024 /PRNewswire-USNewswire/ -- ',
    'Alder, Ohio, May 7, 2024',
    'PRNewswire-USNewswire',
    'May 7, 2024',
  ],
])('the dateline %s', (dateline, place, agency, published) => {
  const { metadata, blocks } = cleanedOf(`${dateline}${PROSE}\n\n${MORE}`);
  expect(metadata).toEqual({
    title: null,
    byline: null,
    publisher: agency,
    dateline: place,
    published,
  });
  expect(blocks[0]?.text).toBe(PROSE);
});

test.each([
  'Harbour Board – the one that meets on Tuesdays – has voted for the dearer plan of the two.',
  'Ann Lee, Mayor – The woman who built the pier – died on Tuesday, as her family has said.',
  'Wednesday, May 3 was the day on which the board of the harbour voted for the dearer plan.',
  'In Oslo, May 3, 2024 – a Friday – was the day on which the board voted for the dearer plan.',
  '(Alder) The board met on Tuesday to talk about the pier, and it voted for the dearer plan.',
  'Alder and/or Port Ellen will have a new pier, as the board of the harbour said on Tuesday.',
  'The pier/harbour/board question was put on Tuesday, and it was voted on before the evening.',
  'Bell v. Town of Alder, May 3, 2024, was the last of the cases that the board has ever lost.',
  'Salt, sand and tar – The three things that a pier needs – are dear, as the board has found.',
  'Anna Bell, 43 – The mayor of the town – said that the pier would be built in the next year.',
])('no dateline: %s', (sentence) => {
  expect(cleanedOf(`${sentence}\n\n${MORE}`).metadata.dateline).toBeNull();
});

test('a place and a day on a line of their own are no sentence', () => {
  const cleaned = cleanedOf(`Pier to Close\n\nAlder, 3 May 2024\n\n${PROSE}\n\n${MORE}`, 'a.md');
  expect(cleaned.metadata).toEqual({
    title: 'Pier to Close',
    byline: null,
    publisher: null,
    dateline: 'Alder',
    published: '3 May 2024',
  });
  expect(cleaned.blocks.map(({ text }) => text)).toEqual(['Pier to Close', PROSE, MORE]);
});

test('the first prose has a dateline, however many lines stand above it', () => {
  const menu = ['Follow us', 'Press', 'Bo Lund', 'Office: 555-0100', 'Ann Orr', 'Cell: 555-0101'];
  const text = `Pier Shut for the Winter\n\n${menu.join('\n')}\n\nALDER SEA – ${PROSE}\n\nLONDON – ${MORE}\n`;
  const { metadata, blocks } = cleanedOf(text);
  expect(metadata.dateline).toBe('ALDER SEA');
  expect(blocks.map((block) => block.text).slice(-2)).toEqual([PROSE, MORE]);
});

test('a dash that is left of a dateline on the line above', () => {
  const { metadata, blocks } = cleanedOf(
    `Pier Shut for the Winter\n\nAlder, 3 May 2024\n\n– ${PROSE}\n\n– ${MORE}\n`,
  );
  expect(metadata.dateline).toBe('Alder');
  expect(blocks.map((block) => block.text).slice(-2)).toEqual([PROSE, `– ${MORE}`]);
});
