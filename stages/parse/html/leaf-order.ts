import type { Leaf } from './leaf.ts';

const TABLE = /<table\b/i;

/**
 * The parser puts what may not stand in a table before it, and leaves the white space between in
 * it: what stands on both sides of the tag are no two parts of one paragraph.
 */
export function partedAtTables(leaves: readonly Leaf[], source: string): readonly Leaf[] {
  let parted = 0;
  return leaves.map((leaf, index) => {
    const before = leaves[index - 1];
    const isSame = before !== undefined && before.paragraph === leaf.paragraph;
    if (isSame && TABLE.test(source.slice(before.end, leaf.start))) parted += 1;
    return parted === 0 ? leaf : { ...leaf, paragraph: leaf.paragraph + parted };
  });
}

/** Text that the parser moved stands where it is written again, and once. */
export function inSourceOrder(leaves: readonly Leaf[]): readonly Leaf[] {
  let end = 0;
  const isInOrder = leaves.every((leaf) => {
    const isNext = leaf.start >= end;
    ({ end } = leaf);
    return isNext;
  });
  if (isInOrder) return leaves;
  const ordered: Leaf[] = [];
  end = 0;
  for (const leaf of leaves.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(leaf.start, end);
    if (start >= leaf.end || (start > leaf.start && leaf.kind !== 'text')) continue;
    ordered.push({ ...leaf, start });
    end = leaf.end;
  }
  return ordered;
}
