import { expect, test } from 'vitest';
import { createColumns } from '../../../stages/words/columns.ts';

test('columns are of one size, begin with zeros and share no place', () => {
  const column = createColumns(3, 4);
  const columns = [column(), column(), column()];
  columns.forEach((each, i) => each.fill(i + 1));
  expect(columns.map((each) => [...each])).toEqual([
    [1, 1, 1, 1],
    [2, 2, 2, 2],
    [3, 3, 3, 3],
  ]);
  expect([...createColumns(1, 2)()]).toEqual([0, 0]);
  expect([...createColumns(2, 0)()]).toEqual([]);
});
