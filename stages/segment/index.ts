import type { Block, Cleaned, Segmented, Sentence } from '../document.ts';
import { sourceSpan } from '../offset-map.ts';
import { folded } from '../plain-text.ts';
import { sentenceRanges } from './sentence-ranges.ts';

/** Cuts each block into sentences; none crosses a block. */
export function segment(document: Cleaned): Segmented {
  const sentences = document.blocks.flatMap((block, index) => {
    const lineOf = createLineFinder(document.text, block);
    return sentenceRanges(block.text).map(([from, to]): Sentence => {
      const span = sourceSpan(block, from, to);
      const raw = block.text.slice(from, to);
      const text = raw.includes('  ') ? folded(raw) : raw;
      return { block: index, from, to, ...span, text, line: lineOf(span.start) };
    });
  });
  return { ...document, sentences };
}

/** Tells the source line of an offset within a block; asked in ascending order. */
function createLineFinder(source: string, block: Block): (offset: number) => number {
  const lineEnds = /\r\n?|\n/g;
  const ownSource = source.slice(block.start, block.end);
  let { line } = block;
  let nextLineStart = followingLineStart();
  return (offset) => {
    while (nextLineStart <= offset) {
      line += 1;
      nextLineStart = followingLineStart();
    }
    return line;
  };

  function followingLineStart(): number {
    return lineEnds.test(ownSource) ? block.start + lineEnds.lastIndex : Infinity;
  }
}
