import type { BlockContent, Heading, List, Paragraph, PhrasingContent, Root } from 'mdast';
import type { PageElement } from './page-node.ts';
import type { BlockText } from '../block-text.ts';
import { createPoints, type SourcePoint } from '../../text/points.ts';
import { levelled } from '../../text/white-space.ts';
import { alignHtml } from './align-html.ts';
import type { Leaf } from './leaf.ts';

const LEADING_BLANK = /[ \t\n\f\r]+/y;

/** Makes points of offsets that ascend. */
type PointAt = (offset: number) => SourcePoint;

/**
 * The leaves of a page as an mdast tree with positions: paragraphs and headings, in lists and block
 * quotations where they stand in some. Emphasis and links are not in it, only their words.
 * @param leaves in the order of the source
 */
export function toMdast(leaves: readonly Leaf[], source: string): Root {
  const pointAt = createPoints(source);
  const root: Root = { type: 'root', children: [] };
  let container: PageElement | null = null;
  let siblings: BlockContent[] | null = null;
  for (const [index, first] of leaves.entries()) {
    if (index > 0 && leaves[index - 1]?.paragraph === first.paragraph) continue;
    const block = blockOf(leaves, index, source, pointAt);
    if (block === null) continue;
    if (first.place.container !== container || siblings === null) {
      container = first.place.container;
      siblings = openContainer(root, container);
    }
    if (siblings === null) root.children.push(block);
    else siblings.push(block);
  }
  return root;
}

/** Where the blocks of a container go; null for the root. */
function openContainer(root: Root, container: PageElement | null): BlockContent[] | null {
  if (container === null) return null;
  const children: BlockContent[] = [];
  if (container.tagName === 'blockquote') {
    root.children.push({ type: 'blockquote', children });
    return children;
  }
  const last = root.children.at(-1);
  const list: List =
    last?.type === 'list' ? last : { type: 'list', ordered: false, spread: false, children: [] };
  if (list !== last) root.children.push(list);
  list.children.push({ type: 'listItem', spread: false, children });
  return children;
}

/** @param from the first leaf of the block */
function blockOf(
  leaves: readonly Leaf[],
  from: number,
  source: string,
  pointAt: PointAt,
): Paragraph | Heading | null {
  const first = leaves[from];
  if (first === undefined) return null;
  const children: PhrasingContent[] = [];
  let isBlank = true;
  for (let index = from; index < leaves.length; index += 1) {
    const leaf = leaves[index];
    if (leaf?.paragraph !== first.paragraph) break;
    const start = isBlank ? pastBlank(source, leaf) : leaf.start;
    if (start >= leaf.end) continue;
    children.push(phrasingOf({ ...leaf, start }, source, pointAt));
    isBlank = leaf.kind === 'break' || /\s/.test(source.charAt(leaf.end - 1));
  }
  const [opening] = children;
  const start = opening?.position?.start;
  const end = children.at(-1)?.position?.end;
  if (start === undefined || end === undefined) return null;
  const { heading } = first.place;
  if (heading === 0) return { type: 'paragraph', children, position: { start, end } };
  return { type: 'heading', depth: depthOf(heading), children, position: { start, end } };
}

function pastBlank(source: string, { start, end }: Leaf): number {
  LEADING_BLANK.lastIndex = start;
  return LEADING_BLANK.test(source) ? Math.min(LEADING_BLANK.lastIndex, end) : start;
}

function phrasingOf(leaf: Leaf, source: string, pointAt: PointAt): PhrasingContent {
  const start = pointAt(leaf.start);
  const position = { start, end: pointAt(leaf.end) };
  if (leaf.kind === 'break') return { type: 'break', position };
  const read: BlockText = { text: '', pieces: [] };
  alignHtml(source, leaf, read);
  return { type: 'text', value: levelled(read.text), position };
}

function depthOf(heading: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths.find((depth) => depth === heading) ?? 1;
}
