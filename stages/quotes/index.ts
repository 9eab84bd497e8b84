import type { Quoted, Segmented } from '../document.ts';
import type { Attribution, BlockRange } from './attribution.ts';
import { attributeRegions } from './direct/index.ts';
import { nameByMention } from './direct/provisional-speakers.ts';
import { findAttributions } from './model/index.ts';

/** The quotations of a document, each with its cue and its speaker, and the speakers. */
export function findQuotations(document: Segmented): Quoted {
  const byCue = document.blocks.flatMap((block, index) => findAttributions(block, index));
  const inBlock = new Map<number, BlockRange[]>();
  for (const range of byCue.flatMap(({ content }) => content)) {
    inBlock.set(range.block, [...(inBlock.get(range.block) ?? []), range]);
  }
  const byRegion = attributeRegions(document).filter(({ content, type }) => {
    return type !== 'indirect' && !isCovered(content, inBlock);
  });
  return { ...document, ...nameByMention(document, [...byCue, ...byRegion].toSorted(byPlace)) };
}

/** Whether half of some content lies in other content. */
function isCovered(
  content: readonly BlockRange[],
  inBlock: ReadonlyMap<number, readonly BlockRange[]>,
): boolean {
  let covered = 0;
  let size = 0;
  for (const { block, from, to } of content) {
    size += to - from;
    for (const range of inBlock.get(block) ?? []) {
      covered += Math.max(0, Math.min(to, range.to) - Math.max(from, range.from));
    }
  }
  return covered >= size / 2;
}

function byPlace(a: Attribution, b: Attribution): number {
  const [first, second] = [a.content[0], b.content[0]];
  if (!first || !second) return 0;
  return first.block - second.block || first.from - second.from;
}
