import type { Block, Identified, Segmented, Sentence } from '../document.ts';
import { languageOf } from '../language/languages.ts';
import { sourceSpan } from '../text/offset-map.ts';
import { folded } from '../text/white-space.ts';
import { neutralRanges } from './neutral-ranges.ts';
import { sentenceRanges } from './sentence-ranges.ts';

const HAS_LINE_END = /[\r\n]/;

/**
 * Cuts each block into sentences; none crosses a block. The label of a turn in a transcript,
 * `ANNA LEE:`, is no part of what is said, nor a sentence.
 */
export function segment(document: Identified): Segmented {
  const rules = languageOf(document)?.segment ?? null;
  const rangesOf = rules === null ? neutralRanges : (text: string) => sentenceRanges(text, rules);
  const labelEnds = new Map(document.turns.map(({ block, wordsFrom }) => [block, wordsFrom]));
  const sentences = document.blocks.flatMap((block, index) => {
    const lineOf = createLineFinder(document.text, block);
    const labelEnd = labelEnds.get(index) ?? 0;
    return rangesOf(block.text.slice(labelEnd)).map(([start, end]): Sentence => {
      const from = labelEnd + start;
      const to = labelEnd + end;
      const span = sourceSpan(block, from, to);
      const raw = block.text.slice(from, to);
      const text = raw.includes('  ') ? folded(raw) : raw;
      return { block: index, from, to, ...span, text, line: lineOf(span.start) };
    });
  });
  return { ...document, sentences };
}

/** Tells the source line of an offset within a block; asked in ascending order. */
function createLineFinder(source: string, block: Block): (offset: number) => number {
  const ownSource = source.slice(block.start, block.end);
  if (!HAS_LINE_END.test(ownSource)) return () => block.line;
  const lineEnds = /\r\n?|\n/g;
  let { line } = block;
  let nextLineStart = followingLineStart();
  return (offset) => {
    while (nextLineStart <= offset) {
      line += 1;
      nextLineStart = followingLineStart();
    }
    return line;
  };

  function followingLineStart(): number {
    return lineEnds.test(ownSource) ? block.start + lineEnds.lastIndex : Infinity;
  }
}
