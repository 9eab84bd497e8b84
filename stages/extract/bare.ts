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
    copy.children = trimmed(copy.children).map((child) => bare(child));
  } else if ('children' in copy) {
    copy.children = copy.children.map((child) => bare(child)) as never;
  }
  return copy;
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const end = children.findLastIndex((child) => {
    return child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '');
  });
  const last = children[end];
  const kept = children.slice(0, end + 1);
  if (last?.type === 'text') kept[end] = { ...last, value: last.value.trimEnd() };
  return kept;
}
