import type { Flow } from './flow.ts';
import type { PageLine } from './segments.ts';
import { tablesIn, type Row } from './tables.ts';

// In heights of the type.
const SAME_ROW = 0.5;
/** Words of one line in a narrow column may stand so far apart. */
const WIDEST_SPACE = 2.2;
/** So far behind a number, bullet or label its words may begin. */
const WIDEST_HANG = 7;

/** What words hang from: a number, a letter, a bullet, a part, a name in capitals. */
const LABEL =
  /^(?:[•‣◦▪●○■⁃∙·\uF0A7\uF0B7*–—-]|[([]?(?:\d{1,4}|[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})(?:\.\d{1,3}){0,3}[.)\]:]{0,2}|\p{Lu}[\p{L}.’' ]{1,30}:|[\p{Lu}.’' ]{1,30}\.)$/u;
const NUMERIC = /^[\d.,%£$€+−–()-]+$/;

/** So many of the rows of a table that stands by itself are found to be its rows. */
const TABLE_SHARE = 0.7;

/** Whether lines are hardly anything but a table. */
export function isAllTable(segments: readonly PageLine[]): boolean {
  const rows = rowsOf(segments);
  const others = tablesIn(rows, isHanging).filter(({ kind }) => kind === 'row').length;
  return rows.length - others > rows.length * TABLE_SHARE;
}

/** The lines of a column, and the tables in it, from the top down. */
export function columnFlows(
  segments: readonly PageLine[],
  gutters: readonly number[],
): readonly Flow[] {
  const rows = rowsOf(segments);
  const flows: Flow[] = [];
  let lines: PageLine[] = [];
  const close = (): void => {
    if (lines.length > 0) flows.push({ kind: 'words', lines });
    lines = [];
  };
  for (const part of tablesIn(rows, isHanging)) {
    if (part.kind === 'row') {
      for (const line of linesOf(part.row, gutters)) lines.push(line);
    } else {
      close();
      flows.push({ kind: 'table', page: part.page, rows: part.rows });
    }
  }
  close();
  return flows;
}

function rowsOf(segments: readonly PageLine[]): readonly Row[] {
  const rows: [PageLine, ...PageLine[]][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    if (
      row === undefined ||
      row[0].y - segment.y > Math.max(segment.size, row[0].size) * SAME_ROW
    ) {
      rows.push([segment]);
    } else row.push(segment);
  }
  return rows.map((row) => row.toSorted((one, next) => one.left - next.left));
}

/** Whether the second part of a row hangs from its first. */
function isHanging([first, second, third]: Row): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false;
  const gap = second.left - first.right;
  return gap < first.size * WIDEST_HANG && LABEL.test(first.text) && !NUMERIC.test(second.text);
}

/** The parts of a row as lines: joined, unless they stand too far apart. */
function linesOf(row: Row, gutters: readonly number[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  for (const part of row) {
    const last = lines.at(-1);
    if (last === undefined) {
      lines.push(part);
      continue;
    }
    const isLabel = lines.length === 1 && isHanging([last, part]);
    const isAtGutter = gutters.some((gutter) => Math.abs(part.left - gutter) < 2);
    const isNear = part.left - last.right < last.size * WIDEST_SPACE && !isAtGutter;
    if (isLabel || isNear) lines[lines.length - 1] = joined(last, part, isLabel);
    else lines.push(part);
  }
  return lines;
}

function joined(one: PageLine, next: PageLine, isLabel: boolean): PageLine {
  const longer = one.text.length > next.text.length ? one : next;
  const isPure = isLabel ? next.isPure : one.isPure && next.isPure && one.font === next.font;
  const line = {
    ...one,
    text: `${one.text} ${next.text}`,
    right: next.right,
    size: longer.size,
    font: longer.font,
    isPure,
  };
  return isLabel ? { ...line, hangsFrom: next.left } : line;
}
