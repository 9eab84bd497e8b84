import type { Block, Segmented, Span, TextSpan } from '../document.ts';
import { sourceSpan } from '../text/offset-map.ts';
import { folded } from '../text/white-space.ts';
import { lastAtMost } from './last-at-most.ts';
import { createFinder } from './occurrences.ts';

/**
 * The prose of a document as one text, white space folded, a space between blocks, with the ways
 * from it to the source and back. Its own ranges are in UTF-16 code units of `text`.
 */
export interface Prose {
  readonly text: string;
  /** Where whole words stand in it, in its order. */
  readonly find: (words: string) => readonly Span[];
  /** The range of a span of the source; of what is no prose, where it would stand. */
  readonly rangeOf: (span: Span) => Span;
  /** The stretches of the source that a range covers, one for each block that it touches. */
  readonly spansOf: (range: Span) => readonly TextSpan[];
  /** The range of the blocks that a range touches. */
  readonly blocksAround: (range: Span) => Span;
}

/** A block in the prose. */
interface Stretch extends Span {
  readonly block: Block;
  /** For each code unit of the stretch, its offset in the block's text. */
  readonly offsets: Int32Array;
}

export function createProse({ blocks }: Pick<Segmented, 'blocks'>): Prose {
  const stretches: Stretch[] = [];
  let length = 0;
  const texts = blocks.flatMap((block) => {
    const { text, offsets } = foldedWithOffsets(block.text);
    if (text === '') return [];
    const start = length;
    stretches.push({ block, offsets, start, end: start + text.length });
    length += text.length + 1;
    return [text];
  });
  const indexAt = (offset: number): number => lastAtMost(stretches, offset, ({ start }) => start);
  const positionOf = (offset: number): number => {
    const stretch = stretches[lastAtMost(stretches, offset, ({ block }) => block.start)];
    if (stretch === undefined) return 0;
    const inBlock = textOffset(stretch.block, offset);
    const before = lastAtMost(stretch.offsets, inBlock - 1, (each) => each) + 1;
    return stretch.start + (stretch.offsets.length === 0 ? 0 : Math.max(0, before));
  };
  const whole = texts.join(' ');
  return {
    text: whole,
    find: createFinder(whole),
    rangeOf: ({ start, end }) => ({ start: positionOf(start), end: positionOf(end - 1) + 1 }),
    spansOf: ({ start, end }) =>
      stretches.slice(Math.max(0, indexAt(start)), indexAt(end - 1) + 1).flatMap((stretch) => {
        const from = stretch.offsets[Math.max(0, start - stretch.start)];
        const last = stretch.offsets[Math.min(end, stretch.end) - 1 - stretch.start];
        if (from === undefined || last === undefined) return [];
        const text = folded(stretch.block.text.slice(from, last + 1));
        return [{ text, ...sourceSpan(stretch.block, from, last + 1) }];
      }),
    blocksAround: ({ start, end }) => ({
      start: stretches[indexAt(start)]?.start ?? 0,
      end: stretches[indexAt(end - 1)]?.end ?? 0,
    }),
  };
}

/** The words of a block's text, which has a space for each white-space character. */
function foldedWithOffsets(text: string): { text: string; offsets: Int32Array } {
  const kept = Array.from(text.matchAll(/\S+/gu));
  const offsets: number[] = [];
  for (const { 0: word, index } of kept) {
    if (offsets.length > 0) offsets.push(index - 1);
    for (let at = index; at < index + word.length; at++) offsets.push(at);
  }
  return { text: kept.map(([word]) => word).join(' '), offsets: Int32Array.from(offsets) };
}

/** The offset in a block's text of an offset in the source. */
function textOffset({ map, text }: Block, offset: number): number {
  const { pieces } = map;
  const piece = pieces[lastAtMost(pieces, offset, ({ sourceStart }) => sourceStart)];
  if (piece === undefined) return 0;
  const isWhole = piece.textLength === piece.sourceLength;
  const within = isWhole ? Math.min(offset - piece.sourceStart, piece.textLength) : 0;
  return Math.min(piece.textStart + within, text.length);
}
