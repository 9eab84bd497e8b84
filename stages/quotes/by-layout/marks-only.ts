import { contentIds } from '../../text/content-id.ts';
import type { Block, Quotation, Quoted, Segmented, TextSpan } from '../../document.ts';
import { sourceSpan } from '../../text/offset-map.ts';
import { folded } from '../../text/white-space.ts';
import { createPoints } from '../../text/points.ts';

/** What closes what is opened; the marks of one language close in another. */
const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '‹': '›',
  '„': '“”',
  '“': '”',
  '”': '”',
  '"': '"',
  '「': '」',
  '『': '』',
};
const MARK = /[«»‹›„“”"「」『』]/g;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** What is shorter is a title or a term as a rule, not what somebody said. */
const FEWEST_WORDS = 3;
const FEWEST_EAST_ASIAN = 6;
const EDGE_START = /^[\s,;:–—]+/;
/** Tried at the first of a run alone, so that a long one is read once. */
const EDGE_END = /(?<![\s,;:.。、，])[\s,;:.。、，]+$/;

/** Not fitted on data: marks alone do not say that somebody spoke, or who. */
const CONFIDENCE = 0.3;

/**
 * The quotations of a text that is not English: what stands between quotation marks in one block,
 * unless it is but a few words. Nobody is named, since who speaks is told by rules of English.
 */
export function quotationsByMarks(document: Segmented): Quoted {
  const found = document.blocks.flatMap((block) => between(block));
  const ids = contentIds(
    'q',
    found.map(({ text }) => text),
  );
  const pointAt = createPoints(document.text);
  const quotes = found.map(({ text, start, end }, index): Quotation => ({
    id: ids[index] ?? '',
    type: 'direct',
    text,
    spans: [{ start, end }],
    line: pointAt(start).line,
    cue: null,
    speaker: null,
    rule: 'marks-only',
    confidence: CONFIDENCE,
  }));
  return { ...document, quotes, speakers: [] };
}

/** The outermost pairs of a block. Where one is not closed, the block has no more. */
function between(block: Block): TextSpan[] {
  const spans: TextSpan[] = [];
  let open: { readonly mark: string; readonly from: number; depth: number } | undefined;
  for (const { 0: mark, index } of block.text.matchAll(MARK)) {
    if (open === undefined) {
      if (opens(mark, block.text, index)) open = { mark, from: index + 1, depth: 1 };
    } else if (CLOSERS[open.mark]?.includes(mark)) {
      open.depth -= 1;
      if (open.depth > 0) continue;
      const span = contentOf(block, open.from, index);
      if (span !== null) spans.push(span);
      open = undefined;
    } else if (mark === open.mark) open.depth += 1;
  }
  return spans;
}

/** `»` and `”` close in most languages: they open at the beginning of a word only. */
function opens(mark: string, text: string, index: number): boolean {
  if (CLOSERS[mark] === undefined) return false;
  if (mark !== '»' && mark !== '”') return true;
  return /^[\s([–—]?$/.test(text.charAt(index - 1)) && /\S/.test(text.charAt(index + 1));
}

function contentOf(block: Block, from: number, to: number): TextSpan | null {
  const inner = block.text.slice(from, to);
  const start = from + (EDGE_START.exec(inner)?.[0].length ?? 0);
  const end = to - (EDGE_END.exec(inner)?.[0].length ?? 0);
  if (end <= start) return null;
  const text = folded(block.text.slice(start, end));
  const isLong =
    (text.match(EAST_ASIAN)?.length ?? 0) >= FEWEST_EAST_ASIAN ||
    (text.match(WORD)?.length ?? 0) >= FEWEST_WORDS;
  return isLong ? { text, ...sourceSpan(block, start, end) } : null;
}
