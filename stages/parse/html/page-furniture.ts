import type { PageElement, PageNode, PageText } from './page-node.ts';
import {
  attributeOf,
  childElements,
  elementsOf,
  INLINE,
  textOf,
  writtenAttribute,
} from './elements.ts';
import { isSectionLabel } from './furniture-lines.ts';
import { measureLinks } from './links.ts';
import { kindByName, type NamesOf } from './names.ts';
import { measureProse, NO_PROSE, type ProseOf } from './prose.ts';
import type { StatedBody } from './stated-body.ts';

/** Elements and roles that stand about an article rather than in it, and what they are. */
const ABOUT_ARTICLE: ReadonlyMap<string, string> = new Map([
  ['aside', 'aside'],
  ['footer', 'footer'],
  ['form', 'form'],
  ['nav', 'navigation'],
]);
const ROLES_ABOUT_ARTICLE: ReadonlyMap<string, string> = new Map([
  ['alert', 'overlay'],
  ['alertdialog', 'overlay'],
  ['banner', 'navigation'],
  ['complementary', 'aside'],
  ['contentinfo', 'footer'],
  ['dialog', 'overlay'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['navigation', 'navigation'],
  ['search', 'navigation'],
  ['toolbar', 'navigation'],
]);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** An element with so much of the prose is no furniture: pages stand in a `form`, `div.widget`. */
const MOST_PROSE = 0.4;
/** Comments may be longer than what they are about: so much is left without them, in characters. */
const LEAST_LEFT = 400;
/** … and as a share of the prose; below it, the page is about what people wrote. */
const LEAST_SHARE_LEFT = 0.15;
/** UTF-16 code units. */
const LONGEST_TITLE = 1000;
/** A box with a label has less of the prose than that. */
const MOST_OF_BOX = 0.25;
/** UTF-16 code units: a byline, a caption or a list of tags is no longer. */
const LONGEST_LINE = 300;

/** Says what an element is if it is no part of what a page says; null if it is. */
export type FurnitureOf = (element: PageElement) => string | null;

/**
 * Learns how the prose and the links of a page are spread, to tell its furniture.
 * @param stated the words of the article as the page states them apart, null if it does not
 */
export function createFurnitureFinder(
  root: PageNode,
  stated: StatedBody | null,
  namesOf: NamesOf,
): FurnitureOf {
  const proseOf = measureProse(root, isNoProse);
  const isLinkList = measureLinks(root, pageTitle(root));
  const total = childElements(root).reduce((sum, child) => sum + proseOf(child), 0);
  const found = new Map<PageElement, string | null>();
  const decide = (element: PageElement): string | null => {
    if (isNoProse(element)) return 'hidden';
    const what = kindAboutArticle(element, proseOf, namesOf);
    if (what !== null) {
      const isSmall = proseOf(element) < total * MOST_PROSE || isDiscussion(what, element);
      if (isSmall && !holdsArticle(element) && stated?.holds(element) !== true) return what;
    }
    if (isLinkList(element)) return 'links';
    return isBox(element) && proseOf(element) < total * MOST_OF_BOX ? 'box' : null;
  };
  const isDiscussion = (what: string, element: PageElement): boolean => {
    const left = total - proseOf(element);
    return what === 'comments' && left >= Math.max(LEAST_LEFT, total * LEAST_SHARE_LEFT);
  };
  return (element) => {
    const known = found.get(element);
    if (known !== undefined) return known;
    const what = decide(element);
    found.set(element, what);
    return what;
  };
}

function pageTitle(root: PageNode): string {
  for (const element of elementsOf(root))
    if (element.tagName === 'title') return textOf(element).slice(0, LONGEST_TITLE);
  return '';
}

/** A part of the page that begins with a label such as `Related stories`. */
function isBox(element: PageElement): boolean {
  if (element.tagName !== 'div' && element.tagName !== 'section') return false;
  const first = firstText(element);
  return first !== null && isSectionLabel(first.value.trim()) && !element.children.includes(first);
}

function firstText(element: PageElement): PageText | null {
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '') return child;
    if (child.type !== 'element' || NO_PROSE.has(child.tagName)) continue;
    const inner = firstText(child);
    if (inner !== null) return inner;
  }
  return null;
}

function isNoProse(element: PageElement): boolean {
  const { tagName } = element;
  if (NO_PROSE.has(tagName)) return true;
  if (tagName === 'body' || tagName === 'html') return false;
  if (element.attributes.length === 0) return false;
  return (
    writtenAttribute(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(attributeOf(element, 'style'))
  );
}

function kindAboutArticle(element: PageElement, proseOf: ProseOf, namesOf: NamesOf): string | null {
  const { tagName } = element;
  const byTag = ABOUT_ARTICLE.get(tagName);
  if (byTag !== undefined) return byTag;
  const role = writtenAttribute(element, 'role');
  const byRole = role === undefined ? undefined : ROLES_ABOUT_ARTICLE.get(role.toLowerCase());
  if (byRole !== undefined) return byRole;
  if (INLINE.has(tagName) || tagName === 'h1' || tagName === 'body' || tagName === 'html') {
    return null;
  }
  const named = kindByName(namesOf(element));
  if (named === null) return null;
  return named.isLine && proseOf(element) > LONGEST_LINE ? null : named.what;
}

function holdsArticle(element: PageElement): boolean {
  for (const each of elementsOf(element)) {
    if (each.tagName === 'main') return true;
    if (each.tagName === 'h1' && textOf(each) !== '') return true;
  }
  return false;
}
