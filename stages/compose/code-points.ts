const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * Offsets in Unicode code points, as other standards count, from those in UTF-16 code units. Reads
 * the text once; an offset then costs a binary search over its surrogate pairs.
 * @returns a function from an offset in code units to one in code points; an offset inside a pair
 *   counts the pair
 */
export function createCodePointCounter(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return (offset) => offset - countBelow(pairs, offset - 1);
}

/** How many of the ascending numbers are below the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
