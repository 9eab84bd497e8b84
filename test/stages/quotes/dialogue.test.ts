import { expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

/** The first word of what each says, and who. */
function talk(...paragraphs: string[]): string[] {
  const { quotes } = findQuotations(segment(identifiedOf(paragraphs.join('\n\n'))));
  return quotes.map(({ text, speaker }) => `${text.split(' ', 1)[0]} ${speaker?.name ?? 'nobody'}`);
}

test('two who take turns', () => {
  expect(
    talk(
      '“Stop the cart,” said Pascoe.',
      '“Why?” asked Ruan.',
      '“Listen.”',
      '“To what?”',
      '“The dogs.”',
      '“What dogs?” said Ruan.',
    ),
  ).toEqual(['Stop Pascoe', 'Why? Ruan', 'Listen Pascoe', 'To Ruan', 'The Pascoe', 'What Ruan']);
});

test('what somebody does beside the marks is done by who speaks', () => {
  expect(
    talk(
      '“Stop the cart,” said Pascoe.',
      'Ruan pulled on the reins. “What is it?”',
      '“Dogs.” Pascoe took off his hat.',
      '“Whose?”',
    ),
  ).toEqual(['Stop Pascoe', 'What Ruan', 'Dogs Pascoe', 'Whose? Ruan']);
});

test('who is called by name answers, and is not who calls', () => {
  expect(
    talk(
      '“Is it late?” asked Mary.',
      '“Ask Tom,” said Pascoe. “Tom, is it late?”',
      '“It was late at ten.”',
      '“Then go,” said Tom.',
      '“Now?”',
    ).slice(2, 4),
  ).toEqual(['It Tom', 'Then Tom']);
});

test('who began is told by who goes on', () => {
  expect(
    talk(
      '“Name?”',
      '“Bell,” said Anselm.',
      '“Can you hold a lamp?” asked Varga.',
      '“I can hold two.”',
    ),
  ).toEqual(['Name? Varga', 'Bell Anselm', 'Can Varga', 'I Anselm']);
});

test('an article that quotes several people is no dialogue', () => {
  const speakers = talk(
    'ASHBY (Post) — “The gates are shut,” said Ida Moss, the mayor.',
    '“We were told on Monday,” said Bo Hale, who runs the yard.',
    '“And we told them so ourselves, in writing and in three languages, long before that.”',
    '“Nobody told me,” said Ann Orr.',
    '“They never do,” Bo Hale said.',
  );
  expect(speakers).toContain('And Bo Hale');
});
