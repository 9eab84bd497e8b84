import type { PageElement, PageNode } from './page-node.ts';
import type { Span } from '../../document.ts';
import { attributeOf, childElements, elementsOf, hasWord, textOf } from './elements.ts';
import type { FurnitureOf } from './page-furniture.ts';
import { measureProse, type ProseOf } from './prose.ts';

/** Where the article of a page is. */
export interface ArticlePlace {
  /** Ascending spans of the source. */
  readonly spans: readonly Span[];
  /** The `h1` that is its headline; null where none is known to be. */
  readonly headline: Span | null;
}

/** How a page may say where its article is, the narrowest first. */
const MARKS: readonly ((element: PageElement) => boolean)[] = [
  (element) => hasWord(element, 'itemprop', 'articlebody'),
  ({ tagName }) => tagName === 'article',
  (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main',
];
/** An article has that share of the prose of its page, or stands alone with some of it. */
const ARTICLE_SHARE = 0.5;
/** With the headline in it, a smaller share is enough. */
const HEADED_SHARE = 0.2;
/** … if no other of its kind has such a share of its prose. */
const RIVAL_SHARE = 0.6;
/** Characters. */
const SHORTEST_ARTICLE = 400;
const SHORTEST_PART = 80;
const MOST_PARTS = 50;
/** Where one child has that share of the prose, the article is in it. */
const DENSE_SHARE = 0.7;
const HEADING = /^h[1-3]$/;
const GROUPS: ReadonlySet<string> = new Set(
  'article body center div form main section table tbody td tr'.split(' '),
);

/**
 * Finds the article of a page: by what the page says of its elements, else the element in which the
 * prose is densest, else the whole.
 * @param title the title that the page states, null if it states none
 */
export function findArticle(
  body: PageElement,
  furnitureOf: FurnitureOf,
  title: string | null,
): ArticlePlace {
  const proseOf = measureProse(body, (element) => furnitureOf(element) !== null);
  const headings = shownHeadings(body, furnitureOf);
  const article = markedArticle(body, proseOf, headings) ?? densest(body, proseOf);
  const parts = [article, ...laterParts(article, body, proseOf).slice(0, MOST_PARTS)];
  return {
    spans: parts.map(spanOf),
    headline: headlineOf(spanOf(article), headings, title),
  };
}

function markedArticle(
  body: PageElement,
  proseOf: ProseOf,
  headings: readonly PageElement[],
): PageElement | null {
  const elements = [...elementsOf(body)].filter((element) => proseOf(element) > 0);
  for (const isMarked of MARKS) {
    const marked = elements.filter((element) => isMarked(element) && proseOf(element) > 0);
    const [best, next] = marked.toSorted((a, b) => proseOf(b) - proseOf(a));
    if (best === undefined) continue;
    const length = proseOf(best);
    if (length >= proseOf(body) * ARTICLE_SHARE) return best;
    if (length < SHORTEST_ARTICLE) continue;
    if (marked.length === 1) return best;
    const rival = next === undefined || isWithin(next, best) ? 0 : proseOf(next);
    const isHeaded = headings.some((each) => each.tagName === 'h1' && isWithin(each, best));
    if (isHeaded && length >= proseOf(body) * HEADED_SHARE && rival < length * RIVAL_SHARE) {
      return best;
    }
  }
  return null;
}

/** Goes down while one child has nearly all of the prose. */
function densest(body: PageElement, proseOf: ProseOf): PageElement {
  let dense = body;
  for (;;) {
    const enough = proseOf(dense) * DENSE_SHARE;
    const next = childElements(dense).find((child) => {
      return GROUPS.has(child.tagName) && proseOf(child) > 0 && proseOf(child) >= enough;
    });
    if (next === undefined) return dense;
    dense = next;
  }
}

/** Siblings of the same name and classes go on with an article that was cut by something else. */
function laterParts(article: PageElement, body: PageElement, proseOf: ProseOf): PageElement[] {
  const names = namesOf(article);
  if (names === '' || article.tagName === 'article') return [];
  if (article === body || article.parent === null) return [];
  return childElements(article.parent).filter((sibling) => {
    const own = namesOf(sibling);
    const isSame = sibling.tagName === article.tagName && own === names;
    return isSame && sibling !== article && proseOf(sibling) >= SHORTEST_PART;
  });
}

function namesOf(element: PageElement): string {
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'itemprop')}`;
  return names.replace(/\s+/g, ' ').trim();
}

function shownHeadings(body: PageElement, furnitureOf: FurnitureOf): readonly PageElement[] {
  const headings: PageElement[] = [];
  const visit = (node: PageNode): void => {
    for (const child of childElements(node)) {
      if (furnitureOf(child) !== null) continue;
      if (HEADING.test(child.tagName) && textOf(child) !== '') headings.push(child);
      else visit(child);
    }
  };
  visit(body);
  return headings;
}

/**
 * The headline of an article: the first `h1`, or heading like the title, in it, else the last before it. One that says something
 * else than the title of the page is the name of the site.
 */
function headlineOf(
  article: Span,
  headings: readonly PageElement[],
  title: string | null,
): Span | null {
  const fitting = headings.filter((heading) => {
    const words = textOf(heading);
    if (heading.tagName !== 'h1') return words === title;
    return title === null || title.includes(words) || words.includes(title);
  });
  const first = fitting.filter(({ tagName }) => tagName === 'h1');
  const spans = (first.length > 0 ? first : fitting).map(spanOf);
  const inside = spans.find(({ start, end }) => start >= article.start && end <= article.end);
  return inside ?? spans.findLast(({ end }) => end <= article.start) ?? null;
}

function isWithin(inner: PageElement, outer: PageElement): boolean {
  const [one, other] = [spanOf(inner), spanOf(outer)];
  return one.start >= other.start && one.end <= other.end;
}

/** An element whose tags are left out has no place: that of what is in it. */
function spanOf(element: PageElement): Span {
  const { start, end } = element;
  if (start >= 0) return { start, end };
  const inner = [...elementsOf(element), ...element.children].filter((each) => each.start >= 0);
  return {
    start: least(inner.map((each) => each.start)),
    end: most(inner.map((each) => each.end)),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}
