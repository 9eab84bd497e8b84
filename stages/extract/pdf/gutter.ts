import { bandsAt, isSplit } from './bands.ts';
import type { PageLine } from './segments.ts';

/** So many lines begin at one place where a column does. */
const FEWEST_STARTS = 2;
/** The places where most lines begin are looked at, no more. */
const MOST_PLACES = 12;
/** In points. */
const SAME_LEFT = 3;

/**
 * Finds the gutter that parts most lines of a page into columns.
 * @param segments from the top down
 * @returns where the words to the right of it begin, in points; null for a page without columns
 */
export function gutterOf(segments: readonly PageLine[]): number | null {
  let best: { readonly place: number; readonly lines: number } | null = null;
  for (const place of placesOf(segments)) {
    const lines = bandsAt(segments, place)
      .filter(isSplit)
      .reduce((sum, { left, right }) => sum + Math.min(left.length, right.length), 0);
    if (lines > (best?.lines ?? 0)) best = { place, lines };
  }
  return best?.place ?? null;
}

/** Where several lines begin, from left to right. */
function placesOf(segments: readonly PageLine[]): readonly number[] {
  const places = new Map<number, { count: number; left: number }>();
  for (const { left } of segments) {
    const key = Math.round(left / SAME_LEFT);
    const place = places.get(key) ?? { count: 0, left };
    place.count += 1;
    place.left = Math.min(place.left, left);
    places.set(key, place);
  }
  return [...places.values()]
    .filter(({ count }) => count >= FEWEST_STARTS)
    .toSorted((one, next) => next.count - one.count)
    .slice(0, MOST_PLACES)
    .map(({ left }) => left)
    .toSorted((one, next) => one - next);
}
