import type { SourcePoint } from './points.ts';

/**
 * Finds line and column of many places of one text in one pass.
 * @param text the decoded source
 * @returns a function that takes UTF-16 offsets in ascending order
 */
export function createPointFinder(text: string): (offset: number) => SourcePoint {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      const isEnd = code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
      if (!isEnd) continue;
      line++;
      lineStart = at + 1;
    }
    return { line, column: offset - lineStart + 1, offset };
  };
}
