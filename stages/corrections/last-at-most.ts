/** The index of the last of ascending values that is at most a limit; -1 where none is. */
export function lastAtMost<Item>(
  items: ArrayLike<Item>,
  limit: number,
  valueOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && valueOf(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
