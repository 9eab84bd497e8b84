/** A place in a text, as unist has it: line and column count from 1, the offset from 0. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
  /** UTF-16 code units. */
  readonly offset: number;
}

/** What counts as a line: editors, code hosts and Markdown agree on these three. */
const LINE_END = /\r\n?|\n/g;

/**
 * The line and column of an offset, for a message about one place. It reads the text from its
 * start: for many places in one text, keep count instead.
 * @param text the decoded source
 * @param offset UTF-16 code units; past the end counts as the end
 */
export function pointAt(text: string, offset: number): SourcePoint {
  const before = text.slice(0, offset);
  let line = 1;
  let lineStart = 0;
  for (const { 0: end, index } of before.matchAll(LINE_END)) {
    line += 1;
    lineStart = index + end.length;
  }
  return { line, column: before.length - lineStart + 1, offset: before.length };
}
