import type { Block, OffsetMap, OffsetPiece, Span } from '../document.ts';

/**
 * A map of one piece, for text that stands in the source as it is.
 * @param sourceStart UTF-16 offset in the source
 * @param length UTF-16 code units
 */
export function identityMap(sourceStart: number, length: number): OffsetMap {
  return { pieces: [{ textStart: 0, textLength: length, sourceStart, sourceLength: length }] };
}

/**
 * The span of the source that a range of a block's text covers, markup inside included, markup at
 * its edges not. An empty range gives an empty span.
 * @param from UTF-16 offset in the block's text
 * @param to UTF-16 offset in the block's text, not before `from`
 */
export function sourceSpan({ map }: Pick<Block, 'map'>, from: number, to: number): Span {
  const first = pieceAt(map, from);
  if (first === undefined) return { start: 0, end: 0 };
  const start = startWithin(first, from);
  if (to <= from) return { start, end: start };
  const last = pieceAt(map, to - 1) ?? first;
  return { start, end: endWithin(last, to) };
}

/**
 * The same block with only a range of its text.
 * @param from UTF-16 offset in the block's text
 * @param to UTF-16 offset in the block's text
 */
export function cutBlock(block: Block, from: number, to: number, line = block.line): Block {
  const pieces = block.map.pieces
    .map((piece) => cutPiece(piece, from, to))
    .filter(({ textLength }) => textLength > 0);
  return {
    ...block,
    ...sourceSpan(block, from, to),
    text: block.text.slice(from, to),
    map: { pieces },
    line,
  };
}

function cutPiece(piece: OffsetPiece, from: number, to: number): OffsetPiece {
  const start = Math.max(piece.textStart, from);
  const end = Math.min(piece.textStart + piece.textLength, to);
  const textLength = Math.max(0, end - start);
  if (piece.textLength !== piece.sourceLength) {
    return { ...piece, textStart: start - from, textLength };
  }
  return {
    textStart: start - from,
    textLength,
    sourceStart: piece.sourceStart + start - piece.textStart,
    sourceLength: textLength,
  };
}

/** The piece that holds a code unit of the text, by binary search; the last one past the end. */
function pieceAt({ pieces }: OffsetMap, offset: number): OffsetPiece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.textStart <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function startWithin(piece: OffsetPiece, offset: number): number {
  if (piece.textLength !== piece.sourceLength) return piece.sourceStart;
  return piece.sourceStart + Math.min(offset - piece.textStart, piece.textLength);
}

function endWithin(piece: OffsetPiece, offset: number): number {
  if (piece.textLength !== piece.sourceLength) return piece.sourceStart + piece.sourceLength;
  return piece.sourceStart + Math.min(offset - piece.textStart, piece.textLength);
}
