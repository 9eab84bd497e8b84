import type { Excess } from './excess.ts';

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

/**
 * What remark-parse takes for each thing, in microseconds of a usual machine, by
 * `npm run bench -- shapes`. A text of little else (a megabyte of one-letter items takes a minute)
 * is read as plain text when the sum is past what prose of its size takes several times over.
 */
const COST = {
  line: 30,
  character: 1,
  /** Whatever may open or close something within a line. */
  mark: 35,
  /** The first line after a blank one. */
  paragraph: 40,
  /** A list item or a block quotation. */
  container: 110,
  /** A line that goes on with a container without its mark. */
  lazyLine: 50,
  /** Each looks at those before it in its paragraph. */
  laterLazyLine: 0.12,
  /** Each of these looks at all before it. */
  innerList: 0.8,
  underlined: 0.6,
  laterContainer: 0.4,
} as const;
const LEAST_BUDGET = 5_000_000;
const BUDGET_A_CHARACTER = 5;

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/y;
/** Columns of indent, then the marks of block quotations and lists. */
const NESTING = /(?<indent>[ \t]*)(?<marks>(?:(?:>|[-+*]|\d{1,9}[.)])(?:[ \t]+|(?=>)|$))*)/y;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
/** A line of `- - -` only is a rule. */
const RULER = /^[ \t]*(?:[-*_][ \t]*){3,}$/;
const MARKS = /[*_~[\]]/g;
const COSTLY_MARKS = /[*_~[\]`<&\\:@|!^]/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)$/;
const STARTS_ALONE = /^(?:\||#{1,6} )/;
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})(?<words>.*)$/;

/** What is known of a text up to a line of it. */
interface Counts {
  /** Microseconds; see `COST`. */
  cost: number;
  /** Of the paragraph at hand. */
  marks: number;
  lines: number;
  containers: number;
  underlined: number;
  /** Of the list at hand. */
  innerLists: number;
  lastItem: ListLine | null;
  wasBlank: boolean;
  wasContainer: boolean;
  /** In the paragraph at hand, one after the other. */
  lazyLines: number;
  wasQuoted: boolean;
}

/** Finds nesting or marks that remark-parse cannot take in time in proportion to the text. */
export function excessOf(text: string): Excess | null {
  const budget = Math.max(LEAST_BUDGET, BUDGET_A_CHARACTER * text.length);
  const counts: Counts = {
    cost: 0,
    marks: 0,
    lines: 0,
    containers: 0,
    underlined: 0,
    innerLists: 0,
    lastItem: null,
    wasBlank: true,
    wasContainer: false,
    lazyLines: 0,
    wasQuoted: false,
  };
  let openFence = '';
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const line = (LINE.exec(text)?.[0] ?? '').trimEnd();
    counts.cost += COST.line + COST.character * line.length;
    // Code is read without a look at its marks.
    openFence = fenceAfter(line, openFence);
    if (openFence !== '') continue;
    const reason = excessAfter(counts, line);
    if (reason !== null) return { reason, offset: at };
    if (counts.cost > budget) return { reason: 'has too many marks for its size', offset: at };
  }
  return null;
}

/** Counts a line; what it is too much of, if anything. */
function excessAfter(counts: Counts, line: string): string | null {
  if (!counts.wasBlank && UNDERLINE.test(line)) {
    counts.underlined += 1;
    counts.cost += COST.underlined * counts.underlined;
  }
  if (counts.wasBlank && line !== '') counts.cost += COST.paragraph;
  counts.wasBlank = line === '';
  if (counts.underlined > MOST_UNDERLINED) return 'has too many underlined headings';
  const { depth, lists, isContainer } = nestingOf(line);
  if (depth > DEEPEST_NESTING) return 'nests too deep';
  // Blank lines and headings end a paragraph, a bullet begins one, rows of tables are cheap.
  if (line === '' || isContainer || STARTS_ALONE.test(line)) [counts.marks, counts.lines] = [0, 0];
  counts.marks += line.match(MARKS)?.length ?? 0;
  counts.lines += 1;
  counts.cost += COST.mark * (line.match(COSTLY_MARKS)?.length ?? 0);
  if (counts.marks > MOST_MARKS) return 'has too many marks in a paragraph';
  if (counts.lines > MOST_LINES) return 'has too many lines in a paragraph';
  if (isContainer) countItem(counts, listLineOf(line, depth), lists);
  if (counts.innerLists > MOST_LISTS_IN_LIST) return 'has too many lists in a list';
  countContainers(counts, line, isContainer);
  if (counts.containers > MOST_CONTAINERS) return 'has too many lists and block quotations';
  return null;
}

function countItem(counts: Counts, item: ListLine, lists: number): void {
  const last = counts.lastItem;
  // `- * a` opens a list within an item, on every line anew.
  const isOther = last !== null && (item.depth > last.depth || item.mark !== last.mark);
  const inner = Math.max(0, lists - 1) + (isOther ? 1 : 0);
  counts.innerLists += inner;
  counts.cost += COST.container * Math.max(1, lists) + COST.innerList * inner * counts.innerLists;
  counts.lastItem = item;
}

function countContainers(counts: Counts, line: string, isContainer: boolean): void {
  if (line === '' ? counts.wasQuoted : isContainer && !counts.wasContainer) {
    counts.containers += 1;
    counts.cost += COST.laterContainer * counts.containers;
  }
  const isLazy = line !== '' && !isContainer && (counts.wasContainer || counts.lazyLines > 0);
  counts.lazyLines = isLazy ? counts.lazyLines + 1 : 0;
  if (isLazy) counts.cost += COST.lazyLine + COST.laterLazyLine * counts.lazyLines;
  // An indented line goes on with the list before it; a blank line ends a quotation only.
  counts.wasQuoted = line.startsWith('>');
  if (line !== '') counts.wasContainer = isContainer || (counts.wasContainer && /^\s/.test(line));
  if (!counts.wasContainer) [counts.lastItem, counts.innerLists] = [null, 0];
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

/** What a line opens: how deep that lies, and how many lists it is; a rule opens none. */
function nestingOf(line: string): {
  readonly depth: number;
  readonly lists: number;
  readonly isContainer: boolean;
} {
  if (RULER.test(line)) return { depth: 0, lists: 0, isContainer: true };
  NESTING.lastIndex = 0;
  const { indent = '', marks = '' } = NESTING.exec(line)?.groups ?? {};
  const opened = marks.match(CONTAINER) ?? [];
  // A list in a list is indented by two columns at least; other indents are code.
  return {
    depth: opened.length === 0 ? 0 : opened.length + indent.length / 2,
    lists: opened.filter((mark) => mark !== '>').length,
    isContainer: opened.length > 0,
  };
}
