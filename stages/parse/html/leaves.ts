import type { PageChild, PageElement, PageNode, PageText } from './page-node.ts';
import type { Span } from '../../document.ts';
import { INLINE } from './elements.ts';
import type { FurnitureOf } from './page-furniture.ts';
import { NOWHERE, type Leaf, type Leaves, type LeftOut, type Place } from './leaf.ts';
import { inSourceOrder, partedAtTables } from './leaf-order.ts';
import { isNamedIntroduction, type NamesOf } from './names.ts';
import { noProseKindOf } from './no-prose.ts';
import { isLink, NO_PROSE } from './prose.ts';
import { tagAt, tagsOf } from './tags.ts';

const HEADING = /^h[1-6]$/;
const MARKUP = /<[A-Za-z/!?]/;
const BLANK_LINES = /[\r\n][ \t]*(?:\r\n?|\n)\s*/g;

/** What changes on the way through a tree. */
interface Walk {
  readonly source: string;
  readonly furnitureOf: FurnitureOf;
  readonly namesOf: NamesOf;
  readonly leaves: Leaf[];
  readonly leftOut: LeftOut[];
  paragraph: number;
  /** How many line breaks came in a row. */
  breaks: number;
  within: Leaf['within'];
}

/**
 * What an element says, its furniture left out.
 * @param element of a tree with positions
 */
export function leavesOf(
  element: PageElement,
  source: string,
  furnitureOf: FurnitureOf,
  namesOf: NamesOf,
): Leaves {
  const walk: Walk = {
    source,
    furnitureOf,
    namesOf,
    leaves: [],
    leftOut: [],
    paragraph: 0,
    breaks: 0,
    within: null,
  };
  visit(element, NOWHERE, false, walk);
  const leaves = partedAtTables(inSourceOrder(walk.leaves), source);
  return { leaves, leftOut: walk.leftOut };
}

function visit(node: PageNode, place: Place, isPre: boolean, walk: Walk): void {
  if (node.type === 'text') visitText(node, place, isPre, walk);
  if (node.type !== 'element') return;
  const { tagName } = node;
  const what = walk.furnitureOf(node) ?? noProseKindOf(node, walk.furnitureOf);
  if (what !== null) {
    leaveOut(node, what, walk);
  } else if (tagName === 'br') {
    visitBreak(node, place, walk);
  } else if (INLINE.has(tagName)) {
    visitInline(node, place, isPre, walk);
  } else {
    beginParagraph(walk);
    const inner = placeIn(node, place, walk);
    for (const child of node.children) visit(child, inner, isPre || tagName === 'pre', walk);
    beginParagraph(walk);
  }
}

function leaveOut(node: PageElement, what: string, walk: Walk): void {
  if (NO_PROSE.has(node.tagName)) return;
  walk.leftOut.push({ ...spanOf(node), what });
  // A hidden word may stand in the middle of a sentence, an aside parts two paragraphs.
  if (!INLINE.has(node.tagName)) beginParagraph(walk);
}

function visitInline(node: PageElement, place: Place, isPre: boolean, walk: Walk): void {
  const { within } = walk;
  if (isLink(node)) walk.within = 'link';
  else if (node.tagName === 'time') walk.within ??= 'time';
  if (node.tagName === 'q') addMark(node, 'start', place, walk);
  for (const child of node.children) visit(child, place, isPre, walk);
  if (node.tagName === 'q') addMark(node, 'end', place, walk);
  walk.within = within;
}

function placeIn(element: PageElement, place: Place, { namesOf }: Walk): Place {
  const { tagName } = element;
  if (HEADING.test(tagName)) {
    const isIntroduction = place.isIntroduction || isNamedIntroduction(namesOf(element));
    return { ...place, heading: Number(tagName[1]), isIntroduction };
  }
  const isContainer =
    tagName === 'blockquote' || tagName === 'li' || tagName === 'dd' || tagName === 'dt';
  const held = isContainer ? { ...place, heading: 0, container: element } : place;
  const inner = tagName === 'figure' && !held.isFigure ? { ...held, isFigure: true } : held;
  if (inner.isIntroduction || !isNamedIntroduction(namesOf(element))) return inner;
  return { ...inner, isIntroduction: true };
}

function beginParagraph(walk: Walk): void {
  walk.paragraph += 1;
  walk.breaks = 0;
}

/** Two line breaks in a row end a paragraph, on pages that have no other. */
function visitBreak(node: PageElement, place: Place, walk: Walk): void {
  walk.breaks += 1;
  if (walk.breaks > 1) walk.paragraph += 1;
  else addLeaf('break', spanOf(node), place, walk);
}

function addMark(node: PageElement, edge: 'start' | 'end', place: Place, walk: Walk): void {
  const { start, end } = spanOf(node);
  const at = edge === 'start' ? start : walk.source.lastIndexOf('</', end - 1);
  const tag = at < start ? null : tagAt(walk.source, at);
  if (tag === null || tag.name !== 'q' || tag.isEnd !== (edge === 'end')) return;
  addLeaf('mark', tag, place, walk);
}

function visitText(node: PageText, place: Place, isPre: boolean, walk: Walk): void {
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
  const { paragraph, within } = walk;
  if (start < end) walk.leaves.push({ kind, start, end, place, paragraph, within });
}

/** Empty for what has no place. */
function spanOf({ start, end }: PageChild): Span {
  return start < 0 ? { start: 0, end: 0 } : { start, end };
}
