import type { Element, Nodes, Text } from 'hast';
import type { Span } from '../../document.ts';
import { attributeOf, childElements, hasWord, INLINE } from './elements.ts';
import { NO_PROSE, type IsFurniture } from './page-furniture.ts';
import { tagAt, tagsOf } from './tags.ts';

/** A stretch of text without tags, a line break, or a tag that is shown as a quotation mark. */
export interface Leaf extends Span {
  readonly kind: 'text' | 'break' | 'mark';
  /** Leaves of one paragraph have the same number. */
  readonly paragraph: number;
  readonly place: Place;
}

/** What a paragraph is in. */
export interface Place {
  /** 1 to 6; 0 for what is no heading. */
  readonly heading: number;
  /** The innermost of the list items and block quotations about it. */
  readonly container: Element | null;
}

/** UTF-16 code units: a table with such a cell, or with blocks in its cells, gives a layout. */
const LONG_CELL = 200;
const CELL_BLOCKS: ReadonlySet<string> = new Set(
  'article blockquote br center div h1 h2 h3 h4 h5 h6 ol p section table ul'.split(' '),
);
const HEADING = /^h[1-6]$/;
const MARKUP = /<[A-Za-z/!?]/;
const TABLE = /<table\b/i;
const BLANK_LINES = /[\r\n][ \t]*(?:\r\n?|\n)\s*/g;

/** What changes on the way through a tree. */
interface Walk {
  readonly source: string;
  readonly isFurniture: IsFurniture;
  readonly leaves: Leaf[];
  paragraph: number;
  /** How many line breaks came in a row. */
  breaks: number;
}

/**
 * The leaves of some elements in the order of the source: what a page says, its furniture left out.
 * @param elements of a tree with positions
 */
export function leavesOf(
  elements: readonly Element[],
  source: string,
  isFurniture: IsFurniture,
): readonly Leaf[] {
  const walk: Walk = { source, isFurniture, leaves: [], paragraph: 0, breaks: 0 };
  for (const element of elements) visit(element, { heading: 0, container: null }, false, walk);
  return partedAtTables(inSourceOrder(walk.leaves), source);
}

function visit(node: Nodes, place: Place, isPre: boolean, walk: Walk): void {
  if (node.type === 'text') visitText(node, place, isPre, walk);
  if (node.type !== 'element') return;
  const { tagName } = node;
  if (walk.isFurniture(node) || isNoProse(node, walk)) {
    // A script may stand in the middle of a sentence, an aside parts two paragraphs.
    if (!INLINE.has(tagName) && !NO_PROSE.has(tagName)) beginParagraph(walk);
  } else if (tagName === 'br') {
    visitBreak(node, place, walk);
  } else if (INLINE.has(tagName)) {
    if (tagName === 'q') addMark(node, 'start', place, walk);
    for (const child of node.children) visit(child, place, isPre, walk);
    if (tagName === 'q') addMark(node, 'end', place, walk);
  } else {
    beginParagraph(walk);
    const inner = placeIn(node, place);
    for (const child of node.children) visit(child, inner, isPre || tagName === 'pre', walk);
    beginParagraph(walk);
  }
}

function placeIn(element: Element, place: Place): Place {
  const { tagName } = element;
  if (HEADING.test(tagName)) return { ...place, heading: Number(tagName[1]) };
  const isContainer =
    tagName === 'blockquote' || tagName === 'li' || tagName === 'dd' || tagName === 'dt';
  return isContainer ? { heading: 0, container: element } : place;
}

/** What is no prose in an article: captions, code, tables of figures, marks of footnotes. */
function isNoProse(element: Element, { isFurniture }: Walk): boolean {
  switch (element.tagName) {
    case 'figcaption':
    case 'caption':
      return true;
    case 'pre':
      return childElements(element).some(({ tagName }) => tagName === 'code' || tagName === 'samp');
    case 'sup':
      return childElements(element).some((child) => attributeOf(child, 'href').startsWith('#'));
    case 'table':
      return attributeOf(element, 'role') !== 'presentation' && !isLayout(element, isFurniture);
    default:
      return hasWord(element, 'className', 'sr-only');
  }
}

/** Old pages lay out their text by tables: cells of theirs hold blocks or much text. */
function isLayout(table: Element, isFurniture: IsFurniture): boolean {
  return cellsOf(table).some((cell) => {
    if (isFurniture(cell)) return false;
    const length = (cell.position?.end.offset ?? 0) - (cell.position?.start.offset ?? 0);
    return (
      length >= LONG_CELL || childElements(cell).some((child) => CELL_BLOCKS.has(child.tagName))
    );
  });
}

function cellsOf(element: Element): Element[] {
  return childElements(element).flatMap((child) => {
    if (child.tagName === 'td') return [child];
    return /^(?:tbody|thead|tfoot|tr)$/.test(child.tagName) ? cellsOf(child) : [];
  });
}

function beginParagraph(walk: Walk): void {
  walk.paragraph += 1;
  walk.breaks = 0;
}

/** Two line breaks in a row end a paragraph, on pages that have no other. */
function visitBreak(node: Element, place: Place, walk: Walk): void {
  walk.breaks += 1;
  if (walk.breaks > 1) walk.paragraph += 1;
  else addLeaf('break', spanOf(node), place, walk);
}

function addMark(node: Element, edge: 'start' | 'end', place: Place, walk: Walk): void {
  const { start, end } = spanOf(node);
  const at = edge === 'start' ? start : walk.source.lastIndexOf('</', end - 1);
  const tag = at < start ? null : tagAt(walk.source, at);
  if (tag === null || tag.name !== 'q' || tag.isEnd !== (edge === 'end')) return;
  addLeaf('mark', tag, place, walk);
}

function visitText(node: Text, place: Place, isPre: boolean, walk: Walk): void {
  if (node.value.trim() !== '') walk.breaks = 0;
  const span = spanOf(node);
  for (const stretch of withoutTags(walk.source, span)) {
    if (!isPre) {
      addLeaf('text', stretch, place, walk);
      continue;
    }
    let from = stretch.start;
    const text = walk.source.slice(stretch.start, stretch.end);
    for (const { 0: blank, index } of text.matchAll(BLANK_LINES)) {
      addLeaf('text', { start: from, end: stretch.start + index }, place, walk);
      from = stretch.start + index + blank.length;
      walk.paragraph += 1;
    }
    addLeaf('text', { start: from, end: stretch.end }, place, walk);
  }
}

/** The parser joins texts where it ignores a tag between, or moves text out of a table. */
function withoutTags(source: string, { start, end }: Span): readonly Span[] {
  const text = source.slice(start, end);
  if (!MARKUP.test(text)) return [{ start, end }];
  const spans: Span[] = [];
  let from = start;
  for (const tag of tagsOf(text)) {
    spans.push({ start: from, end: start + tag.start });
    from = start + tag.end;
  }
  return [...spans, { start: from, end }];
}

function addLeaf(kind: Leaf['kind'], { start, end }: Span, place: Place, walk: Walk): void {
  if (start < end) walk.leaves.push({ kind, start, end, place, paragraph: walk.paragraph });
}

function spanOf({ position }: Nodes): Span {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/**
 * The parser puts what may not stand in a table before it, and leaves the white space between in
 * it: what stands on both sides of the tag are no two parts of one paragraph.
 */
function partedAtTables(leaves: readonly Leaf[], source: string): readonly Leaf[] {
  let parted = 0;
  return leaves.map((leaf, index) => {
    const before = leaves[index - 1];
    const isSame = before !== undefined && before.paragraph === leaf.paragraph;
    if (isSame && TABLE.test(source.slice(before.end, leaf.start))) parted += 1;
    return parted === 0 ? leaf : { ...leaf, paragraph: leaf.paragraph + parted };
  });
}

/** Text that the parser moved stands where it is written again, and once. */
function inSourceOrder(leaves: readonly Leaf[]): readonly Leaf[] {
  let end = 0;
  const isInOrder = leaves.every((leaf) => {
    const isNext = leaf.start >= end;
    ({ end } = leaf);
    return isNext;
  });
  if (isInOrder) return leaves;
  const ordered: Leaf[] = [];
  end = 0;
  for (const leaf of leaves.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(leaf.start, end);
    if (start >= leaf.end || (start > leaf.start && leaf.kind !== 'text')) continue;
    ordered.push({ ...leaf, start });
    end = leaf.end;
  }
  return ordered;
}
