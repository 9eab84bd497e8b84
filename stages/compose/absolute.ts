import type { Span } from '../document.ts';
import type { Brief } from './brief.ts';
import type { PlaceInBlock } from './block-places.ts';

/**
 * Where a place of a brief stands in the decoded source: a half-open span in UTF-16 code units.
 * @param place a span, cue, mention or summary sentence of this brief
 * @throws RangeError where the brief has no such block
 */
export function absoluteSpan({ blocks }: Pick<Brief, 'blocks'>, place: PlaceInBlock): Span {
  const block = blocks[place.block];
  if (block === undefined) throw new RangeError(`The brief has no block ${place.block}`);
  return { start: block[0] + place.start, end: block[0] + place.end };
}
