import type { Block, RemovedSpan, Span } from '../document.ts';
import { cutBlock, sourceSpan } from '../text/offset-map.ts';
import { countLineEnds } from '../text/points.ts';

/** A range of a block's text that is no prose, and what it is. */
export interface Cut extends Span {
  readonly what: string;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** What is left of a block when ranges of its text are taken out; parts without words go too. */
export function withoutCuts(block: Block, cuts: readonly Cut[], source: string): Block[] {
  if (cuts.length === 0) return [block];
  const parts: Block[] = [];
  let from = 0;
  for (const cut of [...inOrder(cuts), { start: block.text.length, end: block.text.length }]) {
    if (cut.start > from) parts.push(...trimmedPart(block, from, cut.start, source));
    from = Math.max(from, cut.end);
  }
  return parts;
}

/** Where the cuts of a block lie in the source. */
export function removedSpans(block: Block, cuts: readonly Cut[]): RemovedSpan[] {
  return inOrder(cuts).map(({ start, end, what }) => ({ ...sourceSpan(block, start, end), what }));
}

function inOrder(cuts: readonly Cut[]): Cut[] {
  return cuts.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function trimmedPart(block: Block, from: number, to: number, source: string): Block[] {
  const text = block.text.slice(from, to);
  if (!HAS_WORD.test(text)) return [];
  const start = from + text.length - text.trimStart().length;
  const { start: sourceStart } = sourceSpan(block, start, start + 1);
  const lineEnds = countLineEnds(source.slice(block.start, sourceStart));
  return [cutBlock(block, start, from + text.trimEnd().length, block.line + lineEnds)];
}
