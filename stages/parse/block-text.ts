import type { OffsetPiece } from '../document.ts';

/** The text of a block and its way back to the source, while they are built. */
export interface BlockText {
  text: string;
  readonly pieces: OffsetPiece[];
}

/** Appends text that stands in the source as it is; joined to the piece before where they touch. */
export function appendSame(block: BlockText, text: string, sourceStart: number): void {
  if (text === '') return;
  const { pieces } = block;
  const last = pieces.at(-1);
  if (
    last !== undefined &&
    last.textLength === last.sourceLength &&
    last.sourceStart + last.sourceLength === sourceStart
  ) {
    const { textStart, textLength, sourceStart: start } = last;
    const length = textLength + text.length;
    // Written out: a spread with more keys behind it costs microseconds on Node 20.
    pieces[pieces.length - 1] = {
      textStart,
      textLength: length,
      sourceStart: start,
      sourceLength: length,
    };
  } else {
    appendPiece(block, text.length, sourceStart, text.length);
  }
  block.text += text;
}

/**
 * Appends text that stands for other characters of the source, such as `&` for `&amp;`.
 * @param sourceLength other than the length of the text, or the piece would claim to be the same
 */
export function appendUnit(
  block: BlockText,
  text: string,
  sourceStart: number,
  sourceLength: number,
): void {
  if (text === '') return;
  appendPiece(block, text.length, sourceStart, sourceLength);
  block.text += text;
}

function appendPiece(
  { text, pieces }: BlockText,
  textLength: number,
  sourceStart: number,
  sourceLength: number,
): void {
  pieces.push({ textStart: text.length, textLength, sourceStart, sourceLength });
}
