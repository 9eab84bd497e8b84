import type { PhrasingContent, RootContent } from 'mdast';
import { plainWords } from './to-text.ts';

/**
 * A block of another text to be written: without positions, without characters that nobody sees, and
 * without breaks behind the last words.
 */
export function bare<Node extends RootContent>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  if (copy.type === 'text') copy.value = plainWords(copy.value);
  if (copy.type === 'paragraph' || copy.type === 'heading') {
    copy.children = withoutLastBreaks(copy.children).map((child) => bare(child));
  } else if ('children' in copy) {
    copy.children = copy.children.map((child) => bare(child)) as never;
  }
  return copy;
}

function withoutLastBreaks(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return children.slice(0, children.findLastIndex(({ type }) => type !== 'break') + 1);
}
