import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import type { Block, BlockKind } from '../document.ts';
import { cutBlock } from '../text/offset-map.ts';
import { countLineEnds } from '../text/points.ts';
import { levelled } from '../text/white-space.ts';
import { alignText, type TextAligner } from './align-text.ts';
import { appendUnit, type BlockText } from './block-text.ts';

const CONTAINERS: ReadonlySet<string> = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'footnoteDefinition',
]);
const PHRASES: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Where in the tree a paragraph stands. */
interface Container {
  readonly kind: BlockKind;
  /** How many block quotations are about it: how many `>` a line may begin with. */
  readonly quoteDepth: number;
  readonly align: TextAligner;
}

/**
 * The blocks of a tree, in document order: its paragraphs and headings as plain text. What holds
 * no prose (code, raw HTML, tables, definitions, images, front matter, footnote marks) is left out;
 * code inside a sentence stays, because the sentence would be broken without it.
 * @param tree mdast with positions
 * @param source the decoded source
 * @param align finds the way of a node's text to the source; that of Markdown, if none is given
 */
export function blocksOf(
  tree: Root,
  source: string,
  align: TextAligner = alignText,
): readonly Block[] {
  const blocks: Block[] = [];
  collect(tree, { kind: 'paragraph', quoteDepth: 0, align }, source, blocks);
  return blocks;
}

function collect(node: Nodes, container: Container, source: string, blocks: Block[]): void {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const block = blockOf(node, container, source);
    if (block !== null) blocks.push(block);
  } else if (CONTAINERS.has(node.type) && 'children' in node) {
    const inner = containerOf(node.type, container);
    for (const child of node.children) collect(child, inner, source, blocks);
  }
}

function containerOf(type: Nodes['type'], container: Container): Container {
  if (type === 'listItem') return { ...container, kind: 'listItem' };
  if (type !== 'blockquote') return container;
  return { ...container, kind: 'blockquote', quoteDepth: container.quoteDepth + 1 };
}

function blockOf(node: Paragraph | Heading, container: Container, source: string): Block | null {
  const written: BlockText = { text: '', pieces: [] };
  for (const child of node.children) write(child, container, source, written);
  const { text, pieces } = written;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const from = text.indexOf(trimmed);
  const isHeading = node.type === 'heading';
  const block: Block = {
    kind: isHeading ? 'heading' : container.kind,
    depth: isHeading ? node.depth : 0,
    text: levelled(text),
    map: { pieces },
    start: 0,
    end: 0,
    line: node.position?.start.line ?? 1,
  };
  const cut = cutBlock(block, from, from + trimmed.length);
  // A hard break may open a paragraph: its words start on a later line then.
  const skipped = source.slice(node.position?.start.offset, cut.start);
  return { ...cut, line: cut.line + countLineEnds(skipped) };
}

function write(node: Nodes, container: Container, source: string, written: BlockText): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (node.type === 'text' || node.type === 'inlineCode') {
    const { value, type } = node;
    const { align, quoteDepth } = container;
    align({ value, start, end, isCode: type === 'inlineCode', quoteDepth }, source, written);
  } else if (node.type === 'break') {
    appendUnit(written, ' ', start, end - start);
  } else if (PHRASES.has(node.type) && 'children' in node) {
    for (const child of node.children) write(child, container, source, written);
  }
}
