import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../stages/language/en/index.ts';
import { createSentenceRanges } from '../../../stages/segment/sentence-ranges.ts';

const sentenceRanges = createSentenceRanges();

const rangesOf = (text: string) => sentenceRanges(text, english.segment);

/** Each entry is a text as the sentences that it should be cut into. */
const CASES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'abbreviations before names': [
    ['The U.S. President met Gen. Ann Brown, Jr. held no talks.', 'U.S.-China ties grew.'],
    ['Dr. Steiner and Mrs. Hill live near St. Louis.', 'Lt. Col. Reed left.'],
    ['Smith v. Jones was heard.', 'It rose vs. the euro.', 'Use a list, e.g. Ours.'],
    ['A town is barred by WIS. STAT. § 12(3) from that.', 'State ex rel. City of Alder was heard.'],
    ['IT IS IN MASS. STAT. § 3 AND IN GEN. LAWS.'],
    ['He has Ph.D. candidates at Acme Inc. and Acme Corp. Deputy Chairman Lee.'],
  ],
  'abbreviations that end a sentence': [
    ['She works for the U.N.', 'The city is big.'],
    ['He lives in the U.S.', 'How about you?'],
    [
      'They sold it to Hill & Co.',
      'It closed in Mar. 2001.',
      'We bought pens, ink, etc.',
      'Then we left.',
    ],
    ['We met John Hill Jr.', 'He smiled.', 'You and I.', 'Did you see Ada I. Jones?'],
    ['"No.', 'I will not," he said.', 'It is item No. 5.'],
  ],
  'times and dates': [
    [
      'At 5 a.m. Mr. Hill woke.',
      'He slept at 6 p.m. Monday.',
      'It ends at 9 p.m.',
      'Mr. Hill left.',
    ],
    [
      'We meet on Jan. 5 at 5 a.m. EST.',
      'It was 1996.',
      'Dean won.',
      '1939.',
      'That was the year.',
    ],
  ],
  initials: [['She read J. K. Rowling and George W. Bush.', 'C. S. Lewis wrote it.']],
  quotations: [
    ['“It is over.”', 'The official said so.', '“We won.', 'It was great,” she said.'],
    ['“Is it over?”', 'Ann Lee said the game had begun.', '“Is it?” Ann Lee asked the team.'],
    ['"Why?" he asked.', '"Never!" Anna Lee shouted.', '"Go." said the man.', 'She left.'],
    ['He said, "It is 2."', 'Liam left.', 'She said: "No one knows the end.', 'He paused.'],
    ["``We won.''", "The team said ``yes!'' and left."],
    ['He is 6\' 2".', 'She is not.'],
  ],
  brackets: [
    [
      'He teaches (He was an engineer once.) at the school.',
      '(He left.',
      'She stayed.)',
      'They met.',
    ],
    [
      'It began in May. [6]',
      'In June it was over.[1][2]',
      'Its use[1] is known [2–11].',
      'We know.',
    ],
    ['It stood at large.11 12', 'Take two of them.', 'It is their right. 4', 'Even so, it ended.'],
  ],
  ellipses: [
    ['Well ... what I mean . . . I did not mean it.', 'I never said that....', 'She left.'],
    ['The cut has lowered his . voice.', 'He went .', 'They saw.'],
    ['It ended there.', '. . . The practice went on. . . .'],
    ['She waited…', 'The bus came.', 'He was… late.'],
  ],
  names: [
    ['She works at Yahoo! in Ohio.', 'He is at Yahoo!', 'The firm grew.'],
    ['Apple rose.', 'iPhone sales fell.', 'eBay did not.', '45 people came.'],
    ['Write to Ada.Hill@example.com.', 'See https://www.example.com/a.b.html.', 'Thanks!'],
  ],
  lists: [
    ['1.) The first item', '2.) The second item'],
    ['1) The first item.', '2) The second item.'],
    ['a. The first item', 'b. The second item', 'c. The third item'],
    ['• One thing', '• Another thing'],
    ['2. Methods'],
  ],
  'untidy text': [
    ['he said so .', 'the woman left .', 'He had type A .', 'State officials agreed .'],
    ['i dont know.', 'it was good.', 'u must read it!', 'it is fun'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, texts) => {
  test.each(texts.map((sentences) => ({ sentences })))('$sentences', ({ sentences }) => {
    const text = sentences.join(' ');
    expect(rangesOf(text).map(([from, to]) => text.slice(from, to))).toEqual(sentences);
  });
});

test('a missing space does not hide a sentence', () => {
  const text = 'Hello world.Today is Sunday.Mr. Hill paid 1,000.That is a lot.';
  expect(rangesOf(text).map(([from, to]) => text.slice(from, to))).toEqual([
    'Hello world.',
    'Today is Sunday.',
    'Mr. Hill paid 1,000.',
    'That is a lot.',
  ]);
});

const anyText = array(
  oneof(
    constantFrom('.', '?', '!', '…', '"', '”', '“', "'", '(', ')', '[', ' ', '  ', '。', '-', '•'),
    constantFrom('Mr', 'U.S', 'a.m', 'No', 'The', 'he', 'Hill', '5', '1', 'b', 'A', 'Yahoo', '😀'),
    string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 60 },
);

test('the sentences hold all but white space, in order, trimmed', () => {
  assert(
    property(anyText, (pieces) => {
      const text = pieces.join('');
      const ranges = rangesOf(text);
      let last = 0;
      for (const [from, to] of ranges) {
        expect(text.slice(last, from).trim()).toBe('');
        expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});

test.each([
  ['A. '],
  ['. '],
  ['."'],
  ['(Mr. '],
  ['. . . '],
  ['U.S. Hill '],
  ['1. '],
  ['["'],
  ['x.1 '],
  ['Yahoo! '],
])('time grows linearly with %j repeated', (unit) => {
  const timeOf = (text: string) => {
    const started = process.hrtime.bigint();
    rangesOf(text);
    return Number(process.hrtime.bigint() - started) / 1e6;
  };
  timeOf(unit.repeat(2000));
  const short = timeOf(unit.repeat(10_000));
  const long = timeOf(unit.repeat(100_000));
  expect(long).toBeLessThan(Math.max(100, short) * 40);
});

test('a megabyte of white space or letters takes no time', () => {
  const started = process.hrtime.bigint();
  rangesOf(`a. ${' '.repeat(1_000_000)}b`);
  rangesOf(`${' '.repeat(1_000_000)}A`);
  rangesOf(`${'1'.repeat(1_000_000)} a.m. B`);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3000);
});
