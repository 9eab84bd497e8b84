import { expect, test } from 'vitest';
import { sectionPlaces } from '../../../../stages/score/genre/sections.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { english } from '../../../../stages/language/en/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

/** Each sentence with its place: `section.index heading`, in capitals where it sums up. */
function placesOf(text: string, path = 'a.md'): string[] {
  const document = segment(identifiedOf(text, path));
  return sectionPlaces(document, english.score).map(
    ({ isHeading, section, heading, index, isClosing }, at) => {
      const mark = `${isHeading ? '# ' : ''}${isClosing ? 'closing ' : ''}`;
      return `${document.sentences[at]?.text} | ${mark}${section}.${index} ${heading}`;
    },
  );
}

test('sections, the sentences in them, and which of them sum up', () => {
  const text = [
    'Rain fell. It stopped.',
    '# The Bridge',
    'It opened.',
    'It closed. It fell.',
    '## Discussion, and Summary',
    'It is gone.',
    '## Summaries of others',
    'Nobody cared.',
  ].join('\n\n');
  expect(placesOf(text)).toEqual([
    'Rain fell. | -1.0 ',
    'It stopped. | -1.1 ',
    'The Bridge | # 0.-1 The Bridge',
    'It opened. | 0.0 The Bridge',
    'It closed. | 0.1 The Bridge',
    'It fell. | 0.2 The Bridge',
    'Discussion, and Summary | # closing 1.-1 Discussion, and Summary',
    'It is gone. | closing 1.0 Discussion, and Summary',
    'Summaries of others | # 2.-1 Summaries of others',
    'Nobody cared. | 2.0 Summaries of others',
  ]);
});

test('headings written in Markdown in a text that is not called so', () => {
  const text =
    'Rain fell on the town.\n\n### CONCLUSIONS\n\nThe bridge held.\n\n#bridge was a word for it.';
  expect(placesOf(text, 'a.txt')).toEqual([
    'Rain fell on the town. | -1.0 ',
    '### CONCLUSIONS | # closing 0.-1 CONCLUSIONS',
    'The bridge held. | closing 0.0 CONCLUSIONS',
    '#bridge was a word for it. | closing 0.1 CONCLUSIONS',
  ]);
});

test('no sentences, no places', () => {
  expect(placesOf('')).toEqual([]);
});
