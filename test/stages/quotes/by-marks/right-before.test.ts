import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

/** Who says the words between marks that begin so. */
function speakerOf(text: string, words: string) {
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  return quotes.find((quote) => quote.type !== 'indirect' && quote.text.startsWith(words))?.speaker
    ?.name;
}

describe('a name and a colon right before the marks', () => {
  test.each([
    ['Bo Hale said that he had, twice. Ms Orr: “Did you wipe your feet?” He had.', 'Did', 'Orr'],
    ['Ann Orr said it was late. Bo Hale: “It is not.”', 'It is', 'Bo Hale'],
    // and no name that has a verb of its own
    ['Bo Hale left. Ann Orr said to the man from Leeds: “It is not.”', 'It is', 'Ann Orr'],
  ])('%s', (text, words, expected) => {
    expect(speakerOf(text, words)).toBe(expected);
  });
});

describe('what somebody does right before the marks', () => {
  test.each([
    [
      'Ann Orr retires in May. She shrugs. “Somebody will find it.” Bo Hale has it. “Yes,” Hale says.',
      'Some',
      'Ann Orr',
    ],
    ['The mayor, Ann Orr, pauses. “Do you know what I miss?” Nobody does.', 'Do you', 'Ann Orr'],
    // somebody else said it, or what was done has another subject
    ['Dan Voss laughed. “I never did that,” said his sister, Ann Voss.', 'I never', 'Ann Voss'],
    [
      'Ann Orr told a joke and everybody laughed. “That is the plan,” Bo Hale said.',
      'That',
      'Bo Hale',
    ],
  ])('%s', (text, words, expected) => {
    expect(speakerOf(text, words)).toBe(expected);
  });
});

test('a sentence that ends within the marks ends what was said', () => {
  const { quotes } = findQuotations(
    segment(
      identifiedOf('Ann Orr said, "Is this a typo?" It was not. Bo Hale: "I know it." Laughter.'),
    ),
  );
  expect(quotes.map(({ text }) => text)).toEqual(['Is this a typo?', 'I know it']);
});

test('what was said does not reach back over who said the words before', () => {
  const text =
    '“It can,” said Ann Orr, chair of Oro Ltd. “It must,” said Bo Hale, director of Ovo.';
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  expect(quotes.map(({ text: words }) => words)).toEqual(['It can', 'It must']);
});

test('where another subject goes on, nothing more was said', () => {
  const text =
    'On the last day the boy said “you have been kind to me” and I had to stop for a minute.';
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  expect(quotes.map(({ text: words }) => words)).toEqual(['you have been kind to me']);
});
