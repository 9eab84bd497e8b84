import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNumberTable } from '../../../stages/words/number-table.ts';

test('a table gives what a map gives, for keys of any sign', () => {
  const entry = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1 - 2 ** 31 }));
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const map = new Map(entries);
      const table = createNumberTable(map);
      for (let key = -45; key <= 45; key++) expect(table.get(key)).toBe(map.get(key));
    }),
  );
});
