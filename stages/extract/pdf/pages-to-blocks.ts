import type { RootContent } from 'mdast';
import { leftOut } from '../comment.ts';
import { bodyTypeOf, type BodyType } from './body-type.ts';
import type { Part, Parts } from './document-parts.ts';
import { flowsOf } from './flows.ts';
import { createLineJoiner } from './join-lines.ts';
import { withoutNotes } from './notes.ts';
import { paragraphsToBlocks } from './paragraphs-to-blocks.ts';
import { goesOn, isSameSize, paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { Page, WithoutRunningLines } from './running-lines.ts';
import type { PageLine } from './segments.ts';

/** So much larger than the body are headlines and display quotations set. */
const DISPLAY = 1.12;
/** How many paragraphs and tables of another type may part one that goes on behind them. */
const FARTHEST = 8;

/**
 * The pages of a document as blocks of Markdown, with a comment before the first one of a page; notes
 * at the end, and behind them what runs from page to page, as comments.
 */
export function toBlocks({ pages, running }: WithoutRunningLines): RootContent[] {
  const parts = partsOf(pages);
  const join = createLineJoiner(pages.flatMap(({ lines }) => lines));
  return [
    ...paragraphsToBlocks(parts, join),
    ...running.map(({ text }) => leftOut('running head', text)),
  ];
}

function partsOf(pages: readonly Page[]): Parts {
  const flows = pages.map((page) => ({ page, flows: flowsOf(page.lines) }));
  const words = flows.flatMap((page) =>
    page.flows.flatMap((flow): readonly PageLine[] => (flow.kind === 'words' ? flow.lines : [])),
  );
  const body = bodyTypeOf(words);
  const parts: Part[] = [];
  const notes: Paragraph[] = [];
  for (const { page, flows: own } of flows) {
    for (const flow of own) {
      if (flow.kind === 'table') {
        parts.push(flow);
        continue;
      }
      const rest = withoutNotes(flow.lines, body, (page.top + page.bottom) / 2);
      for (const note of rest.notes) notes.push(note);
      append(parts, paragraphsOf(rest.lines, body), body);
    }
  }
  return { parts, notes, body };
}

/** Adds the paragraphs of a column; the first of them may go on with one of an earlier column. */
function append(parts: Part[], paragraphs: readonly Paragraph[], body: BodyType): void {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return;
  const lines = paragraphs.flat().filter(({ size }) => isSameSize(size, first[0].size));
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const full = lines.filter((line) => line.right > right - 1);
  const isIn = ([line]: Paragraph): boolean => line.left > left + line.size / 2;
  const isJustified = full.length * 2 > lines.length && rest.some(isIn);
  const column = { right, isJustified };
  const isIndented = isIn(first);
  const open = openBefore(parts, first, body, isIndented);
  if (open === null) parts.push({ kind: 'paragraph', lines: first, ...column });
  else parts[open.index] = { kind: 'paragraph', lines: [...open.lines, ...first], ...column };
  for (const each of rest) parts.push({ kind: 'paragraph', lines: each, ...column });
}

/** The paragraph that another one goes on with, if there is one. */
function openBefore(
  parts: readonly Part[],
  next: Paragraph,
  body: BodyType,
  isIndented: boolean,
): { readonly index: number; readonly lines: Paragraph } | null {
  const [line] = next;
  // A headline or a display quotation does not go on elsewhere.
  if (line.size > body.size * DISPLAY) return null;
  for (let back = 1; back <= FARTHEST; back += 1) {
    const part = parts.at(-back);
    if (part === undefined) return null;
    if (part.kind === 'table') continue;
    const last = part.lines.at(-1) ?? part.lines[0];
    const isLike = isSameSize(last.size, line.size) && last.font === line.font;
    if (!isLike) continue;
    const isOn = goesOn(part, next, { isIndented, isApart: back > 1 });
    return isOn ? { index: parts.length - back, lines: part.lines } : null;
  }
  return null;
}
