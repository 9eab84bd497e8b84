import type { Identified, Turn } from '../../document.ts';
import type { TurnRules } from '../../language/turn-rules.ts';
import { createDirectionFinder } from '../../turns/directions.ts';
import { createPageEdges } from '../../turns/page-edges.ts';
import type { Attribution, BlockRange } from '../attribution.ts';

/** A transcript that is quoted whole: each paragraph opens with a mark. */
const OPENING = /^(?:["“]|''|``)?/u;
const EDGES = ' .…';
const QUOTED_EDGES = ' ."“”';
/** No measured share: labels hardly ever err, and a document seldom has them. */
const CONFIDENCE = 0.95;
const HAS_WORD = /[\p{L}\p{N}]/u;

const RULES: Readonly<Record<Turn['by'], string>> = {
  label: 'transcript-turn',
  question: 'interview-answer',
  'mail head': 'quoted-mail',
};

/**
 * The turns of a transcript, each whole: its paragraphs without stage directions and time codes.
 * They are verbatim without marks, so their type is `direct`: the layout does the work of the marks.
 */
export function transcriptTurns(
  { blocks, turns }: Pick<Identified, 'blocks' | 'turns'>,
  rules: TurnRules,
): Attribution[] {
  const directionsIn = createDirectionFinder(rules);
  const isPageEdge = createPageEdges(blocks);
  return turns.flatMap((turn, index) => {
    const content: BlockRange[] = [];
    for (let block = turn.block; block < turn.end; block++) {
      const { text = '' } = blocks[block] ?? {};
      if (block > turn.block && isPageEdge(text)) continue;
      const start = block === turn.block ? turn.wordsFrom : 0;
      const whole = isMarked(text.slice(start));
      content.push(...spoken(text, { block, start, isWhole: whole }, directionsIn(text)));
    }
    if (content.length === 0) return [];
    return [
      {
        type: 'direct' as const,
        content,
        ...labelOf(turn, blocks[turn.block]?.text ?? ''),
        rule: RULES[turn.by],
        confidence: CONFIDENCE,
        turn: index,
      },
    ];
  });
}

/** The name, and the mark that sets it off. */
function labelOf(
  { block, label, wordsFrom }: Turn,
  text: string,
): Pick<Attribution, 'cue' | 'source'> {
  if (label === null) return { cue: null, source: null };
  const { from, to } = label;
  const mark = text.slice(to, wordsFrom).search(/[:.]/);
  const cue = mark === -1 ? null : { block, from: to + mark, to: to + mark + 1 };
  return { cue, source: { block, from, to } };
}

/** `Me: "No, we sell lamps."`: all that is said stands between marks. */
function isMarked(words: string): boolean {
  return /^\s*["“][^"“”]*["”]\s*$/u.test(words);
}

/** What is said of a block's text, from an offset on. */
function spoken(
  text: string,
  {
    block,
    start,
    isWhole,
  }: { readonly block: number; readonly start: number; readonly isWhole: boolean },
  directions: readonly (readonly [from: number, to: number])[],
): BlockRange[] {
  const ranges: BlockRange[] = [];
  const isQuoted = isWhole || (OPENING.exec(text)?.[0] ?? '') !== '';
  const edges = isQuoted ? QUOTED_EDGES : EDGES;
  let from = start;
  for (const [next, end] of [...directions, [text.length, text.length] as const]) {
    if (next > from) {
      const range = trimmed(text, { block, from, to: next }, edges);
      if (range !== null) ranges.push(range);
    }
    from = Math.max(from, end);
  }
  return ranges;
}

/** A range without what is not words at its edges. */
function trimmed(text: string, range: BlockRange, edges: string): BlockRange | null {
  let { from, to } = range;
  while (to > from && edges.includes(text.charAt(to - 1))) to--;
  while (from < to && edges.includes(text.charAt(from))) from++;
  return HAS_WORD.test(text.slice(from, to)) ? { block: range.block, from, to } : null;
}
