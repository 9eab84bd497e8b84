import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { mediaTypeOf, mediaTypes } from '../../stages/formats.ts';
import { createStages } from '../../stages/index.ts';
import { ALL_FORMATS, proseOf } from './by-format.ts';
import { generateIn } from './formats.ts';
import { generateArticle } from './generate.ts';
import { benchSettings, createTimedBriefer, stageNames } from './stage-times.ts';

test('an article is the same for the same seed, of about the length asked for, and has quotations', () => {
  const article = generateArticle(7, 4000);
  expect(generateArticle(7, 4000)).toBe(article);
  expect(generateArticle(8, 4000)).not.toBe(article);
  expect(article.length).toBeGreaterThan(4000);
  expect(article.length).toBeLessThan(5500);
  expect(article.match(/[“"]/g)?.length ?? 0).toBeGreaterThan(4);
});

test('what the bench times is what a run does', () => {
  const bytes = new TextEncoder().encode(generateArticle(1, 3000));
  const times = Object.fromEntries(stageNames.map((name) => [name, 0]));
  const document = { path: 'a.txt', content: bytes };
  const timed = createTimedBriefer(benchSettings)(document, Object.assign(times));
  const place = { path: 'a.txt', href: 'a.txt' };
  const file = new VFile({ path: 'a.txt' });
  expect(timed).toEqual(createStages(benchSettings)(place, bytes, file));
  expect(Object.values(times).every((milliseconds) => milliseconds > 0)).toBe(true);
});

test('every format that is read is in the table of formats', () => {
  const types = new Set(ALL_FORMATS.map(({ extension }) => mediaTypeOf(`a${extension}`)));
  expect([...types].toSorted()).toEqual(mediaTypes.toSorted());
});

test.each(ALL_FORMATS)('made-up news is read whole as $name', async (format) => {
  const article = generateArticle(0, 6000).trim().replaceAll(/\s+/g, ' ');
  const [document] = generateIn(format, 1, 6000);
  const read = document === undefined ? 0 : await proseOf(document);
  expect(read / article.length).toBeGreaterThan(0.9);
  expect(read / article.length).toBeLessThan(1.1);
});
