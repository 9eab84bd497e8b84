import { rowStarts } from './bands.ts';
import type { PageLine } from './segments.ts';

/** What stands at one height, from left to right. */
export type Row = readonly PageLine[];

type Part =
  | { readonly kind: 'row'; readonly row: Row }
  | {
      readonly kind: 'table';
      readonly page: number;
      readonly rows: readonly (readonly string[])[];
    };

const FEWEST_ROWS = 3;
/** A table with three columns or more may be shorter. */
const FEWEST_WIDE_ROWS = 2;
/** So many rows of a table in a row may have words in one column only. */
const MOST_SINGLES = 3;
/** In heights of the type: a table ends where the next row is further down. */
const FARTHEST_ROW = 3.2;
/** UTF-16 code units: cells that are longer, on average, are prose. */
const LONGEST_CELLS = 45;
const MOST_COLUMNS = 40;
const FEWEST_CONTENTS = 2;
/** A page number at the end of a row of a table of contents, and the dots that lead to it. */
const PAGE = /[\divxl]{0,6}$/i;
const LEADER = /[.…·\s]/;
const FEWEST_DOTS = 6;

/**
 * Parts rows into tables and others: three rows or more with words in several columns, none of which
 * stands across two of them.
 * @param isHanging whether the second part of a row only hangs from its first
 */
export function tablesIn(rows: readonly Row[], isHanging: (row: Row) => boolean): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at] ?? [];
    const page = row[0]?.page ?? 1;
    const contents = contentsFrom(rows, at);
    if (contents.length >= FEWEST_CONTENTS) {
      parts.push({ kind: 'table', page, rows: contents });
      at += contents.length;
      continue;
    }
    const { end, found } = tableFrom(rows, at, isHanging);
    const inside = rows.slice(at, Math.max(end, at + 1));
    if (found) parts.push({ kind: 'table', page, rows: cellsOf(inside) });
    else for (const each of inside) parts.push({ kind: 'row', row: each });
    at += inside.length;
  }
  return parts;
}

/** The rows of a table of contents from here on: titles with dots up to their pages. */
function contentsFrom(rows: readonly Row[], from: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const cells = contentsOf((rows[at] ?? []).map((part) => part.text).join(' '));
    if (cells === null) break;
    found.push(cells);
  }
  return found;
}

/** A title and its page, which dots lead to; null for other rows. */
function contentsOf(text: string): readonly string[] | null {
  const number = PAGE.exec(text.slice(-6))?.[0] ?? '';
  const leader = text.length - number.length;
  let end = leader;
  while (end > 0 && LEADER.test(text[end - 1] ?? '')) end -= 1;
  const dots = text.slice(end, leader).replaceAll(/\s/g, '').length;
  return dots < FEWEST_DOTS ? null : [text.slice(0, end), number];
}

/** Where rows of several columns that begin here end, and whether they are a table. */
function tableFrom(
  rows: readonly Row[],
  from: number,
  isHanging: (row: Row) => boolean,
): { readonly end: number; readonly found: boolean } {
  const isMulti = (row: Row): boolean => row.length > 1 && !isHanging(row);
  let end = from;
  let singles = 0;
  let columns: readonly Column[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const [first] = row;
    const above = rows[at - 1]?.[0];
    if (first === undefined || columns.length > MOST_COLUMNS) break;
    if (at > from && above !== undefined && above.y - first.y > first.size * FARTHEST_ROW) break;
    const widened = widen(columns, row);
    if (isMulti(row)) {
      if (columns.length > 0 && widened.length < Math.min(2, columns.length)) break;
      if (columns.length > 1 && widened.length < columns.length && row.length < columns.length)
        break;
      columns = widened;
      end = at + 1;
      singles = 0;
    } else {
      singles += 1;
      const isInColumn = at > from && widened.length === columns.length;
      if (singles > MOST_SINGLES || !isInColumn) break;
    }
  }
  const found = isTable(rows.slice(from, end), columns, isMulti);
  return { end: found ? withTail(rows, end, columns) : end, found };
}

/** The table with the rest of the words of its last row. */
function withTail(rows: readonly Row[], end: number, columns: readonly Column[]): number {
  const above = rows[end - 1]?.[0];
  const step = (rows[end - 2]?.[0]?.y ?? 0) - (above?.y ?? 0);
  const [only, second] = rows[end] ?? [];
  if (only === undefined || above === undefined || second !== undefined) return end;
  const isNear = above.y - only.y < Math.min(step, only.size * 1.4) && only.size === above.size;
  const own = columns.find(({ left, right }) => only.left >= left - 1 && only.right <= right + 1);
  if (!isNear || own === undefined) return end;
  return own !== columns[0] || /^\p{Ll}/u.test(only.text) ? end + 1 : end;
}

function isTable(
  rows: readonly Row[],
  columns: readonly Column[],
  isMulti: (row: Row) => boolean,
): boolean {
  const multi = rows.filter(isMulti);
  const fewest = columns.length > 2 ? FEWEST_WIDE_ROWS : FEWEST_ROWS;
  if (columns.length < 2 || multi.length < fewest) return false;
  const cells = rows.flat();
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  return letters < cells.length * LONGEST_CELLS;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Columns with the words of one more row in them; those that a word stands across become one. */
function widen(columns: readonly Column[], row: Row): readonly Column[] {
  const sorted = [...columns, ...row].toSorted((one, next) => one.left - next.left);
  const wide: Column[] = [];
  for (const { left, right } of sorted) {
    const last = wide.at(-1);
    if (last === undefined || left > last.right) wide.push({ left, right });
    else wide[wide.length - 1] = { left: last.left, right: Math.max(last.right, right) };
  }
  return wide;
}

/** The words of a table by row and column; lines that a wider space does not part are one row. */
function cellsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const columns = rows.reduce<readonly Column[]>(widen, []);
  const firsts = rows.flatMap((row) => row.slice(0, 1));
  const starts = new Set(rowStarts(firsts));
  const isParted = starts.size > 1;
  const cells: string[][] = [];
  for (const row of rows) {
    const begins = cells.length === 0 || !isParted || starts.has(row[0]?.y ?? 0);
    const own = begins ? columns.map(() => '') : (cells.at(-1) ?? []);
    if (begins) cells.push(own);
    for (const part of row) {
      const column = columns.findIndex(
        ({ left, right }) => part.left >= left && part.left <= right,
      );
      own[column] = [own[column] ?? '', part.text].filter((words) => words !== '').join(' ');
    }
  }
  return cells;
}
