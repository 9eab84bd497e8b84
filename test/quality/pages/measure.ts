import { VFile } from 'vfile';
import { clean } from '../../../stages/clean/index.ts';
import { loadParsers } from '../../../stages/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import type { ParseSettings } from '../../../stages/parse/load.ts';
import { createReader } from '../../../stages/read/index.ts';
import { folded } from '../../../stages/text/white-space.ts';
import { f1, share, sumCounts, type Counts } from '../eval/counts.ts';
import { percent, table } from '../eval/table.ts';
import type { Page } from './page.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const HEADER = ['template', 'pages', 'precision', 'recall', 'F1', 'title', 'byline', 'published'];

/** Counts what the program reads of a page against what a reader would say of it. */
function countPage(page: Page, settings: ParseSettings): Counts {
  const read = createReader({ maxBytes: Infinity });
  const decoded = read(`${page.id}.html`, Buffer.from(page.html), new VFile());
  const { blocks, metadata } = clean(parse(decoded, settings));
  const title = folded(page.title);
  const prose = blocks.filter(({ kind, text }) => kind !== 'heading' || folded(text) !== title);
  const predicted = wordsOf(prose.map(({ text }) => text).join('\n'));
  const gold = wordsOf(page.body);
  const byline = page.authors === null ? [] : [isBy(metadata.byline ?? '', page.authors)];
  const published =
    page.published === null ? [] : [isOnDay(metadata.published ?? '', page.published)];
  return {
    predicted: sizeOf(predicted),
    gold: sizeOf(gold),
    right: common(predicted, gold),
    title: metadata.title === page.title ? 1 : 0,
    pages: 1,
    byline: byline.filter(Boolean).length,
    bylines: byline.length,
    published: published.filter(Boolean).length,
    publications: published.length,
  };
}

/** A table of precision, recall and F1 of the words of bodies, and of what pages state. */
export async function measurePages(pages: readonly Page[]): Promise<string> {
  const settings = await loadParsers(['text/html']);
  const counted = pages.map((page) => ({ page, counts: countPage(page, settings) }));
  const names = [...new Set(pages.map(({ template }) => template))];
  const rows = names.map((name) => {
    const own = counted.filter(({ page }) => page.template === name);
    return rowOf(
      name,
      own.map(({ counts }) => counts),
    );
  });
  return table(HEADER, [
    ...rows,
    rowOf(
      'all',
      counted.map(({ counts }) => counts),
    ),
  ]);
}

/** Precision and recall of all words together; F1 is the mean over the pages. */
function rowOf(name: string, counts: readonly Counts[]): readonly string[] {
  const sum = sumCounts(counts);
  const of = (right: string, all: string) => `${sum[right] ?? 0}/${sum[all] ?? 0}`;
  const mean =
    counts.reduce((total, { right = 0, predicted = 0, gold = 0 }) => {
      return total + f1(right, predicted, gold);
    }, 0) / Math.max(1, counts.length);
  return [
    name,
    String(counts.length),
    percent(share(sum['right'] ?? 0, sum['predicted'] ?? 0)),
    percent(share(sum['right'] ?? 0, sum['gold'] ?? 0)),
    percent(mean),
    of('title', 'pages'),
    of('byline', 'bylines'),
    of('published', 'publications'),
  ];
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}

function common(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'january february march april may june july august september october november december ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
    'januar februar märz april mai juni juli august september oktober november dezember'
  )
    .split(' ')
    .map((name, index) => [name, (index % 12) + 1]),
);

/** Whether a byline is these names, however it joins and capitalises them. */
function isBy(stated: string, authors: readonly string[]): boolean {
  return (
    stated
      .toLowerCase()
      .split(/, (?:and )?| and | & | und | y /)
      .join(', ') === authors.join(', ').toLowerCase()
  );
}

/** Whether a date as it is stated is that day. */
function isOnDay(stated: string, day: string): boolean {
  if (stated.startsWith(day)) return true;
  const words: readonly string[] = stated.toLowerCase().match(WORD) ?? [];
  const [year = '', month, date] = day.split('-').map(Number);
  const named = words.some((word) => MONTHS[word] === month);
  return named && words.includes(String(date)) && words.includes(String(year));
}
