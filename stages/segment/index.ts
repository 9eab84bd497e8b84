import type { Identified, Segmented, Sentence } from '../document.ts';
import { languageOf } from '../language/languages.ts';
import { sourceSpan } from '../text/offset-map.ts';
import { createPoints } from '../text/points.ts';
import { folded } from '../text/white-space.ts';
import { neutralRanges } from './neutral-ranges.ts';
import { createSentenceRanges } from './sentence-ranges.ts';

/**
 * Makes the stage that cuts each block into sentences; none crosses a block. The label of a turn in a
 * transcript, `ANNA LEE:`, is no part of what is said, nor a sentence.
 */
export function createSegmenter() {
  const sentenceRanges = createSentenceRanges();
  return function segment(document: Identified): Segmented {
    const rules = languageOf(document)?.segment ?? null;
    const rangesOf = rules === null ? neutralRanges : (text: string) => sentenceRanges(text, rules);
    const labelEnds = new Map(document.turns.map(({ block, wordsFrom }) => [block, wordsFrom]));
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
