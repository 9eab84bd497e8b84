import type { Block, QuotationType, Span } from '../document.ts';
import { sourceSpan } from '../text/offset-map.ts';
import { quotedRegions } from '../quotes/marks/index.ts';
import { lastAtMost } from './last-at-most.ts';

/**
 * Makes the function that says what the quotation marks of a document make of words: `direct` where
 * all of them stand inside marks, `mixed` where some do, `indirect` where none does. The marks of a
 * block are paired once; each span is then looked for in steps of the logarithm of their number.
 * @param blocks in the order of the source
 * @returns a function that takes spans of the source
 */
export function createTypeByMarks(
  blocks: readonly Block[],
): (spans: readonly Span[]) => QuotationType {
  const known = new Map<Block, Regions>();
  const regionsOf = (block: Block): Regions => {
    const regions = known.get(block) ?? regionsIn(block);
    known.set(block, regions);
    return regions;
  };
  return (spans) => {
    let inside = 0;
    let parts = 0;
    for (const span of spans) {
      const first = Math.max(
        0,
        lastAtMost(blocks, span.start, ({ start }) => start),
      );
      for (let at = first; at < blocks.length; at += 1) {
        const block = blocks[at];
        if (block === undefined || block.start >= span.end) break;
        if (block.end <= span.start) continue;
        const regions = regionsOf(block);
        const isWhole = lastEnd(regions, span.start) >= span.end;
        const isPart = lastEnd(regions, span.end - 1) > span.start;
        inside += isWhole ? 2 : isPart ? 1 : 0;
        parts += 2;
      }
    }
    if (inside === 0) return 'indirect';
    return inside === parts ? 'direct' : 'mixed';
  };
}

/** What stands between marks, in the order of its starts. */
type Regions = readonly RegionEnd[];

interface RegionEnd {
  readonly start: number;
  /** The greatest of the ends up to here. */
  readonly end: number;
}

function regionsIn(block: Block): Regions {
  const spans = quotedRegions(block.text).regions.map(({ innerFrom, innerTo }) => {
    return sourceSpan(block, innerFrom, innerTo);
  });
  let last = -Infinity;
  return spans
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }) => {
      last = Math.max(last, end);
      return { start, end: last };
    });
}

/** The greatest end of the regions that begin at an offset or before it. */
function lastEnd(regions: Regions, offset: number): number {
  return regions[lastAtMost(regions, offset, ({ start }) => start)]?.end ?? -Infinity;
}
