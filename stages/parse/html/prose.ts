import { writtenAttribute } from './elements.ts';
import type { PageElement, PageNode } from './page-node.ts';

/** Elements that hold no prose, whatever is in them. */
export const NO_PROSE: ReadonlySet<string> = new Set(
  (
    'applet area audio button canvas datalist dialog embed frame frameset head iframe input listing ' +
    'map math menu meter noembed noframes noscript object optgroup option progress script select ' +
    'style svg template textarea title video xmp'
  ).split(' '),
);

/** How much prose an element holds: characters outside of links. */
export type ProseOf = (element: PageElement) => number;

/** Measures the prose of all elements of a tree. */
export function measureProse(
  root: PageNode,
  isLeftOut: (element: PageElement) => boolean,
): ProseOf {
  const prose = new Map<PageElement, number>();
  measure(root, isLeftOut, prose);
  return (element) => prose.get(element) ?? 0;
}

function measure(
  node: PageNode,
  isLeftOut: (element: PageElement) => boolean,
  prose: Map<PageElement, number>,
): number {
  if (node.type === 'text') return node.value.trim().length;
  if (!('children' in node)) return 0;
  if (node.type === 'element' && isLeftOut(node)) return 0;
  let length = 0;
  for (const child of node.children) length += measure(child, isLeftOut, prose);
  if (node.type !== 'element') return length;
  prose.set(node, length);
  return isLink(node) ? 0 : length;
}

/** An `a` without an address is a place that others link to. */
export function isLink(element: PageElement): boolean {
  return element.tagName === 'a' && writtenAttribute(element, 'href') !== undefined;
}
