/** Why a text is no Markdown that a person wrote, and where that begins to show. */
export interface Excess {
  readonly reason: string;
  readonly line: number;
}

/**
 * Within these limits a megabyte is parsed in seconds; far outside, remark-parse takes time with
 * the square of what it finds open, or runs out of stack. No text written by people comes near.
 */
const DEEPEST_NESTING = 200;
const MOST_MARKS = 4000;
const MOST_LINES = 10_000;
/** Lists and block quotations, each as a whole. */
const MOST_CONTAINERS = 3000;
/** Lists that begin in one list, deeper or with another mark: each costs a look at all of it. */
const MOST_LISTS_IN_LIST = 1000;
/** Headings with a line of `=` or `-` under them: each costs a look at all before it. */
const MOST_UNDERLINED = 2000;

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/y;
/** Columns of indent, then the marks of block quotations and lists. */
const NESTING = /(?<indent>[ \t]*)(?<marks>(?:(?:>|[-+*]|\d{1,9}[.)])(?:[ \t]+|(?=>)|$))*)/y;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
/** A line of `- - -` only is a rule. */
const RULER = /^[-*_ \t]*$/;
const MARKS = /[*_~[\]]/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)$/;
const STARTS_ALONE = /^(?:\||#{1,6} )/;
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})(?<words>.*)$/;

/** Finds nesting or marks that remark-parse cannot take in time in proportion to the text. */
export function excessOf(text: string): Excess | null {
  let number = 0;
  let marks = 0;
  let lines = 0;
  let containers = 0;
  let underlined = 0;
  let innerLists = 0;
  let last: ListLine | null = null;
  let wasBlank = true;
  let wasContainer = false;
  let wasQuoted = false;
  let openFence = '';
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const line = (LINE.exec(text)?.[0] ?? '').trimEnd();
    number += 1;
    // Code is read without a look at its marks.
    openFence = fenceAfter(line, openFence);
    if (openFence !== '') continue;
    if (!wasBlank && UNDERLINE.test(line)) underlined += 1;
    wasBlank = line === '';
    if (underlined > MOST_UNDERLINED) {
      return { reason: 'has too many underlined headings', line: number };
    }
    const { depth, isContainer } = nestingOf(line);
    if (depth > DEEPEST_NESTING) return { reason: 'nests too deep', line: number };
    // Blank lines and headings end a paragraph, a bullet begins one, rows of tables are cheap.
    if (line === '' || isContainer || STARTS_ALONE.test(line)) [marks, lines] = [0, 0];
    marks += line.match(MARKS)?.length ?? 0;
    lines += 1;
    if (marks > MOST_MARKS) return { reason: 'has too many marks in a paragraph', line: number };
    if (lines > MOST_LINES) return { reason: 'has too many lines in a paragraph', line: number };
    if (isContainer) {
      const item = listLineOf(line, depth);
      if (last !== null && (item.depth > last.depth || item.mark !== last.mark)) innerLists += 1;
      last = item;
    }
    if (innerLists > MOST_LISTS_IN_LIST) {
      return { reason: 'has too many lists in a list', line: number };
    }
    if (line === '' ? wasQuoted : isContainer && !wasContainer) containers += 1;
    // An indented line goes on with the list before it; a blank line ends a quotation only.
    wasQuoted = line.startsWith('>');
    if (line !== '') wasContainer = isContainer || (wasContainer && /^\s/.test(line));
    if (!wasContainer) [last, innerLists] = [null, 0];
    if (containers > MOST_CONTAINERS) {
      return { reason: 'has too many lists and block quotations', line: number };
    }
  }
  return null;
}

/** What tells the list of an item from the one before it. */
interface ListLine {
  readonly depth: number;
  /** Of the innermost list: items with different ones make two lists. */
  readonly mark: string;
}

function listLineOf(line: string, depth: number): ListLine {
  return { depth, mark: /[-+*>]|\d[.)]/.exec(line)?.[0].slice(-1) ?? '' };
}

/** The fence of the code that a line opens or goes on with; empty outside of code. */
function fenceAfter(line: string, open: string): string {
  const { fence = '', words = '' } = FENCE.exec(line)?.groups ?? {};
  if (open === '') return fence.startsWith('`') && words.includes('`') ? '' : fence;
  return fence.startsWith(open) && words === '' ? '' : open;
}

function nestingOf(line: string): { readonly depth: number; readonly isContainer: boolean } {
  if (RULER.test(line)) return { depth: 0, isContainer: true };
  NESTING.lastIndex = 0;
  const { indent = '', marks = '' } = NESTING.exec(line)?.groups ?? {};
  const count = marks.match(CONTAINER)?.length ?? 0;
  // A list in a list is indented by two columns at least; other indents are code.
  return { depth: count === 0 ? 0 : count + indent.length / 2, isContainer: count > 0 };
}
