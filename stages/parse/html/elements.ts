import type { Element, Nodes } from 'hast';

/** Elements that are part of a line: all others begin and end a block. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr ' +
    'output picture q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** The value of an attribute by its name in hast (`className`); empty where it is not set. */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  if (value === true) return name;
  return value === undefined || value === null || value === false ? '' : String(value);
}

/** Whether an attribute that is a list of words holds one of them. */
export function hasWord(element: Element, name: string, word: string): boolean {
  if (element.properties[name] === undefined) return false;
  return attributeOf(element, name).toLowerCase().split(/\s+/).includes(word);
}

export function childElements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  const children: readonly Nodes[] = node.children;
  return children.filter((child) => child.type === 'element');
}

/** The elements of a tree in document order, the outer before the inner. */
export function* elementsOf(node: Nodes): Generator<Element> {
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
export function textOf(node: Nodes, leavesOut?: (element: Element) => boolean): string {
  const texts: string[] = [];
  collectText(node, texts, leavesOut);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function collectText(
  node: Nodes,
  texts: string[],
  leavesOut?: (element: Element) => boolean,
): void {
  if (node.type === 'text') texts.push(node.value);
  else if ('children' in node) {
    if (node.type === 'element' && leavesOut?.(node) === true) return;
    for (const child of node.children) collectText(child, texts, leavesOut);
  }
}
