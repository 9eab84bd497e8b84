import type { PageElement, PageNode } from './page-node.ts';
import { INLINE, textOf } from './elements.ts';
import { isLink, NO_PROSE } from './prose.ts';

/** What an element says, in characters. */
interface LinkMeasure {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
  /** Of the stretches of text outside of links. */
  readonly longest: number;
  /** How many headings are links to other pages. */
  readonly headings: number;
}

const NOTHING: LinkMeasure = { text: 0, linked: 0, links: 0, longest: 0, headings: 0 };
const FEWEST_LINKS = 2;
/** Of the characters of a list of links, so many are in links. */
const LINKED_SHARE = 0.6;
/** Beside a link stand dates, sections and bylines; a longer stretch is prose. */
const LONGEST_BESIDE = 60;
/** Lines, and what is too large to be a list. */
const NO_LISTS: ReadonlySet<string> = new Set(
  'article body h1 h2 h3 h4 h5 h6 html main p pre'.split(' '),
);

const HEADING = /^h[2-6]$/;
/** A card shows another page: a heading that leads there, and a few words; in characters. */
const LONGEST_CARD = 300;
const CARDS: ReadonlySet<string> = new Set('article div figure li section'.split(' '));
/** Where cards have so much of the prose, they are what the page says. */
const MOST_IN_CARDS = 0.4;

/** What the walk through a tree finds. */
interface Found {
  readonly lists: Set<PageElement>;
  readonly cards: Set<PageElement>;
  /** Characters in cards, outside of links. */
  inCards: number;
  readonly title: string;
}

/**
 * Finds the elements of a tree that lead to other pages and say little else: lists of links, and
 * cards of a linked heading with some words.
 * @param title of the page: a heading that says the same leads to the page itself
 */
export function measureLinks(root: PageNode, title: string): (element: PageElement) => boolean {
  const found: Found = { lists: new Set(), cards: new Set(), inCards: 0, title };
  const { text, linked } = measure(root, found);
  const hasCards = found.inCards < (text - linked) * MOST_IN_CARDS;
  return (element) => found.lists.has(element) || (hasCards && found.cards.has(element));
}

function measure(node: PageNode, found: Found): LinkMeasure {
  if (node.type === 'text') {
    const text = node.value.trim().length;
    return text === 0 ? NOTHING : { ...NOTHING, text, longest: text };
  }
  if (!('children' in node)) return NOTHING;
  if (node.type === 'element' && NO_PROSE.has(node.tagName)) return NOTHING;
  let [text, linked, links, longest, headings] = [0, 0, 0, 0, 0];
  for (const child of node.children) {
    const inner = measure(child, found);
    text += inner.text;
    linked += inner.linked;
    links += inner.links;
    longest = Math.max(longest, inner.longest);
    headings += inner.headings;
  }
  const sum = { text, linked, links, longest, headings };
  return node.type === 'element' ? measured(node, sum, found) : sum;
}

function measured(element: PageElement, sum: LinkMeasure, found: Found): LinkMeasure {
  const { text, linked, links, longest, headings } = sum;
  const { tagName } = element;
  if (isLink(element)) return { ...sum, linked: text, links: text > 0 ? 1 : 0, longest: 0 };
  if (HEADING.test(tagName)) {
    const leads = links > 0 && linked === text && !found.title.includes(textOf(element));
    return { ...sum, headings: leads ? 1 : 0 };
  }
  if (INLINE.has(tagName)) return sum;
  const isList =
    links >= FEWEST_LINKS && linked >= text * LINKED_SHARE && longest <= LONGEST_BESIDE;
  if (isList && !NO_LISTS.has(tagName)) found.lists.add(element);
  if (headings > 0 && text <= LONGEST_CARD && CARDS.has(tagName)) {
    found.cards.add(element);
    if (headings === 1) found.inCards += text - linked;
  }
  return sum;
}
