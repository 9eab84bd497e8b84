import type { Quoted, Segmented } from '../document.ts';
import type { Attribution, BlockRange } from './attribution.ts';
import { attributeRegions } from './direct/index.ts';
import { findAttributions } from './model/index.ts';
import { resolveSpeakers } from './speakers.ts';

/**
 * The quotations of a document, each with its cue and its speaker, and the speakers. What stands
 * between quotation marks is found from the marks; indirect speech from its cues, where the marks
 * have not already given the words to somebody.
 */
export function findQuotations(document: Segmented): Quoted {
  const marked = attributeRegions(document);
  const isMarked = inAnyOf(marked);
  const indirect = document.blocks.flatMap((block, index) => {
    return findAttributions(block, index).filter(({ type, content }) => {
      return type === 'indirect' && !content.some(isMarked);
    });
  });
  return { ...document, ...resolveSpeakers(document, [...marked, ...indirect]) };
}

/** A test of whether a range shares a character with the content of some attributions. */
function inAnyOf(attributions: readonly Attribution[]): (range: BlockRange) => boolean {
  const inBlock = new Map<number, BlockRange[]>();
  for (const { content } of attributions) {
    for (const range of content) {
      const ranges = inBlock.get(range.block);
      if (ranges === undefined) inBlock.set(range.block, [range]);
      else ranges.push(range);
    }
  }
  return ({ block, from, to }) => {
    const ranges = inBlock.get(block) ?? [];
    return ranges.some((other) => other.from < to && from < other.to);
  };
}
