import { expect, test } from 'vitest';
import type { Block, OffsetPiece } from '../../../stages/document.ts';
import { cutBlock, identityMap, sourceSpan } from '../../../stages/text/offset-map.ts';

function piece(
  textStart: number,
  textLength: number,
  sourceStart: number,
  sourceLength: number,
): OffsetPiece {
  return { textStart, textLength, sourceStart, sourceLength };
}

/** `AT&amp;T **won** now` with its markup taken off. */
const BLOCK: Block = {
  kind: 'paragraph',
  depth: 0,
  text: 'AT&T won now',
  map: {
    pieces: [
      piece(0, 2, 100, 2),
      piece(2, 1, 102, 5),
      piece(3, 2, 107, 2),
      piece(5, 3, 111, 3),
      piece(8, 4, 116, 4),
    ],
  },
  start: 100,
  end: 120,
  line: 7,
};

test.each([
  ['one piece', 0, 2, 100, 102],
  ['within a piece', 9, 11, 117, 119],
  ['a reference', 2, 3, 102, 107],
  ['up to a reference', 0, 3, 100, 107],
  ['from a reference on', 2, 5, 102, 109],
  ['words without the markup at their edges', 5, 8, 111, 114],
  ['words with markup within', 3, 9, 107, 117],
  ['all', 0, 12, 100, 120],
  ['nothing, at the start of a piece', 5, 5, 111, 111],
  ['nothing, within a piece', 6, 6, 112, 112],
  ['nothing, at a reference', 2, 2, 102, 102],
  ['nothing, since it ends before it starts', 6, 5, 112, 112],
  ['nothing, past the end', 12, 12, 120, 120],
])('the span of %s', (_, from, to, start, end) => {
  expect(sourceSpan(BLOCK, from, to)).toEqual({ start, end });
});

test('a block without text has the span of nothing', () => {
  expect(sourceSpan({ map: { pieces: [] } }, 0, 0)).toEqual({ start: 0, end: 0 });
  expect(sourceSpan({ map: identityMap(9, 0) }, 0, 0)).toEqual({ start: 9, end: 9 });
});

test('a part of a block has the pieces of its text alone', () => {
  expect(cutBlock(BLOCK, 1, 8, 8)).toEqual({
    ...BLOCK,
    text: 'T&T won',
    map: {
      pieces: [piece(0, 1, 101, 1), piece(1, 1, 102, 5), piece(2, 2, 107, 2), piece(4, 3, 111, 3)],
    },
    start: 101,
    end: 114,
    line: 8,
  });
  expect(cutBlock(BLOCK, 5, 8)).toEqual({
    ...BLOCK,
    text: 'won',
    map: { pieces: [piece(0, 3, 111, 3)] },
    start: 111,
    end: 114,
  });
});
