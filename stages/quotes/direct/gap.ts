import { ITEM, type Items } from './items.ts';

const BITS = 4;
const WHOLE = 5;
const LONG = 1 << (BITS * WHOLE);

/**
 * The kinds of the items strictly between two as one number of 21 bits, adverbs left out: up to
 * five of them in order, or the first two and the last two of more.
 */
export function gapCode(items: Items, after: number, before: number): number {
  let code = 0;
  let count = 0;
  for (let i = after + 1; i < before; i++) {
    const kind = items.kind[i] ?? 0;
    if (kind === ITEM.adverb) continue;
    count++;
    if (count > WHOLE) break;
    code = (code << BITS) | kind;
  }
  if (count <= WHOLE) return code;
  const first = code >> (BITS * (WHOLE - 2));
  let last = 0;
  let taken = 0;
  for (let i = before - 1; i > after && taken < 2; i--) {
    const kind = items.kind[i] ?? 0;
    if (kind === ITEM.adverb) continue;
    last |= kind << (BITS * taken);
    taken++;
  }
  return LONG | (first << (BITS * 2)) | last;
}

/** How many items of a kind lie strictly between two, counted up to 3. */
export function countBetween(items: Items, after: number, before: number, kind: number): number {
  let count = 0;
  for (let i = after + 1; i < before && count < 3; i++) {
    if (items.kind[i] === kind) count++;
  }
  return count;
}

/** 0 to 4 as they are, then 5 to 6, 7 to 9, 10 to 15, more. */
export function bucket(count: number): number {
  if (count <= 4) return count;
  if (count <= 6) return 5;
  if (count <= 9) return 6;
  return count <= 15 ? 7 : 8;
}
