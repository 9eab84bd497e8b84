import type { Attribution } from '../attribution.ts';
import { wholeRange } from '../by-layout/signatures.ts';
import { createCoverage } from '../coverage.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { utterances, type DialogueRun } from './runs.ts';

/** Words that somebody says, and nobody knows who: the lines around tell it as a rule. */
const CONFIDENCE = 0.3;

/** What is said in a dialogue and nothing else has found: `“Well?”`, `“My mother.”`. */
export function dialogueLines(
  { blocks, regions }: ReadBlocks,
  runs: readonly DialogueRun[],
  found: readonly Attribution[],
): Attribution[] {
  const isFound = createCoverage(found);
  return runs.flatMap(({ first, end }) => {
    return blocks.slice(first, end).flatMap(({ text }, offset) => {
      const block = first + offset;
      const said = utterances(text, regions[block]?.regions ?? []);
      return said.flatMap(({ innerFrom, innerTo }): Attribution[] => {
        const range = wholeRange(text.slice(innerFrom, innerTo), block);
        if (range === null) return [];
        const place = { block, from: range.from + innerFrom, to: range.to + innerFrom };
        if (isFound(place)) return [];
        const type = 'direct' as const;
        return [
          {
            type,
            content: [place],
            cue: null,
            source: null,
            rule: 'dialogue',
            confidence: CONFIDENCE,
          },
        ];
      });
    });
  });
}
