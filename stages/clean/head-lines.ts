import type { Block } from '../document.ts';
import { cutBlock, sourceSpan } from '../text/offset-map.ts';
import { countLineEnds } from '../text/points.ts';
import { isHeadField } from './head-fields.ts';
import { isMailField } from './mail-head.ts';
import { statedLineOf } from './byline.ts';

/** So many blocks from the start may be lines of a head. */
const LONGEST_HEAD = 12;
const LINE_END = /[\r\n]/;
/** UTF-16 code units. */
const LONGEST_BLOCK = 1500;

/**
 * The blocks, those of the head cut where their lines end if one of the lines is a byline, a
 * date or a field of a mail: in Markdown the lines of a head are often one paragraph.
 */
export function splitHeadLines(blocks: readonly Block[], source: string): readonly Block[] {
  const head = blocks.slice(0, LONGEST_HEAD).flatMap((block) => splitBlock(block, source));
  return [...head, ...blocks.slice(LONGEST_HEAD)];
}

function splitBlock(block: Block, source: string): readonly Block[] {
  if (block.kind !== 'paragraph' || block.text.length > LONGEST_BLOCK) return [block];
  if (!LINE_END.test(source.slice(block.start, block.end))) return [block];
  const ends = lineEnds(block, source);
  const lines = [...ends, block.text.length].flatMap((end, index) => {
    const from = ends[index - 1] ?? 0;
    const part = block.text.slice(from, end);
    const start = from + part.length - part.trimStart().length;
    const to = from + part.trimEnd().length;
    if (to <= start) return [];
    // HTML folds several lines into one space.
    const skipped = source.slice(block.start, sourceSpan(block, start, to).start);
    const line = block.line + countLineEnds(skipped);
    return [cutBlock(block, start, to, line)];
  });
  const states = lines.some(({ text }) => {
    return statedLineOf(text) !== null || isMailField(text) || isHeadField(text);
  });
  return lines.length > 1 && states ? lines : [block];
}

/** Where in the text of a block, a space there, its source has a line end. */
function lineEnds(block: Block, source: string): number[] {
  const ends: number[] = [];
  for (let at = block.text.indexOf(' '); at !== -1; at = block.text.indexOf(' ', at + 1)) {
    const { start } = sourceSpan(block, at, at + 1);
    const { start: next } = sourceSpan(block, at + 1, at + 2);
    // `\r\n` is two spaces of the text, the second of which is the end.
    if (/\r$|\n/.test(source.slice(start, next)) && !source.startsWith('\r\n', next - 1)) {
      ends.push(at);
    }
  }
  return ends;
}
