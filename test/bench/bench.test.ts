import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createStages } from '../../stages/index.ts';
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
  const document = { path: 'a.txt', bytes };
  const timed = createTimedBriefer(benchSettings)(document, Object.assign(times));
  const place = { path: 'a.txt', href: 'a.txt' };
  const file = new VFile({ path: 'a.txt' });
  expect(timed).toEqual(createStages(benchSettings)(place, bytes, file));
  expect(Object.values(times).every((milliseconds) => milliseconds > 0)).toBe(true);
});
