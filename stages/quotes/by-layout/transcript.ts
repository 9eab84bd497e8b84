import type { Block } from '../../document.ts';
import { turnsOf } from '../../text/turn-labels.ts';
import type { Attribution, BlockRange } from '../attribution.ts';

/** A transcript that is quoted whole: each paragraph opens with a mark. */
const OPENING = /^(?:["“]|''|``)?/u;
const EDGES = ' .';
const QUOTED_EDGES = ' ."“”';
/** No measured share: labels hardly ever err, and a document seldom has them. */
const CONFIDENCE = 0.95;

/**
 * The turns of a transcript: paragraphs that open with a name and a colon, with the unlabelled
 * paragraphs between them. They are verbatim without marks, so their type is `direct`: the layout
 * does the work of the marks. A document whose labels do not repeat is no transcript.
 */
export function transcriptTurns(blocks: readonly Block[]): Attribution[] {
  const labelled = turnsOf(blocks);
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

/** A block's text from an offset on, without what is not words at its edges. */
function words(text: string, block: number, start: number): BlockRange | null {
  const edges = (OPENING.exec(text)?.[0] ?? '') === '' ? EDGES : QUOTED_EDGES;
  let from = start;
  let to = text.length;
  while (to > from && edges.includes(text.charAt(to - 1))) to--;
  while (from < to && edges.includes(text.charAt(from))) from++;
  return to > from ? { block, from, to } : null;
}
