import type { Text } from 'mdast';
import type { SourcePoint } from '../text/points.ts';
import type { Line } from './line-groups.ts';

/** Where a node of plain text stands. */
interface Position {
  readonly start: SourcePoint;
  readonly end: SourcePoint;
}

/**
 * The text of lines that belong together. Lines of one depth without `>` marks are one node, line
 * ends and indents included; with marks or line numbers each line is a node, so that none gets
 * into the words.
 * @param skipped length of the bullet at the start
 */
export function textOf(source: string, lines: readonly Line[], skipped: number): Text[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (first.quoteDepth === 0 && !lines.some(({ isNumbered }) => isNumbered)) {
    const position = positionOf(lines, skipped);
    const value = source.slice(position.start.offset, position.end.offset);
    return [{ type: 'text', value, position }];
  }
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const start = pointOf(line, line.start + (index === 0 ? skipped : 0));
    const end = pointOf(line, isLast ? line.end : line.next);
    return {
      type: 'text',
      value: source.slice(start.offset, end.offset),
      position: { start, end },
    };
  });
}

/** From the first word of the first line to the last one of the last line. */
export function positionOf(lines: readonly Line[], skipped: number): Position {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('No lines, no position');
  return { start: pointOf(first, first.start + skipped), end: pointOf(last, last.end) };
}

function pointOf(line: Line, offset: number): SourcePoint {
  return { line: line.number, column: offset - line.lineStart + 1, offset };
}
