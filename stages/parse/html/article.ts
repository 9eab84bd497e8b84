import type { Element, Nodes } from 'hast';
import { attributeOf, childElements, elementsOf, hasWord, textOf } from './elements.ts';
import { measureProse, type IsFurniture, type ProseOf } from './page-furniture.ts';

/** How a page may say where its article is, the narrowest first. */
const MARKS: readonly ((element: Element) => boolean)[] = [
  (element) => hasWord(element, 'itemProp', 'articlebody'),
  ({ tagName }) => tagName === 'article',
  (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main',
];
/** An article has that share of the prose of its page, or stands alone with some of it. */
const ARTICLE_SHARE = 0.5;
/** Characters. */
const SHORTEST_ARTICLE = 400;
/** Where one child has that share of the prose, the article is in it. */
const DENSE_SHARE = 0.7;
const GROUPS: ReadonlySet<string> = new Set(
  'article body center div form main section table tbody td tr'.split(' '),
);

/**
 * Finds the article of a page: by what the page says of its elements, else the element in which the
 * prose is densest, else the whole. The headline of the page, where it stands before, comes first.
 * @param title the title that the page states, null if it states none
 */
export function findArticle(
  body: Element,
  isFurniture: IsFurniture,
  title: string | null,
): readonly Element[] {
  const proseOf = measureProse(body, isFurniture);
  const article = markedArticle(body, proseOf) ?? densest(body, proseOf);
  const headline = headlineBefore(article, body, isFurniture, title);
  return headline === null ? [article] : [headline, article];
}

function markedArticle(body: Element, proseOf: ProseOf): Element | null {
  const elements = [...elementsOf(body)];
  for (const isMarked of MARKS) {
    const marked = elements.filter((element) => isMarked(element) && proseOf(element) > 0);
    const best = marked.reduce<Element | null>((most, element) => {
      return most === null || proseOf(element) > proseOf(most) ? element : most;
    }, null);
    if (best === null) continue;
    const isAlone = marked.length === 1 && proseOf(best) >= SHORTEST_ARTICLE;
    if (isAlone || proseOf(best) >= proseOf(body) * ARTICLE_SHARE) return best;
  }
  return null;
}

/** Goes down while one child has nearly all of the prose. */
function densest(body: Element, proseOf: ProseOf): Element {
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

/** The `h1` before an article that has none; one that says something else is the site's name. */
function headlineBefore(
  article: Element,
  body: Element,
  isFurniture: IsFurniture,
  title: string | null,
): Element | null {
  const start = article.position?.start.offset ?? 0;
  if (headings(article).length > 0) return null;
  const before = headings(body).filter((element) => {
    return (element.position?.start.offset ?? start) < start && !isFurniture(element);
  });
  const headline = before.findLast((element) => {
    const words = textOf(element);
    return words !== '' && (title === null || title.includes(words) || words.includes(title));
  });
  return headline ?? null;
}

function headings(node: Nodes): Element[] {
  return [...elementsOf(node)].filter(({ tagName }) => tagName === 'h1');
}
