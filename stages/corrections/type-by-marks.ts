import type { Block, QuotationType, Span } from '../document.ts';
import { sourceSpan } from '../text/offset-map.ts';
import { quotedRegions } from '../quotes/marks/index.ts';

/**
 * What the quotation marks of the document make of words: `direct` where all of them stand inside
 * marks, `mixed` where some do, `indirect` where none does.
 * @param spans of the source
 */
export function typeByMarks(blocks: readonly Block[], spans: readonly Span[]): QuotationType {
  let inside = 0;
  let parts = 0;
  for (const span of spans) {
    for (const block of blocks) {
      if (block.end <= span.start || block.start >= span.end) continue;
      const regions = quotedRegions(block.text).regions.map(({ innerFrom, innerTo }) => {
        return sourceSpan(block, innerFrom, innerTo);
      });
      const isWhole = regions.some(({ start, end }) => start <= span.start && span.end <= end);
      const isPart = regions.some(({ start, end }) => start < span.end && span.start < end);
      inside += isWhole ? 2 : isPart ? 1 : 0;
      parts += 2;
    }
  }
  if (inside === 0) return 'indirect';
  return inside === parts ? 'direct' : 'mixed';
}
