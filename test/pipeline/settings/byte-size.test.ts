import { expect, test } from 'vitest';
import { parseByteSize } from '../../../pipeline/settings/byte-size.ts';

test.each([
  ['65536', 65_536],
  ['1B', 1],
  ['500 kB', 500_000],
  ['1.5MB', 1_500_000],
  ['32MiB', 33_554_432],
  ['2gib', 2_147_483_648],
])('%s is %d bytes', (text, bytes) => {
  expect(parseByteSize(text)).toBe(bytes);
});

test.each(['', '0', '-1', '1e6', 'MiB', '5 apples', '0.2', '1.2345MB', '999999999999999GiB'])(
  '`%s` is no size',
  (text) => {
    expect(parseByteSize(text)).toBeUndefined();
  },
);
