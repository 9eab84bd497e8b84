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
  readonly isEnd: (block: Block) => boolean;
}

const DOTS = /^(?:\.{2,3}|…)\s?\S/u;
const FEWEST_DOTTED = 2;
/** UTF-16 code units: longer blocks are somebody's words. */
const LONGEST_CLOSING = 200;

/** What ends the turns of this document. */
export function createEnds(
  { blocks }: Pick<Cleaned, 'blocks'>,
  lines: readonly (readonly number[])[],
  found: readonly KnownLabel[],
  rules: TurnRules,
): Ends {
  const dotted = blocks.reduce((sum, { text }, index) => {
    const starts = lines[index] ?? [];
    return sum + starts.filter((from) => DOTS.test(text.slice(from, from + 6))).length;
  }, 0);
  const { closing, terms } = rules;
  const needsDots = dotted >= FEWEST_DOTTED;
  const isPageEdge = createPageEdges(blocks);
  const cuts = new Map<number, readonly number[]>();
  if (needsDots) for (const [index, starts] of lines.entries()) cuts.set(index, starts);
  const matters = new Set(
    found
      .filter(({ kind, name }) => kind === 'term' && terms.has(name.toLowerCase()))
      .map(({ block }) => block),
  );
  const texts = new Set([...matters].map((index) => blocks[index]?.text ?? ''));
  return {
    needsDots,
    cuts,
    isEnd: ({ kind, text }) => {
      // The head of a page is no heading.
      if ((kind === 'heading' && !isPageEdge(text)) || texts.has(text)) return true;
      if (needsDots) return !DOTS.test(text);
      if (isExaminationLine(text, rules)) return true;
      return text.length <= LONGEST_CLOSING && closing.test(text);
    },
  };
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
    if (block === undefined || isEnd(block)) break;
  }
  return end;
}
