import type { RootContent } from 'mdast';
import { plainWords } from './to-text.ts';

/** A node of another text to be written: without its positions, and with no character that nobody sees. */
export function bare<Node extends RootContent>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  if (copy.type === 'text') copy.value = plainWords(copy.value);
  if ('children' in copy) copy.children = copy.children.map((child) => bare(child)) as never;
  return copy;
}
