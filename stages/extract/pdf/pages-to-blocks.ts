import type { RootContent } from 'mdast';
import { leftOut } from '../left-out.ts';
import { bodyTypeOf, type BodyType } from './body-type.ts';
import { flowsOf } from './flows.ts';
import { createLineJoiner } from './join-lines.ts';
import { withoutNotes } from './notes.ts';
import { paragraphsToBlocks } from './paragraphs-to-blocks.ts';
import { goesOn, isSameSize, paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { Page, WithoutRunningLines } from './running-lines.ts';
import type { PageLine } from './segments.ts';

/** A paragraph or a table, in the order of reading. */
export type Part =
  | { readonly kind: 'paragraph'; lines: Paragraph }
  | { readonly kind: 'table'; readonly page: number; readonly rows: readonly (readonly string[])[] };

/** What a document says, and what stands at the foot of its pages. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly notes: readonly Paragraph[];
  readonly body: BodyType;
}

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
      notes.push(...rest.notes);
      append(parts, paragraphsOf(rest.lines, body), body);
    }
  }
  return { parts, notes, body };
}

/** Adds the paragraphs of a column; the first of them may go on with one of an earlier column. */
function append(parts: Part[], paragraphs: readonly Paragraph[], body: BodyType): void {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return;
  const open = openBefore(parts, first, body);
  if (open === null) parts.push({ kind: 'paragraph', lines: first });
  else open.lines = [...open.lines, ...first];
  for (const lines of rest) parts.push({ kind: 'paragraph', lines });
}

/** The paragraph that another one goes on with, if there is one. */
function openBefore(
  parts: readonly Part[],
  next: Paragraph,
  body: BodyType,
): Extract<Part, { kind: 'paragraph' }> | null {
  const [line] = next;
  for (let back = 1; back <= FARTHEST; back += 1) {
    const part = parts.at(-back);
    if (part === undefined) return null;
    if (part.kind === 'table') continue;
    const last = part.lines.at(-1) ?? part.lines[0];
    const isLike = isSameSize(last.size, line.size) && last.font === line.font;
    if (isLike) return goesOn(part.lines, next) ? part : null;
    if (last.size > body.size && isSameSize(last.size, line.size)) return null;
  }
  return null;
}
