import type { CountedKind, ItemColumns } from './items.ts';

const BITS = 4;
const WHOLE = 5;
const LONG = 1 << (BITS * WHOLE);

/**
 * The kinds of the items strictly between two as one number of 21 bits, adverbs left out: up to
 * five of them in order, or the first two and the last two of more.
 */
export function gapCode(
  { kind, solidAfter, solidBefore }: ItemColumns,
  after: number,
  before: number,
): number {
  let code = 0;
  let count = 0;
  for (let i = solidAfter[after + 1] ?? before; i < before; i = solidAfter[i + 1] ?? before) {
    count++;
    if (count > WHOLE) break;
    code = (code << BITS) | (kind[i] ?? 0);
  }
  if (count <= WHOLE) return code;
  const first = code >> (BITS * (WHOLE - 2));
  const last = solidBefore[before - 1] ?? 0;
  const second = solidBefore[last - 1] ?? 0;
  return LONG | (first << (BITS * 2)) | ((kind[second] ?? 0) << BITS) | (kind[last] ?? 0);
}

/** How many items of a kind lie strictly between two, counted up to 3. */
export function countBetween(
  { counts }: ItemColumns,
  after: number,
  before: number,
  kind: CountedKind,
): number {
  const of = counts[kind];
  return Math.max(0, Math.min(3, (of[before] ?? 0) - (of[after + 1] ?? 0)));
}

/** 0 to 4 as they are, then 5 to 6, 7 to 9, 10 to 15, more. */
export function distanceClass(count: number): number {
  if (count <= 4) return count;
  if (count <= 6) return 5;
  if (count <= 9) return 6;
  return count <= 15 ? 7 : 8;
}
