import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue } from '../../../stages/select/queue.ts';

const entries = fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { maxLength: 40 });

/** The greatest value first, of equals the lowest index. */
const inOrder = (waiting: readonly (readonly [number, number])[]) =>
  waiting.toSorted(([a, one], [b, other]) => other - one || a - b);

test('what waits is taken in the order of its value, then of its index', () => {
  fc.assert(
    fc.property(entries, entries, fc.nat(50), (before, after, pops) => {
      const queue = createQueue();
      for (const [index, value] of before) queue.push(index, value);
      const sorted = inOrder(before);
      const taken = Array.from({ length: pops }, () => queue.pop());
      expect(taken).toEqual(Array.from({ length: pops }, (_, at) => sorted[at]?.[0]));
      for (const [index, value] of after) queue.push(index, value);
      const rest = inOrder([...sorted.slice(pops), ...after]);
      expect(rest.map(() => queue.pop())).toEqual(rest.map(([index]) => index));
      expect(queue.pop()).toBeUndefined();
    }),
  );
});

test('a value is first when it is above the first, or as great with a lower index', () => {
  const queue = createQueue();
  expect(queue.isFirst(0, -Infinity)).toBe(true);
  queue.push(5, 1);
  queue.push(3, 2);
  const asked: [index: number, value: number][] = [
    [9, 3],
    [2, 2],
    [4, 2],
    [0, 1],
  ];
  expect(asked.map(([index, value]) => queue.isFirst(index, value))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([queue.pop(), queue.pop(), queue.pop()]).toEqual([3, 5, undefined]);
});
