import type { Attribution, BlockRange } from '../../attribution.ts';
import { tokenAt, type Reading } from '../../../names/index.ts';

/** Token indices of one block, half-open. */
export type TokenRange = [number, number];

/** Half-open token ranges of one block, ascending and disjoint. */
type Ranges = readonly (readonly [number, number])[];

/** Which words stand inside direct and mixed quotations, by block. */
export function quotedTokens(
  reading: Reading,
  attributions: readonly Attribution[],
): ReadonlyMap<number, Ranges> {
  const byBlock = new Map<number, [number, number][]>();
  for (const { type, content } of attributions) {
    if (type === 'indirect') continue;
    for (const range of content) {
      const list = byBlock.get(range.block);
      const tokens = tokenRange(reading, range);
      if (list === undefined) byBlock.set(range.block, [tokens]);
      else list.push(tokens);
    }
  }
  return new Map(Array.from(byBlock, ([block, ranges]) => [block, merged(ranges)]));
}

/** The tokens that lie in a range of a block, half-open. */
export function tokenRange({ tokens }: Reading, { block, from, to }: BlockRange): TokenRange {
  const words = tokens[block] ?? [];
  const first = tokenAt(words, from);
  let end = tokenAt(words, to);
  // A token that only begins inside still belongs to it: `Trump’s` for the range of `Trump`.
  if (end < words.length && (words[end]?.from ?? to) < to) end += 1;
  return [first, Math.max(first, end)];
}

function merged(ranges: readonly [number, number][]): Ranges {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Whether a token lies in one of the ranges, by binary search. */
export function isWithin(ranges: Ranges | undefined, token: number): boolean {
  if (ranges === undefined) return false;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= token;
}
