import { expect, test } from 'vitest';
import { evaluateNovels, MANNERS, NOVEL_SETS, novelPages } from './index.ts';

test.each(NOVEL_SETS)('the pages of `%s` hold their lines, of every manner', (set) => {
  const pages = novelPages(set);
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const { text, lines } of pages) {
    let from = 0;
    const missing = lines.filter(({ words }) => {
      const at = text.indexOf(words, from);
      from = at + words.length;
      return at < 0;
    });
    expect(missing).toEqual([]);
  }
  const manners = new Set(pages.flatMap(({ lines }) => lines.map(({ manner }) => manner)));
  expect([...manners].toSorted()).toEqual([...MANNERS].toSorted());
});

test('of all the lines it is told how many have the right speaker', async () => {
  const table = await evaluateNovels();
  const shares = [...table.matchAll(/^all +(\d+) of \d+ +(\d+) of \d+ +(\d+) of \d+/gmu)].map(
    ([, ...each]) => each.map(Number),
  );
  expect(shares).toHaveLength(2);
  for (const [explicit = 0, anaphoric = 0, implicit = 0] of shares) {
    expect(explicit).toBeGreaterThanOrEqual(90);
    expect(anaphoric).toBeGreaterThanOrEqual(55);
    expect(implicit).toBeGreaterThanOrEqual(50);
  }
});
