import type { Element, Nodes } from 'hast';
import { INLINE } from './elements.ts';
import { isLink, NO_PROSE } from './prose.ts';

/** What an element says, in characters. */
interface LinkMeasure {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
  /** Of the stretches of text outside of links. */
  readonly longest: number;
}

const NOTHING: LinkMeasure = { text: 0, linked: 0, links: 0, longest: 0 };
const FEWEST_LINKS = 2;
/** Of the characters of a list of links, so many are in links. */
const LINKED_SHARE = 0.6;
/** Beside a link stand dates, sections and bylines; a longer stretch is prose. */
const LONGEST_BESIDE = 60;
/** Lines, and what is too large to be a list. */
const NO_LISTS: ReadonlySet<string> = new Set(
  'article body h1 h2 h3 h4 h5 h6 html main p pre'.split(' '),
);

/** Finds the elements of a tree that hold links to other pages and little else. */
export function measureLinks(root: Nodes): (element: Element) => boolean {
  const lists = new Set<Element>();
  measure(root, lists);
  return (element) => lists.has(element);
}

function measure(node: Nodes, lists: Set<Element>): LinkMeasure {
  if (node.type === 'text') {
    const text = node.value.trim().length;
    return text === 0 ? NOTHING : { text, linked: 0, links: 0, longest: text };
  }
  if (!('children' in node)) return NOTHING;
  if (node.type === 'element' && NO_PROSE.has(node.tagName)) return NOTHING;
  let [text, linked, links, longest] = [0, 0, 0, 0];
  for (const child of node.children) {
    const inner = measure(child, lists);
    text += inner.text;
    linked += inner.linked;
    links += inner.links;
    longest = Math.max(longest, inner.longest);
  }
  if (node.type !== 'element') return { text, linked, links, longest };
  if (isLink(node)) return { text, linked: text, links: text > 0 ? 1 : 0, longest: 0 };
  const isList =
    links >= FEWEST_LINKS && linked >= text * LINKED_SHARE && longest <= LONGEST_BESIDE;
  if (isList && !NO_LISTS.has(node.tagName) && !INLINE.has(node.tagName)) lists.add(node);
  return { text, linked, links, longest };
}
