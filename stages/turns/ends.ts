import type { Block, Cleaned } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import { isExaminationLine } from './examinations.ts';
import type { KnownLabel } from './choose-labels.ts';
import { createPageEdges } from './page-edges.ts';
import type { CutsOfBlock } from './split-blocks.ts';

/** What ends a turn before the next one begins. */
export interface Ends {
  /** Minutes of working groups write `.. ` before a line that goes on: without it, a line does not. */
  readonly needsDots: boolean;
  /** Further places at which blocks are cut: lines that end a turn in the middle of a block. */
  readonly cuts: CutsOfBlock;
  /** @param turn the block that the turn begins with */
  readonly isEnd: (block: Block, turn: Block | undefined) => boolean;
}

const DOTS = /^(?:\.{2,3}|…)\s?\S/u;
/** `3. Any other business`, `#4411 crash`, `github: https://…`: in minutes, the next subject. */
const SUBJECT =
  /^\S{1,20}: https?:\/\/\S+$|^(?:\d{1,2}(?:\.\d{1,2})?[.)]? {1,4}\p{Lu}|#\d{1,6}:? )[^.?!]{1,60}$/u;
const FEWEST_DOTTED = 2;
/** UTF-16 code units: longer blocks are somebody's words. */
const LONGEST_CLOSING = 200;

const ENDS_SENTENCE = /[.?!:]["”’)\]]*\s+$/u;
const LONGEST_END = 8;

/** What ends turns is read of. */
export interface TurnLayout extends Pick<Cleaned, 'blocks' | 'text'> {
  /** Where the lines of each block begin. */
  readonly lines: readonly (readonly number[])[];
  readonly isMinutes: boolean;
  /** The labels that open turns. */
  readonly chosen: readonly KnownLabel[];
}

/** What ends the turns of this document. */
export function createEnds(
  { blocks, text: source, lines, isMinutes, chosen }: TurnLayout,
  found: readonly KnownLabel[],
  rules: TurnRules,
): Ends {
  const dotted = blocks.reduce((sum, { text }, index) => {
    const starts = lines[index] ?? [];
    return sum + starts.filter((from) => DOTS.test(text.slice(from, from + 6))).length;
  }, 0);
  const { closing, terms } = rules;
  // In the log of a chat, lines without a name say who came and went.
  const isOwnTalk = chosen.some(({ name }) => /^me$/iu.test(name));
  const nicks = chosen.filter(({ form }) => form === 'nick').length;
  const needsDots = dotted >= FEWEST_DOTTED || nicks * 2 > chosen.length;
  const isPageEdge = createPageEdges(blocks);
  const cuts = new Map<number, readonly number[]>();
  if (needsDots) for (const [index, starts] of lines.entries()) cuts.set(index, starts);
  const matters = found.filter(({ kind, form, name }) => {
    return kind === 'term' && form !== 'nick' && terms.has(name.toLowerCase());
  });
  const starts = new Set(
    matters.map(({ block, lineFrom, wordsFrom }) => startOf(blocks[block], lineFrom, wordsFrom)),
  );
  const lengths = new Set([...starts].map((start) => start.length));
  const isMatter = (text: string): boolean =>
    [...lengths].some((length) => starts.has(text.slice(0, length)));
  if (isMinutes && !needsDots) {
    for (const { block, lineFrom } of matters)
      cuts.set(block, [...(cuts.get(block) ?? []), lineFrom]);
  }
  for (const [index, { text }] of blocks.entries()) {
    const closings = (lines[index] ?? []).filter((from) => isClosingLine(text, from, closing));
    if (closings.length > 0) cuts.set(index, [...(cuts.get(index) ?? []), ...closings]);
  }
  return {
    needsDots,
    cuts,
    isEnd: (block, turn) => {
      const { kind, text } = block;
      // The head of a page is no heading.
      if ((kind === 'heading' && !isPageEdge(text)) || isMatter(text)) return true;
      // Who tells a story between the lines of a talk that they had.
      if (isOwnTalk || (turn?.kind === 'blockquote' && kind !== 'blockquote')) return true;
      if (needsDots) return !DOTS.test(text);
      if (isMinutes && (SUBJECT.test(text) || isNextItem(block, turn, source))) return true;
      if (isExaminationLine(text, rules)) return true;
      return text.length <= LONGEST_CLOSING && closing.test(text);
    },
  };
}

/** `There being no objection, …`: a line that opens a sentence, and that nobody says. */
function isClosingLine(text: string, from: number, closing: RegExp): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_END), from);
  return (
    from > 0 && ENDS_SENTENCE.test(before) && closing.test(text.slice(from, from + LONGEST_CLOSING))
  );
}

/** Whether a block is an item of the list in which a turn is one, or of one above it. */
function isNextItem(block: Block, turn: Block | undefined, source: string): boolean {
  if (block.kind !== 'listItem' || turn?.kind !== 'listItem') return false;
  return columnOf(block, source) <= columnOf(turn, source);
}

function columnOf({ start }: Block, source: string): number {
  return start - 1 - source.lastIndexOf('\n', start - 1);
}

/** The label of a matter, with what stands before it. */
function startOf(block: Block | undefined, lineFrom: number, wordsFrom: number): string {
  return block?.text.slice(lineFrom, wordsFrom).trimEnd() ?? '';
}

/** The end of a turn that begins at a block: the next turn, or what ends it before. */
export function continues(
  blocks: readonly Block[],
  first: number,
  limit: number,
  { isEnd }: Ends,
): number {
  let end = first + 1;
  for (; end < limit; end += 1) {
    const block = blocks[end];
    if (block === undefined || isEnd(block, blocks[first])) break;
  }
  return end;
}
