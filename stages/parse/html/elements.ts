import type { PageElement, PageNode } from './page-node.ts';

/** Elements that are part of a line: all others begin and end a block. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr ' +
    'output picture q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** The value of an attribute; undefined where it is not set. */
export function writtenAttribute({ attributes }: PageElement, name: string): string | undefined {
  // Few have more than four: looking is faster than any map.
  for (const each of attributes) if (each.name === name && !each.prefix) return each.value;
  return undefined;
}

/** The value of an attribute; empty where it is not set. */
export function attributeOf(element: PageElement, name: string): string {
  return writtenAttribute(element, name) ?? '';
}

/** Whether an attribute that is a list of words holds one of them. */
export function hasWord(element: PageElement, name: string, word: string): boolean {
  const value = writtenAttribute(element, name);
  return value !== undefined && value.toLowerCase().split(/\s+/).includes(word);
}

export function childElements(node: PageNode): PageElement[] {
  if (!('children' in node)) return [];
  const children: readonly PageNode[] = node.children;
  return children.filter((child) => child.type === 'element');
}

/** The elements of a tree in document order, the outer before the inner. */
export function* elementsOf(node: PageNode): Generator<PageElement> {
  // A stack of its own: generators in generators take time with the depth for each element.
  const waiting = childElements(node).toReversed();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    // One by one: a call takes no more arguments than fit on the stack.
    for (const child of childElements(element).toReversed()) waiting.push(child);
  }
}

/**
 * The words of a node as they are in the tree, white space folded.
 * @param leavesOut elements of which no word counts
 */
export function textOf(node: PageNode, leavesOut?: (element: PageElement) => boolean): string {
  const texts: string[] = [];
  collectText(node, texts, leavesOut);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function collectText(
  node: PageNode,
  texts: string[],
  leavesOut?: (element: PageElement) => boolean,
): void {
  if (node.type === 'text') texts.push(node.value);
  else if ('children' in node) {
    if (node.type === 'element' && leavesOut?.(node) === true) return;
    for (const child of node.children) collectText(child, texts, leavesOut);
  }
}
