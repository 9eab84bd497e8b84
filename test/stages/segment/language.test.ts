import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const LANGUAGE = new URL('../../../stages/language/en/segment/', import.meta.url);
const wordList = z.strictObject({
  origin: z.string().min(1),
  entries: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
});

test.each(readdirSync(LANGUAGE))('%s names its origin and is sorted, each word once', (name) => {
  const json: unknown = JSON.parse(readFileSync(new URL(name, LANGUAGE), 'utf8'));
  const words = wordList
    .parse(json)
    .entries.map((entry) => (typeof entry === 'string' ? entry : entry[0]));
  expect(words).toEqual([...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1)));
});
