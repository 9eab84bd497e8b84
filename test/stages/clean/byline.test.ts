import { expect, test } from 'vitest';
import { bylineNames } from '../../../stages/clean/byline-names.ts';
import { cleanedOf } from '../documents.ts';

const TITLE = 'A New Pier for the Harbour';
const PROSE =
  'The harbour board met on Tuesday to talk about the new pier, and it voted for the dearer plan.';
const MORE =
  'Its members said that the old pier would not last another winter of the kind that has been.';

/** What is stated by a line between a headline and prose. */
function bylineBelow(line: string): string | null {
  return cleanedOf(`${TITLE}\n\n${line}\n\n${PROSE}\n\n${MORE}`).metadata.byline;
}

test.each([
  ['By Ann Orr, Staff Writer | Photos by Bo Lund', 'Ann Orr'],
  ['By Ann Orr and Bo Lund, Harbour Wire', 'Ann Orr and Bo Lund'],
  ['By Ann Orr, Bo Lund and Cy Dahl', 'Ann Orr, Bo Lund and Cy Dahl'],
  ['By Ann Orr (Harbour Wire)', 'Ann Orr'],
  ['By Ann Orr | 4 min read', 'Ann Orr'],
  ['By Ann Orr • May 3, 2024', 'Ann Orr'],
  ['By Ann Orr @annorr', 'Ann Orr'],
  ['By ANN ORR, Associated Press', 'ANN ORR'],
  ['By Ann Orr in Oslo and Bo Lund in Bergen', 'Ann Orr and Bo Lund'],
  ['By Ann Orr Jr.', 'Ann Orr Jr.'],
  ['By Ann Orr, Jr.', 'Ann Orr, Jr.'],
  ['By Ann van der Orr', 'Ann van der Orr'],
  ['by Ann Orr', 'Ann Orr'],
  ['— Ann Orr', 'Ann Orr'],
  ['Posted by Ann Orr', 'Ann Orr'],
  ['Posted on 3 May 2024 by Ann Orr', 'Ann Orr'],
  ['Written by Ann Orr', 'Ann Orr'],
  ['Author: Ann Orr', 'Ann Orr'],
  ['Reporter: Ann Orr', 'Ann Orr'],
  ['Words: Ann Orr', 'Ann Orr'],
  ['Ann Orr | 3 May 2024', 'Ann Orr'],
  ['3 May 2024 · Ann Orr', 'Ann Orr'],
  ['Ann Orr\n\n3 May 2024', 'Ann Orr'],
  ['May 3, 2024\n\nAnn Orr', 'Ann Orr'],
  ['Author\n\nAnn Orr\n\nPublished\n\nMay 3, 2024', 'Ann Orr'],
  ['By Harbour Staff', 'Harbour Staff'],
])('%j is by %s', (line, byline) => {
  expect(bylineBelow(line)).toBe(byline);
});

test.each([
  'Admin | 3 May 2024',
  'Press Office – May 3, 2024',
  'San Marcos | 3 May 2024',
  'By the Numbers',
  'By All Means',
  'by the river',
  'Ann Orr',
  'Harbour News | 3 May 2024',
  'Posted on 3 May 2024',
  'Written in Oslo',
])('%j is by nobody', (line) => {
  expect(bylineBelow(line)).toBeNull();
});

test('a dash below a motto says whose it is', () => {
  const cleaned = cleanedOf(`${TITLE}\n\n“All piers fall.”\n\n— Ann Orr\n\n${PROSE}\n\n${MORE}`);
  expect(cleaned.metadata.byline).toBeNull();
});

test.each([
  [
    '(Reporting by Ann Orr in Oslo; Writing by Bo Lund and Cy Dahl; Editing by Di Fenn)',
    'Bo Lund and Cy Dahl',
  ],
  ['(Reporting by Ann Orr and Bo Lund; Editing by Di Fenn)', 'Ann Orr and Bo Lund'],
  ['(Reporting by Ann Orr in OSLO and Bo Lund in ROME)', 'Ann Orr and Bo Lund'],
  ['(Editing by Di Fenn)', null],
  ['Ann Orr contributed to this report.', null],
])('credits at the end: %s', (credits, byline) => {
  expect(cleanedOf(`${PROSE}\n\n${MORE}\n\n${credits}`).metadata.byline).toBe(byline);
  expect(
    cleanedOf(`${TITLE}\n\nBy Ada Marsh\n\n${PROSE}\n\n${MORE}\n\n${credits}`).metadata.byline,
  ).toBe('Ada Marsh');
});

test.each([
  ['authors: [ann-orr]', 'Ann Orr'],
  ['author: ann_orr', 'Ann Orr'],
  ['author: bo-lund', 'bo-lund'],
  ['authors: [ann-orr, bo-lund]', 'ann-orr, bo-lund'],
  ['creators: ["Orr, Ann", Harbour Board]', 'Orr, Ann; Harbour Board'],
  ['speakers: [Ann Orr, Bo Lund]', 'Ann Orr, Bo Lund'],
  ['speaker: Ann Orr', 'Ann Orr'],
  ['presenter: Ann Orr', 'Ann Orr'],
  ['author: {name: Ann Orr}', 'Ann Orr'],
  ['by: Ann Orr', 'Ann Orr'],
])('front matter %s', (field, byline) => {
  const text = `---\n${field}\n---\nAnn Orr told the board. ${PROSE}\n\n${MORE}\n`;
  expect(cleanedOf(text, 'a.md').metadata.byline).toBe(byline);
});

test('a slug has the accents of the name that the text has', () => {
  const text = `---\nauthor: zoe-orr\n---\n*Zoë Orr is with us today.* ${PROSE}\n`;
  expect(cleanedOf(text, 'a.md').metadata.byline).toBe('Zoë Orr');
});

test('those who take turns are no authors', () => {
  const head = '---\ntitle: The Pier\nspeakers: [Ann Orr, Bo Lund]\n---\n';
  const turns = `Ann Orr: ${PROSE}\n\nBo Lund: ${MORE}\n\nAnn Orr: Yes.\n`;
  expect(cleanedOf(`${head}${turns}`, 'a.md').metadata.byline).toBeNull();
  expect(
    cleanedOf(`${head}Ann – 00:01:02:\n\n${PROSE}\n\nBo – 00:02:02:\n\n${MORE}\n`, 'a.md').metadata
      .byline,
  ).toBeNull();
});

test.each([
  ['From: "Orr, Ann" <ann@harbour.example>', 'Ann Orr'],
  ['From: Ann Orr <ann@harbour.example>', 'Ann Orr'],
  ['From: ann@harbour.example (Ann Orr)', 'Ann Orr'],
  ['From: ann@harbour.example', 'ann@harbour.example'],
])('the mail %s', (from, byline) => {
  const text = `${from}\nSubject: The pier\nDate: Tue, 5 Mar 2024 10:22:01 +0100\n\n${PROSE}\n`;
  expect(cleanedOf(text).metadata.byline).toBe(byline);
});

test.each([
  ['RUFFIN, Presiding Judge.', 'RUFFIN, Presiding Judge.'],
  ['ORR, J.', 'ORR, J.'],
  ['LUND J.', 'LUND J.'],
  ['¶ 1 LUND, C.J.', 'LUND, C.J.'],
  ['Opinion of the Court by ORR, J.', 'ORR, J.'],
  ['Justice ORR delivered the opinion of the Court.', null],
  ['ORR AND LUND', null],
])('the opinion of %s', (line, byline) => {
  const text = `Bell v. Town of Alder\n\n${line}\n\n${PROSE}\n\n${MORE}`;
  expect(cleanedOf(text).metadata.byline).toBe(byline);
});

test.each([
  ['Ann Orr', ['Ann Orr']],
  ['Ann Orr & Bo Lund', ['Ann Orr', 'Bo Lund']],
  ['Ann Orr with Bo Lund', ['Ann Orr', 'Bo Lund']],
  ['Ann Orr, Bo Lund, Staff Writers', ['Ann Orr', 'Bo Lund']],
  ['Ann Orr; Bo Lund', ['Ann Orr', 'Bo Lund']],
  ['Ann Orr for The Mail', ['Ann Orr']],
  ['Ann Orr ann@mail.example', ['Ann Orr']],
  ['the Harbour Desk', undefined],
  ['Staff Reporter', undefined],
  ['', undefined],
])('the names in %j', (words, names) => {
  expect(bylineNames(words)?.names).toEqual(names);
});
