/** A line of plain text; every place is a UTF-16 offset in the source. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Where the line begins, for columns. */
  readonly lineStart: number;
  /** The words of the line: white space at both ends, and `>` marks before, taken off. */
  readonly start: number;
  readonly end: number;
  /** Behind the line's terminator. */
  readonly next: number;
  /** Columns of white space before the words. */
  readonly indent: number;
  /** Whether a line number stood before the words, as in the record of a court. */
  readonly isNumbered?: true;
  /** How many `>` stand before the words, as in an answered e-mail. */
  readonly quoteDepth: number;
}

const RARE_END = /[\r\v\f\u2028\u2029]/;

/** Lines with nothing between them, all of one quote depth. */
export type LineGroup = readonly Line[];

/**
 * The lines of a text that hold something, in groups between blank lines. A line ends with `\n`,
 * `\r\n`, `\r`, a vertical tab, a form feed, or the separators U+2028 and U+2029; only the first
 * three count as lines. U+2029, a paragraph separator, and a form feed, a new page, are as good as
 * a blank line.
 * @param skipped what stands at the start and is no text; a line begins behind it
 */
export function groupLines(
  source: string,
  skipped?: { readonly end: { readonly line: number; readonly offset?: number | undefined } },
): LineGroup[] {
  const groups: LineGroup[] = [];
  let group: Line[] = [];
  let number = skipped?.end.line ?? 1;
  let lineStart = skipped?.end.offset ?? 0;
  let from = lineStart;
  const hasRareEnds = RARE_END.test(source);
  const close = (): void => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  while (from < source.length) {
    const lineEnd = hasRareEnds ? endOfLine(source, from) : endOfPlainLine(source, from);
    const code = source.charCodeAt(lineEnd);
    const isPair = code === 13 && source.charCodeAt(lineEnd + 1) === 10;
    const next = Math.min(lineEnd + (isPair ? 2 : 1), source.length);
    const line = lineAt(source, from, lineEnd, { number, lineStart, next });
    if (line === null || line.quoteDepth !== (group[0]?.quoteDepth ?? line.quoteDepth)) close();
    if (line !== null) group.push(line);
    if (code === 12 || code === 0x2029) close();
    if (code === 10 || code === 13) {
      number += 1;
      lineStart = next;
    }
    from = next;
  }
  close();
  return groups;
}

/** Fast, for the common text that has line feeds only. */
function endOfPlainLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

function endOfLine(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if ((code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029) return at;
  }
  return source.length;
}

/** The line without its edges; null if nothing is left. */
function lineAt(
  source: string,
  from: number,
  lineEnd: number,
  place: Pick<Line, 'number' | 'lineStart' | 'next'>,
): Line | null {
  let end = lineEnd;
  while (end > from && isSpace(source.charCodeAt(end - 1))) end -= 1;
  let start = from;
  let indentFrom = from;
  let quoteDepth = 0;
  for (; start < end; start += 1) {
    const code = source.charCodeAt(start);
    if (code === 62) {
      quoteDepth += 1;
      indentFrom = start + 1;
    } else if (!isSpace(code)) {
      break;
    }
  }
  if (start === end) return null;
  const { number, lineStart, next } = place;
  return { number, lineStart, start, end, next, indent: start - indentFrom, quoteDepth };
}

/** White space as `\s` has it. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
