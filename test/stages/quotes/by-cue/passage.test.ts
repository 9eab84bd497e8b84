import { expect, test } from 'vitest';
import {
  readPassages,
  type Passage,
  type PassageColumns,
} from '../../../../stages/quotes/by-cue/passage.ts';
import { readBlocks } from '../../../../stages/quotes/read-blocks.ts';

function passageOf(text: string): Passage | undefined {
  const { tokens, regionTokens } = readBlocks([{ text, kind: 'paragraph' }]);
  return readPassages(tokens, regionTokens)[0];
}

function sentences(text: string): string[] {
  const passage = passageOf(text);
  if (passage === undefined) return [];
  const { from, to, sentenceStart, sentenceEnd, first, end } = passage;
  const starts = Array.from({ length: end - first }, (_, i) => first + i).filter((i) => {
    return sentenceStart[i] === i;
  });
  return starts.map((i) => text.slice(from[i], to[(sentenceEnd[i] ?? 0) - 1]));
}

test.each([
  ['It is late. She left.', ['It is late.', 'She left.']],
  ['“Is it late?” asked Winter. He knew.', ['“Is it late?” asked Winter.', 'He knew.']],
  ['“It is late.” Winter left.', ['“It is late.”', 'Winter left.']],
  ['Dr. Winter of the U.S. left.', ['Dr. Winter of the U.S. left.']],
  ['It is late', ['It is late']],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('words that differ by their endings have one stem', () => {
  const stems = (text: string) => {
    const { stemKey, first, end } = passageOf(text) ?? {};
    return new Set(stemKey?.subarray(first, end)).size;
  };
  expect(stems('claim claims claimed claiming')).toBe(1);
  expect(stems('argue argues argued arguing')).toBe(1);
  expect(stems('admit admits admitted admitting')).toBe(1);
  expect(stems('say says said saying')).toBe(1);
  expect(stems('say stress')).toBe(2);
});

/** A column of a passage, from its first token on and `past` places past its last. */
function column(passage: Passage | undefined, name: keyof PassageColumns, past = 0): number[] {
  if (passage === undefined) return [];
  return Array.from(passage[name].subarray(passage.first, passage.end + past));
}

test('what stands before each token: words, quoted words, commas, verbs', () => {
  const passage = passageOf('Ann, who won, said “we won, and lost” to Bo.');
  const { from, to, text = '', first = 0 } = passage ?? {};
  const words = column(passage, 'from').map((_, i) =>
    text.slice(from?.[first + i], to?.[first + i]),
  );
  expect(words.join(' ')).toBe('Ann , who won , said “ we won , and lost ” to Bo .');
  expect(column(passage, 'commasBefore').join(' ')).toBe('0 0 1 1 1 2 2 2 2 2 3 3 3 3 3 3');
  expect(column(passage, 'verbsBefore').join(' ')).toBe('0 0 0 0 1 1 2 2 2 3 3 3 4 4 4 4');
  expect(column(passage, 'clausesBefore').join(' ')).toBe('0 0 0 0 0 0 1 1 1 2 2 2 3 3 3 3');
  expect(column(passage, 'wordsBefore', 1).join(' ')).toBe('0 1 1 2 3 3 4 4 5 6 6 7 8 8 9 10 10');
  expect(column(passage, 'quotedBefore', 1).join(' ')).toBe('0 0 0 0 0 0 0 0 1 2 2 3 4 4 4 4 4');
});

test('the first word from each token on, and the place past the last word before it', () => {
  const passage = passageOf('“Yes,” she said.');
  const { first = 0 } = passage ?? {};
  const places = (name: keyof PassageColumns) =>
    column(passage, name, 1)
      .map((at) => at - first)
      .join(' ');
  expect(places('wordFrom')).toBe('1 1 4 4 4 5 7 7');
  expect(places('wordTo')).toBe('0 0 2 2 2 5 6 6');
});

test('names are all alike, and so are numbers; other words are not', () => {
  const passage = passageOf('Ann Bo 12 345 dams dam');
  const keys = column(passage, 'wordKey');
  expect([keys[0] === keys[1], keys[2] === keys[3], keys[4] === keys[5]]).toEqual([
    true,
    true,
    false,
  ]);
  expect(new Set(keys).size).toBe(4);
  expect(new Set(column(passage, 'stemKey')).size).toBe(3);
});

test.each([
  ['A small letter after a stop. it goes on.', ['A small letter after a stop. it goes on.']],
  ['It is late (so they say.) She left.', ['It is late (so they say.)', 'She left.']],
  ['Is it late?, she asked.', ['Is it late?, she asked.']],
  ['It is late?! She left.', ['It is late?!', 'She left.']],
  ['It is late. “She left.”', ['It is late.', '“She left.”']],
])('sentences of the model: %s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
