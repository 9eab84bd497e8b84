import { array, assert, constantFrom, property, tuple, type Arbitrary } from 'fast-check';
import { split } from 'sentence-splitter';
import type { Language } from 'sentence-splitter/lang';
import { expect, test } from 'vitest';
import { english } from '../../../stages/language/en/index.ts';
import { createSentenceRanges } from '../../../stages/segment/sentence-ranges.ts';

const sentenceRanges = createSentenceRanges();

const sentences = (text: string) =>
  sentenceRanges(text, english.segment).map(([from, to]) => text.slice(from, to));

/** The sentences as sentence-splitter alone cuts them, given a whole block at once. */
function splitWhole(text: string, language?: Language): readonly string[] {
  return split(text, language === undefined ? {} : { AbbrMarker: { language } })
    .filter(({ type }) => type === 'Sentence')
    .map(({ raw }) => raw.trim());
}

const opening = constantFrom(
  'The mayor',
  'She',
  'Hill',
  'A new law',
  'Voters',
  '45 of them',
  'BBC',
);
const end = constantFrom('.', '?', '!', '?!', '!!');
const plainWords = constantFrom(
  'spoke',
  'in London',
  'of 3.5 miles',
  'for $1,000.50,',
  'at example.com',
  'with the co-owner;',
  'and Ada Lee:',
  "didn't",
  '- he said -',
);
const openWords = constantFrom(
  'met Mr. Hill',
  'saw Gen. Ada Lee and Sen. Reed',
  'at 5 p.m. today',
  'with Acme Inc. staff',
  'and Ada I. Jones',
  'at Yahoo! in town',
  'the U.S. team',
  'Reed vs. all',
  'near St. Louis',
);
const language: Language = {
  ABBREVIATIONS: ['p.m.', 'Inc.', 'U.S.', 'vs.'],
  PREPOSITIVE_ABBREVIATIONS: ['Mr.', 'Gen.', 'Sen.', 'St.'],
  EXCLAMATION_WORDS: ['Yahoo!'],
};

const blockOf = (words: Arbitrary<string>) =>
  array(tuple(opening, array(words, { minLength: 1, maxLength: 6 }), end), { minLength: 1 }).map(
    (parts) => parts.map(([first, rest, last]) => `${[first, ...rest].join(' ')}${last}`).join(' '),
  );

test('plain blocks are cut directly as sentence-splitter cuts them', () => {
  assert(
    property(blockOf(plainWords), (text) => {
      expect(sentences(text)).toEqual(splitWhole(text));
    }),
  );
});

test('pieces around open marks give what the whole block gives', () => {
  assert(
    property(blockOf(openWords), (text) => {
      expect(sentences(text)).toEqual(splitWhole(text, language));
    }),
  );
});

test('sentence-splitter alone would fail where the layer knows better', () => {
  const text = 'The U.S. President spoke. He lives in the “U.S.” now. It was 1996. Dean won.';
  expect(sentences(text)).toEqual([
    'The U.S. President spoke.',
    'He lives in the “U.S.” now.',
    'It was 1996.',
    'Dean won.',
  ]);
  expect(splitWhole(text)).not.toEqual(sentences(text));
});
