import type { Block } from '../document.ts';
import { cutBlock, sourceSpan } from '../text/offset-map.ts';

/** Where a block is to be cut, ascending; a place at its start or past its end cuts nothing. */
export type CutsOfBlock = ReadonlyMap<number, readonly number[]>;

export interface SplitBlocks {
  readonly blocks: readonly Block[];
  /** Where an offset of a former block lies now. */
  readonly placeOf: (block: number, at: number) => { readonly block: number; readonly at: number };
}

const LINE_ENDS = /\r\n?|\n/g;

/** The blocks, cut where turns begin and end: white space at the cuts belongs to no block. */
export function splitBlocks(
  blocks: readonly Block[],
  cuts: CutsOfBlock,
  source: string,
): SplitBlocks {
  const parts: Block[] = [];
  const starts: { first: number; from: number[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const from = [0, ...(cuts.get(index) ?? []).filter((at) => at > 0 && at < block.text.length)];
    starts.push({ first: parts.length, from });
    if (from.length === 1) {
      parts.push(block);
      continue;
    }
    for (const [i, start] of from.entries()) {
      const text = block.text.slice(start, from[i + 1]);
      const end = start + text.trimEnd().length;
      const skipped = source.slice(block.start, sourceSpan(block, start, start + 1).start);
      const line = block.line + (skipped.match(LINE_ENDS)?.length ?? 0);
      parts.push(cutBlock(block, start, Math.max(end, start + 1), line));
    }
  }
  return {
    blocks: parts,
    placeOf: (block, at) => {
      const { first = 0, from = [0] } = starts[block] ?? {};
      const part = from.findLastIndex((start) => start <= at);
      return { block: first + part, at: at - (from[part] ?? 0) };
    },
  };
}
