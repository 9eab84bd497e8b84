import { expect, test } from 'vitest';
import { parsedOf } from '../../stages/documents.ts';
import { plainTextOfHtml } from '../../promises/plain-text-of-html.ts';
import { folded } from '../../../stages/text/white-space.ts';
import { pagesOf } from './page.ts';
import { TEMPLATES } from './templates/index.ts';

const PAGES = Object.values(TEMPLATES).flatMap(pagesOf);

test('there are pages of many kinds, each once', () => {
  expect(PAGES.length).toBeGreaterThan(60);
  expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
});

test('each block of a page is a span of its source', () => {
  for (const { id, html } of PAGES) {
    const plain = plainTextOfHtml(html);
    for (const { start, end, text } of parsedOf(html, `${id}.html`).blocks) {
      expect(plain(start, end)).toBe(folded(text));
    }
  }
});

test('nothing that a page says is both kept and left out', () => {
  for (const { id, html } of PAGES) {
    const { blocks, leftOut = [] } = parsedOf(html, `${id}.html`);
    const outside = leftOut.filter(({ what }) => what !== 'footnote mark' && what !== 'hidden');
    const spans = [...blocks, ...outside].toSorted((a, b) => a.start - b.start);
    for (const [index, { end }] of spans.entries()) {
      expect(spans[index + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
    }
  }
});
