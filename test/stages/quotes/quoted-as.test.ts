import { expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

function said(text: string): string[] {
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  return quotes.map(
    ({ text: words, type, speaker }) => `${type}: ${words} — ${speaker?.name ?? 'nobody'}`,
  );
}

test.each([
  ['The article quoted Ann Orr as saying “it can”.', 'direct: it can — Ann Orr'],
  ['State media quoted Ann Orr as saying: “We have no coal.”', 'direct: We have no coal — Ann Orr'],
  [
    'The paper quotes Councillor Ed Rudd as saying that nobody swims there.',
    'indirect: that nobody swims there — Ed Rudd',
  ],
  [
    'The paper cited a witness as having said the gate was open.',
    'indirect: the gate was open — a witness',
  ],
])('whom somebody quotes says it: %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each([
  ['Ann Orr was quoted as saying “we have coal”.', 'Ann Orr'],
  ['Ann Orr quoted the song and said “we have coal”.', 'Ann Orr'],
])('and nobody else: %s', (text, speaker) => {
  expect(said(text).every((each) => each.endsWith(`— ${speaker}`))).toBe(true);
});
