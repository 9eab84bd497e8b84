import type { Nodes, Paragraph, Heading } from 'mdast';
import { plainWords } from './to-text.ts';

/**
 * Makes a block of another text one to be written: without positions, without characters that nobody
 * sees, and without white space and breaks behind the last words.
 */
export function bare<Node extends Nodes>(node: Node): Node {
  const copy = copyOf(node);
  strip(copy);
  return copy;
}

/** Without its positions; a mail of many short lines has more of these than of words. */
function copyOf<Node extends Nodes>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  if ('children' in copy) Object.assign(copy, { children: copy.children.map(copyOf) });
  return copy;
}

function strip(node: Nodes): void {
  if (node.type === 'text') node.value = plainWords(node.value);
  if (node.type === 'paragraph' || node.type === 'heading') trimEnd(node);
  if ('children' in node) for (const child of node.children) strip(child);
}

function trimEnd({ children }: Paragraph | Heading): void {
  for (let last = children.at(-1); last !== undefined; last = children.at(-1)) {
    if (last.type === 'text') last.value = last.value.trimEnd();
    if (last.type !== 'break' && !(last.type === 'text' && last.value === '')) return;
    children.pop();
  }
}
