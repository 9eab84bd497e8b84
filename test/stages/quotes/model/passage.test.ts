import { expect, test } from 'vitest';
import { readPassage } from '../../../../stages/quotes/model/passage.ts';
import { quotedRegions } from '../../../../stages/quotes/regions.ts';

function sentences(text: string): string[] {
  const { from, to, sentenceStart, sentenceEnd, length } = readPassage(
    text,
    quotedRegions(text).regions,
  );
  const starts = Array.from({ length }, (_, i) => i).filter((i) => sentenceStart[i] === i);
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
  const stems = (text: string) => new Set(readPassage(text, []).stem).size;
  expect(stems('claim claims claimed claiming')).toBe(1);
  expect(stems('argue argues argued arguing')).toBe(1);
  expect(stems('admit admits admitted admitting')).toBe(1);
  expect(stems('say says said saying')).toBe(1);
  expect(stems('say stress')).toBe(2);
});
