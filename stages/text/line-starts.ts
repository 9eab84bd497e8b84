/** A place in the source as messages give it: line and column from 1, UTF-16 offset from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** Finds the line and column of offsets: reads the text once, then takes a binary search each. */
export function createPoints(text: string): (offset: number) => Point {
  const starts = [0];
  for (const { 0: mark, index } of text.matchAll(LINE_END)) starts.push(index + mark.length);
  return (offset) => {
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
