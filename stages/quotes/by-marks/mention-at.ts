import type { Mention } from '../grammar/mentions.ts';

/** A mention and those within it: `the mayor's spokesman`, `the mayor`. */
const MOST_NESTED = 6;

/** The index of the first mention that starts at a token or after it, by binary search. */
export function firstFrom(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last mention that ends at a token or before it, and starts near it; undefined without one. */
export function lastBefore(mentions: readonly Mention[], token: number): Mention | undefined {
  const at = firstFrom(mentions, token);
  for (let i = at - 1; i >= Math.max(0, at - MOST_NESTED); i--) {
    const mention = mentions[i];
    if (mention !== undefined && mention.end <= token) return mention;
  }
  return undefined;
}
