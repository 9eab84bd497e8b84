import type { Span } from '../text/span.ts';

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'blockquote';

/**
 * A paragraph, heading, list item or block quotation as plain text, with the way back to the
 * source. Sentences never cross blocks.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The level of a heading, 1 to 6; 0 for every other kind. */
  readonly depth: number;
  /**
   * Plain text: markup removed, each white-space character (line breaks, tabs, no-break spaces)
   * replaced by one space, runs not folded, so that plain text keeps its length.
   */
  readonly text: string;
  /** How offsets of `text` lie in the source. */
  readonly map: OffsetMap;
  readonly line: number;
}

/**
 * Maps offsets of a block's text to the source. Pieces are in ascending order and cover the whole
 * text. In a piece of equal lengths each code unit is itself in the source; any other piece, such
 * as `&` from `&amp;`, is one indivisible unit.
 */
export interface OffsetMap {
  readonly pieces: readonly OffsetPiece[];
}

export interface OffsetPiece {
  /** Where the piece starts in the block's text. */
  readonly textStart: number;
  readonly textLength: number;
  /** Where the piece starts in the source. */
  readonly sourceStart: number;
  readonly sourceLength: number;
}
