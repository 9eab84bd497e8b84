import { expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

function signed(text: string): (string | undefined)[] {
  const { quotes } = findQuotations(segment(identifiedOf(text, 'a.md')));
  return quotes.filter(({ rule }) => rule === 'signature').map(({ speaker }) => speaker?.name);
}

test.each([
  '"The sea does not care how loud you shout at it." - Ines Orr',
  '“The sea does not care how loud you shout at it.” — Ines Orr',
  '"The sea does not care how loud you shout at it." ~Ines Orr',
  '"The sea does not care how loud you shout at it." ~ Ines Orr, harbour master',
  '"The sea does not care how loud you shout at it." -- Ines Orr',
])('a name signs: %s', (text) => {
  expect(signed(`Lines that I like.\n\n${text}\n`)).toEqual(['Ines Orr']);
});

test.each([
  'The crossing takes ~2 hours, as “the captain” knows.',
  'He walked from Wend ~ Ines Orr came later ~ and said nothing more of it to anybody.',
])('nobody signs: %s', (text) => {
  expect(signed(`Lines that I like.\n\n${text}\n`)).toEqual([]);
});
