import type { Block, Cleaned, Parsed, RemovedSpan } from '../document.ts';
import { isCaption } from './caption.ts';
import { removedSpans, withoutCuts, type Cut } from './cut.ts';
import { datelineOf, type Dateline } from './dateline.ts';
import { furnitureOf } from './furniture.ts';
import { readHead } from './head.ts';
import { isTimeStamp, statedLineOf } from './byline.ts';
import { leaveOutRepeats } from './leave-out-repeats.ts';
import { metadataOf } from './metadata.ts';
import { runInCuts, runInHeadOf, type RunInHead } from './run-in.ts';
import { isProse } from './head-title.ts';
import { splitHeadLines } from './head-lines.ts';
import { isTabular } from './tabular.ts';
import { tailCuts } from './tail.ts';
import { byRule } from '../rule-ids.ts';

/** What is known of a block: its cuts, and what the cut words state. */
interface CutBlock {
  readonly block: Block;
  readonly cuts: readonly Cut[];
  readonly dateline: Dateline | null;
  readonly runInHead: RunInHead | null;
}

/** So many blocks from the end, credits and notices may stand behind prose. */
const TAIL_BLOCKS = 3;
/** What is left of a dateline whose place and day stand on the line above. */
const LOOSE_DASH = /^(?:--|[–—])\s+(?=[\p{Lu}“"])/u;
/** So many blocks from the first prose on may have a dateline that no agency signs. */
const DATELINE_BLOCKS = 4;

/**
 * Takes out what is no prose, says what it is, and reads the metadata that it states. A title stays
 * among the blocks, as a heading of depth 1. Text that is there twice is used once, with a message
 * `repeated-text`.
 */
export function clean(document: Parsed): Cleaned {
  const { text: source, file } = document;
  const { kept, repeated } = leaveOutRepeats(splitHeadLines(document.blocks, source), file);
  const head = readHead(kept);
  // Menus, contacts and the fields of a mail stand above the prose.
  const first = kept.findIndex((block, index) => isProse(block) && !head.lines.has(index));
  const cutBlocks = kept.map((block, index) => {
    if (index === head.title) return uncut({ ...block, kind: 'heading', depth: 1 });
    const line = head.lines.get(index);
    if (line !== undefined) return uncut(block, [whole(block, line.what)]);
    return cutsOf(block, index, { count: kept.length, above: Math.max(0, first) });
  });
  const blocks = cutBlocks.flatMap(({ block, cuts }) => withoutCuts(block, cuts, source));
  if (source.trim() !== '' && blocks.every(({ kind }) => kind === 'heading')) {
    const reason = 'The document has no prose: its brief is empty';
    const place = { line: 1, column: 1 };
    file.message(reason, byRule('empty-document', { place }));
  }
  return {
    ...document,
    blocks,
    metadata: metadataOf({
      document,
      blocks: kept,
      head,
      runIn: cutBlocks.find(({ runInHead }) => runInHead !== null)?.runInHead ?? null,
      dateline: cutBlocks.find((block) => block.dateline !== null)?.dateline ?? null,
    }),
    removed: inOrder([
      ...(document.leftOut ?? []),
      ...repeated,
      ...cutBlocks.flatMap(({ block, cuts }) => removedSpans(block, cuts)),
    ]),
  };
}

function cutsOf(
  block: Block,
  index: number,
  { count, above }: { readonly count: number; readonly above: number },
): CutBlock {
  const { text } = block;
  const isTail = index >= count - TAIL_BLOCKS;
  const what = lineKindOf(text, isTail);
  if (what !== null) return uncut(block, [whole(block, what)]);
  if (block.kind === 'heading') return uncut(block);
  // An agency in brackets behind the last words signs the report.
  if (!isTail && isCaption(text)) return uncut(block, [whole(block, 'caption')]);
  const dateline = datelineOf(text);
  const hasDateline = dateline !== null && (dateline.isSigned || index < above + DATELINE_BLOCKS);
  const runInHead = runInHeadOf(text);
  const dash = index === above && !hasDateline ? (LOOSE_DASH.exec(text)?.[0].length ?? 0) : 0;
  const cuts: Cut[] = [];
  if (hasDateline) cuts.push({ start: 0, end: dateline.length, what: 'dateline' });
  if (dash > 0) cuts.push({ start: 0, end: dash, what: 'dateline' });
  if (runInHead !== null) cuts.push(runInHead.cut);
  if (text.includes(' .') || /[Ss]croll down/.test(text)) {
    cuts.push(...runInCuts(text, runInHead?.cut.end ?? null));
  } else if (isTail) {
    cuts.push(...tailCuts(text));
  }
  return { block, cuts, dateline: hasDateline ? dateline : null, runInHead };
}

/** What a line of its own is, below the head; a byline there is prose, such as `By the river`. */
function lineKindOf(text: string, isTail: boolean): string | null {
  const furniture = furnitureOf(text);
  if (furniture !== null) return furniture;
  if (isTabular(text)) return 'table';
  if (isTail && isTimeStamp(text)) return 'published';
  const stated = statedLineOf(text);
  return stated === null || stated.what === 'byline' ? null : stated.what;
}

function uncut(block: Block, cuts: readonly Cut[] = []): CutBlock {
  return { block, cuts, dateline: null, runInHead: null };
}

function whole({ text }: Block, what: string): Cut {
  return { start: 0, end: text.length, what };
}

function inOrder(spans: readonly RemovedSpan[]): RemovedSpan[] {
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
