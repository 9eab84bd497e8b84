import { expect, test } from 'vitest';
import { turnsOf } from '../../../stages/text/turn-labels.ts';
import { parsedOf } from '../documents.ts';

/** The labels of a transcript of these paragraphs, as its text has them, with their keys. */
function labels(...paragraphs: string[]): string[] {
  const { blocks } = parsedOf(paragraphs.join('\n\n'), 'a.md');
  return turnsOf(blocks).map(
    ({ block, from, to, key }) => `${block} ${blocks[block]?.text.slice(from, to)} ${key}`,
  );
}

/** A transcript of two people with a paragraph more. */
const withTurn = (paragraph: string) =>
  labels('Ann Lee: Yes.', 'Bo: No.', 'Ann Lee: Yes.', 'Bo: No.', paragraph).slice(4);

const LONG = 'A'.repeat(47);

test('the labels of a transcript, with the last word to know a speaker by', () => {
  expect(labels('HANNA VIRTALA: Yes.', 'Bo: No.', 'Virtala: Why?', 'BO: Well.', 'A: Hm.')).toEqual([
    '0 HANNA VIRTALA VIRTALA',
    '1 Bo BO',
    '2 Virtala VIRTALA',
    '3 BO BO',
    '4 A A',
  ]);
});

test.each([
  ['one speaker alone', ['Ann: Yes.', 'Ann: No.', 'Ann: Yes.']],
  ['two speakers, one of them once', ['Ann: Yes.', 'Bo: No.', 'Ann: Yes.']],
  ['labels that do not repeat', ['Ann: Yes.', 'Bo: No.', 'Cy: Yes.', 'Di: No.']],
  ['headings', ['# Ann: Yes', '# Bo: No', '# Ann: Yes', '# Bo: No']],
])('no transcript: %s', (_, paragraphs) => {
  expect(labels(...paragraphs)).toEqual([]);
});

test.each([
  ['a name of five words', 'Ann Bo Cy Di Eve: Yes.', ['4 Ann Bo Cy Di Eve EVE']],
  ['an opening mark', '“Ann Lee: Yes.', ['4 Ann Lee LEE']],
  ['an opening mark and a space', '“ Ann Lee: Yes.', ['4 Ann Lee LEE']],
  ['a space before the colon', 'Ann Lee : Yes.', ['4 Ann Lee LEE']],
  ['an initial, an apostrophe, a hyphen', 'J. O’Hara-Lee: Yes.', ['4 J. O’Hara-Lee O’HARA-LEE']],
  ['a label of 47 characters', `${LONG}: Yes.`, [`4 ${LONG} ${LONG}`]],
  ['a label of 48 characters', `${LONG}A: Yes.`, []],
  ['a name of six words', 'Ann Bo Cy Di Eve Fay: Yes.', []],
  ['a word without a capital', 'Ann said: Yes.', []],
  ['a word without a capital, first', 'and Ann: Yes.', []],
  ['no space after the colon', 'Ann:Yes.', []],
  ['no label', ': Yes.', []],
  ['no colon', 'Ann Lee is here.', []],
  ['a mark and no label', '“: Yes.', []],
])('a label or none: %s', (_, paragraph, expected) => {
  expect(withTurn(paragraph)).toEqual(expected);
});
