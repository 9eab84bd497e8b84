import { expect, test } from 'vitest';
import { readPassages, type Passage } from '../../../../stages/quotes/model/passage.ts';
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
