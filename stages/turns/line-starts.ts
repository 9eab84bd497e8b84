import type { Block } from '../document.ts';
import { sourceSpan } from '../text/offset-map.ts';

const BREAKS_LINE = /[\r\n]|<br\b/i;

/**
 * Where the lines of a block begin, in UTF-16 code units of its text: at its start, and behind each
 * space that is a line end of the source, or `<br>`.
 */
export function lineStarts(block: Block, source: string): number[] {
  const starts = [0];
  if (!BREAKS_LINE.test(source.slice(block.start, block.end))) return starts;
  const { text } = block;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    const { start } = sourceSpan(block, at, at + 1);
    const { start: next } = sourceSpan(block, at + 1, at + 2);
    if (!BREAKS_LINE.test(source.slice(start, next))) continue;
    let from = at + 1;
    while (text.charAt(from) === ' ') from += 1;
    if (from < text.length && starts.at(-1) !== from) starts.push(from);
    at = Math.max(at, from - 1);
  }
  return starts;
}
