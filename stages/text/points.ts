/** A place in a text, as unist has it: line and column count from 1, the offset from 0. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
  /** UTF-16 code units. */
  readonly offset: number;
}

/** What counts as a line: editors, code hosts and Markdown agree on these three. */
const LINE_END = /\r\n?|\n/g;

/** How many line ends a stretch of a text has. */
export function countLineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/**
 * Makes the function that finds the line and column of offsets of one text. The first call reads
 * the text once; each call is a binary search over its lines.
 * @param text the decoded source
 * @returns a function that takes UTF-16 offsets; one past the end counts as the end
 */
export function createPoints(text: string): (offset: number) => SourcePoint {
  let starts: number[] | undefined;
  return (wanted) => {
    starts ??= lineStarts(text);
    const offset = Math.min(wanted, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

/** The line and column of one offset. For many places of one text, use `createPoints`. */
export function pointAt(text: string, offset: number): SourcePoint {
  return createPoints(text)(offset);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: mark, index } of text.matchAll(LINE_END)) starts.push(index + mark.length);
  return starts;
}
