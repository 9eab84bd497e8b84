import type { Block } from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';

/** The label of a turn, `HANNA VIRTALA:`, as a range of its block's text. */
interface Turn {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The last word of the label in upper case, by which turns of one speaker are known. */
  readonly key: string;
}

const LONGEST_LABEL = 48;
const MOST_WORDS = 5;
/** A transcript that is quoted whole: each paragraph opens with a mark. */
const OPENING = /^(?:["“]|''|``)?/u;
const EDGES = ' .';
const QUOTED_EDGES = ' ."“”';
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.’'\u2010-]*$/u;
/** A transcript is one when at least so many people have at least so many turns each. */
const LEAST_SPEAKERS = 2;
const LEAST_TURNS = 2;
/** No measured share: labels hardly ever err, and a document seldom has them. */
const CONFIDENCE = 0.95;

/**
 * The turns of a transcript: paragraphs that open with a name and a colon, with the unlabelled
 * paragraphs between them. They are verbatim without marks, so their type is `direct`: the layout
 * does the work of the marks. A document whose labels do not repeat is no transcript.
 */
export function transcriptTurns(blocks: readonly Block[]): Attribution[] {
  const labelled = blocks.flatMap((block, index) => {
    const turn = turnOf(block, index);
    return turn === null ? [] : [turn];
  });
  const counts = new Map<string, number>();
  for (const { key } of labelled) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count >= LEAST_TURNS).length;
  if (repeated < LEAST_SPEAKERS) return [];
  return labelled.flatMap((turn, i) => {
    const next = labelled[i + 1]?.block ?? turn.block + 1;
    const content: BlockRange[] = [];
    for (let index = turn.block; index < next; index++) {
      const block = blocks[index];
      if (block === undefined || block.kind === 'heading') break;
      const range = words(block.text, index, index === turn.block ? turn.to + 1 : 0);
      if (range !== null) content.push(range);
    }
    if (content.length === 0) return [];
    return [
      {
        type: 'direct' as const,
        content,
        cue: { block: turn.block, from: turn.to, to: turn.to + 1 },
        source: { block: turn.block, from: turn.from, to: turn.to },
        rule: 'transcript-turn',
        confidence: CONFIDENCE,
      },
    ];
  });
}

function turnOf({ text, kind }: Block, block: number): Turn | null {
  if (kind === 'heading') return null;
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon <= opening || text.charAt(colon + 1) !== ' ') return null;
  const label = text.slice(opening, colon);
  const parts = label.trim().split(' ');
  if (parts.length > MOST_WORDS || !parts.every((word) => NAME_WORD.test(word))) return null;
  const from = opening + label.length - label.trimStart().length;
  const key = (parts.at(-1) ?? '').toUpperCase();
  return { block, from, to: from + label.trim().length, key };
}

/** A block's text from an offset on, without what is not words at its edges. */
function words(text: string, block: number, start: number): BlockRange | null {
  const edges = (OPENING.exec(text)?.[0] ?? '') === '' ? EDGES : QUOTED_EDGES;
  let from = start;
  let to = text.length;
  while (to > from && edges.includes(text.charAt(to - 1))) to--;
  while (from < to && edges.includes(text.charAt(from))) from++;
  return to > from ? { block, from, to } : null;
}
