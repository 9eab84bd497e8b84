import type { Span } from '../../document.ts';
import type { BlockText } from '../block-text.ts';
import { alignHtml } from './align-html.ts';
import type { Leaf, LeftOut, Leaves, Place } from './leaf.ts';

/** The leaves that make one block, or what was left out at a place. */
export interface Paragraph extends Span {
  readonly leaves: readonly Leaf[];
  readonly place: Place | null;
  /** What it is that is left out; null for what is kept. */
  readonly what: string | null;
  /** Characters of the source, in all and in links. */
  readonly length: number;
  readonly linked: number;
  /** Whether all of it is a time. */
  readonly isTime: boolean;
}

/** The paragraphs of a page, what was left out between them, in the order of the source. */
export function paragraphsOf({ leaves, leftOut }: Leaves, source: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const [index, leaf] of leaves.entries()) {
    if (leaves[index + 1]?.paragraph === leaf.paragraph) continue;
    const paragraph = paragraphOf(leaves.slice(from, index + 1), source);
    if (paragraph !== null) paragraphs.push(paragraph);
    from = index + 1;
  }
  return [...paragraphs, ...leftOut.map(placeholder)].toSorted((a, b) => a.start - b.start);
}

function paragraphOf(leaves: readonly Leaf[], source: string): Paragraph | null {
  let [length, linked, timed] = [0, 0, 0];
  for (const { kind, start, end, within } of leaves) {
    if (kind !== 'text') continue;
    const characters = source.slice(start, end).trim().length;
    length += characters;
    if (within === 'link') linked += characters;
    if (within === 'time') timed += characters;
  }
  const [first] = leaves;
  if (length === 0 || first === undefined) return null;
  const { start, place } = first;
  const end = leaves.at(-1)?.end ?? start;
  return { leaves, place, what: null, start, end, length, linked, isTime: timed === length };
}

function placeholder({ start, end, what }: LeftOut): Paragraph {
  return { leaves: [], place: null, what, start, end, length: 0, linked: 0, isTime: false };
}

/** What some leaves say, as plain text with white space folded. */
export function wordsOf(leaves: readonly Leaf[], source: string): string {
  const read: BlockText = { text: '', pieces: [] };
  for (const leaf of leaves) {
    if (leaf.kind === 'break') read.text += ' ';
    else alignHtml(source, leaf, read);
  }
  return read.text.replace(/\s+/g, ' ').trim();
}
