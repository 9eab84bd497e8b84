import type { Attribution, BlockRange } from './attribution.ts';

/** A test of whether a range shares a character with the content of some attributions. */
export function createCoverage(
  attributions: readonly Pick<Attribution, 'content'>[],
): (range: BlockRange) => boolean {
  const inBlock = new Map<number, BlockRange[]>();
  for (const range of attributions.flatMap(({ content }) => content)) {
    const ranges = inBlock.get(range.block);
    if (ranges === undefined) inBlock.set(range.block, [range]);
    else ranges.push(range);
  }
  const covered = new Map<number, BlockRange[]>();
  for (const [block, ranges] of inBlock) covered.set(block, joined(ranges));
  return ({ block, from, to }) => {
    const ranges = covered.get(block) ?? [];
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.to ?? Infinity) <= from) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.from ?? Infinity) < to;
  };
}

/** Ranges of one block, ascending and disjoint. */
function joined(ranges: readonly BlockRange[]): BlockRange[] {
  const all: BlockRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || range.from > last.to) all.push(range);
    else all[all.length - 1] = { ...last, to: Math.max(last.to, range.to) };
  }
  return all;
}
