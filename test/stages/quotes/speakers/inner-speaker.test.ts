import { expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

const OPENING = 'Ada Chase is an engineer. She built the dam.';

/** Who speaks in each quotation behind the opening, and by whose words. */
function speakersOf(text: string): (readonly [speaker: string | null, inner: string | null])[] {
  const document = segment(identifiedOf(`${OPENING}\n\n${text}`, 'a.md'));
  return findQuotations(document).quotes.map(
    ({ speaker, innerSpeaker }) => [speaker?.name ?? null, innerSpeaker?.name ?? null] as const,
  );
}

test.each([
  '“Dr. Chase said that the dam would hold,” the summary stated.',
  'Chase “reaffirmed that the dam would hold,” according to the summary.',
  'According to the summary, Chase “reaffirmed that the dam would hold.”',
  'Chase said: “The dam will hold,” according to the summary.',
  '“Chase also said that the dam would hold,” the summary stated.',
  '“Chase warned that the dam would not hold,” the summary stated.',
  '“The dam that Chase said would hold,” the summary stated.',
])('a document tells what somebody said: %s', (text) => {
  expect(speakersOf(text)).toEqual([['the summary', 'Ada Chase']]);
});

test.each([
  ['the summary', '“Chase walks over the dam at night,” the summary stated.'],
  ['the summary', '“Chase’s said dam would hold,” the summary stated.'],
  ['the summary', '“The Port Authority said that the dam would hold,” the summary stated.'],
  [
    'the summary',
    '“The long and old and grey dam on the river by the town, Chase said, would hold,” the summary stated.',
  ],
  ['Ada Chase', '“The dam will hold,” Chase said, the summary stated.'],
  ['Ann Lee', '“The dam will hold for years,” Ann Lee said.'],
])('%s alone speaks: %s', (speaker, text) => {
  expect(speakersOf(text)).toEqual([[speaker, null]]);
});
