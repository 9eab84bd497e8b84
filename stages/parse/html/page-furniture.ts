import type { Element, Nodes } from 'hast';
import { attributeOf, childElements, elementsOf } from './elements.ts';
import furnitureNames from './furniture-names.json' with { type: 'json' };

/** Elements that hold no prose, whatever is in them. */
export const NO_PROSE: ReadonlySet<string> = new Set(
  (
    'applet area audio button canvas datalist dialog embed frame frameset head iframe input listing ' +
    'map math menu meter noembed noframes noscript object optgroup option progress script select ' +
    'style svg template textarea title video xmp'
  ).split(' '),
);
/** Elements that stand about an article rather than in it. */
const ABOUT_ARTICLE: ReadonlySet<string> = new Set(['aside', 'footer', 'form', 'nav']);
const ROLES_ABOUT_ARTICLE: ReadonlySet<string> = new Set([
  'alert',
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'menu',
  'menubar',
  'navigation',
  'search',
  'toolbar',
]);
/** Elements that are furniture by their class: in lines, and on the article itself, it means little. */
const CLASSED: ReadonlySet<string> = new Set(['div', 'section', 'ul', 'ol', 'dl', 'table']);
const NAMES: ReadonlySet<string> = new Set(furnitureNames.entries);
const NAME_BREAK = /[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** An element with so much of the prose is no furniture: pages stand in a `form`, `div.widget`. */
const MOST_PROSE = 0.4;

/** Tells the elements that are no part of what a page says. */
export type IsFurniture = (element: Element) => boolean;

/** How much prose an element holds: characters outside of links. */
export type ProseOf = (element: Element) => number;

/** Measures the prose of all elements of a tree. */
export function measureProse(root: Nodes, isFurniture: IsFurniture): ProseOf {
  const prose = new Map<Element, number>();
  measure(root, isFurniture, prose);
  return (element) => prose.get(element) ?? 0;
}

function measure(node: Nodes, isFurniture: IsFurniture, prose: Map<Element, number>): number {
  if (node.type === 'text') return node.value.trim().length;
  if (!('children' in node)) return 0;
  if (node.type === 'element' && isFurniture(node)) return 0;
  let length = 0;
  for (const child of node.children) length += measure(child, isFurniture, prose);
  if (node.type !== 'element') return length;
  prose.set(node, length);
  return node.tagName === 'a' ? 0 : length;
}

/** Learns how the prose of a page is spread, to tell its furniture. */
export function createFurnitureFinder(body: Nodes): IsFurniture {
  const proseOf = measureProse(body, isNoProse);
  const total = childElements(body).reduce((sum, child) => sum + proseOf(child), 0);
  const found = new Map<Element, boolean>();
  const decide = (element: Element): boolean => {
    if (isNoProse(element)) return true;
    if (!isAboutArticle(element)) return false;
    return proseOf(element) < total * MOST_PROSE && !holdsArticle(element);
  };
  return (element) => {
    const known = found.get(element) ?? decide(element);
    found.set(element, known);
    return known;
  };
}

function isNoProse(element: Element): boolean {
  const { tagName } = element;
  if (NO_PROSE.has(tagName)) return true;
  if (tagName === 'body' || tagName === 'html') return false;
  return (
    attributeOf(element, 'hidden') !== '' ||
    attributeOf(element, 'ariaHidden') === 'true' ||
    HIDDEN_STYLE.test(attributeOf(element, 'style'))
  );
}

function isAboutArticle(element: Element): boolean {
  const { tagName } = element;
  if (ABOUT_ARTICLE.has(tagName)) return true;
  if (ROLES_ABOUT_ARTICLE.has(attributeOf(element, 'role').toLowerCase())) return true;
  if (!CLASSED.has(tagName)) return tagName === 'article' && isNamed(element, 'comment');
  const names = `${attributeOf(element, 'className')} ${attributeOf(element, 'id')}`;
  return names.split(NAME_BREAK).some((name) => NAMES.has(name.toLowerCase()));
}

function isNamed(element: Element, wanted: string): boolean {
  return attributeOf(element, 'className').split(NAME_BREAK).includes(wanted);
}

function holdsArticle(element: Element): boolean {
  for (const { tagName } of elementsOf(element)) {
    if (tagName === 'main' || tagName === 'h1') return true;
  }
  return false;
}
