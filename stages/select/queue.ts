/** What waits to be taken, the greatest value first. */
export interface Queue {
  readonly push: (index: number, value: number) => void;
  /** Takes out the first: the greatest value, of equals the lowest index. */
  readonly pop: () => number | undefined;
  /** Whether a value would come before all that wait. */
  readonly isFirst: (index: number, value: number) => boolean;
}

interface Entry {
  readonly index: number;
  readonly value: number;
}

/** A binary heap. */
export function createQueue(): Queue {
  const heap: Entry[] = [];
  const isBefore = (a: Entry, b: Entry): boolean =>
    a.value > b.value || (a.value === b.value && a.index < b.index);
  const push = (index: number, value: number): void => {
    const entry = { index, value };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  };
  const pop = (): number | undefined => {
    const [top] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top?.index;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, last)) break;
      heap[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = last;
    return top?.index;
  };
  const isFirst = (index: number, value: number): boolean => {
    const [top] = heap;
    return top === undefined || isBefore({ index, value }, top);
  };
  return { push, pop, isFirst };
}
