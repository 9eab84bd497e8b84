import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAMPLES } from './samples.ts';

test.each(Object.entries(SAMPLES))('the sample %s is what it is made of', (name, make) => {
  const path = new URL(`../../../input/${name}`, import.meta.url);
  if (process.env['UPDATE_CASES']) writeFileSync(path, make());
  expect(readFileSync(path).equals(make())).toBe(true);
});
