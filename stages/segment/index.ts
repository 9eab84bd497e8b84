import type { Block, Cleaned, Segmented, Sentence } from '../document.ts';
import { languageOf } from '../language/languages.ts';
import { sourceSpan } from '../text/offset-map.ts';
import { createPoints } from '../text/points.ts';
import { folded } from '../text/white-space.ts';
import { turnsOf } from '../text/turn-labels.ts';
import { neutralRanges } from './neutral-ranges.ts';
import { createSentenceRanges } from './sentence-ranges.ts';

const NO_LABELS: ReadonlyMap<number, number> = new Map();
const QUESTION_OR_ANSWER = /^[QA][.:] /;

/**
 * Makes the stage that cuts each block into sentences; none crosses a block. The label of a turn in a
 * transcript, `ANNA LEE:`, is no part of what is said, nor a sentence.
 */
export function createSegmenter() {
  const sentenceRanges = createSentenceRanges();
  return function segment(document: Cleaned): Segmented {
    const rules = languageOf(document)?.segment ?? null;
    const rangesOf = rules === null ? neutralRanges : (text: string) => sentenceRanges(text, rules);
    const labelEnds = rules === null ? NO_LABELS : labelEndsOf(document.blocks);
    const pointOf = createPoints(document.text);
    const sentences = document.blocks.flatMap((block, index) => {
      const labelEnd = labelEnds.get(index) ?? 0;
      return rangesOf(block.text.slice(labelEnd)).map(([start, end]): Sentence => {
        const from = labelEnd + start;
        const to = labelEnd + end;
        const span = sourceSpan(block, from, to);
        const raw = block.text.slice(from, to);
        const text = raw.includes('  ') ? folded(raw) : raw;
        return { block: index, from, to, ...span, text, line: pointOf(span.start).line };
      });
    });
    return { ...document, sentences };
  };
}

/** Where the labels of turns end, by block: of names, and of `Q.` and `A.` where there are both. */
function labelEndsOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const ends = new Map(turnsOf(blocks).map(({ block, to }) => [block, to + 1]));
  const hasBoth = ['Q', 'A'].every((letter) => {
    return blocks.some(({ text }) => text.startsWith(letter) && QUESTION_OR_ANSWER.test(text));
  });
  if (!hasBoth) return ends;
  for (const [index, { text }] of blocks.entries()) {
    if (QUESTION_OR_ANSWER.test(text)) ends.set(index, 2);
  }
  return ends;
}
