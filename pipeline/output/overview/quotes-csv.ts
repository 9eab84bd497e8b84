import { visible } from '../../../stages/markdown/visible.ts';
import { columnNames, type QuotationRow } from './quotation-row.ts';
import type { OverviewTable } from './table.ts';

/** What a spreadsheet takes for the start of a formula, white space before it passed over. */
const STARTS_FORMULA = /^[\s\uFEFF]*[=+\-@|%＝＋－＠]/u;
const NEEDS_MARKS = /[",]/;
/** Lines of a cell are joined: a row is a line, which git can merge. */
const LINE_ENDS = /[\r\n]+/g;
/** A first cell, and a last one that is the id of a quotation. */
const ROW = /^("(?:[^"]|"")*"|[^",]*),.*,q-[0-9a-f]+(?:-\d+)?$/;

/** The head of the table of all quotations, as RFC 4180 wants it: lines end in CR LF. */
const HEAD = row(columnNames);

/** All quotations, a row each, for spreadsheets. */
export const quotesCsv: OverviewTable = {
  name: 'quotes.csv',
  begins: HEAD.trimEnd(),
  filesOf: (sources, { byteOrderMark }) => [
    {
      path: 'quotes.csv',
      pieces: [{ text: byteOrderMark ? `\uFEFF${HEAD}` : HEAD }, ...sources.map(({ path }) => ({ rowsOf: path }))],
    },
  ],
  keyOfLine: (line) => ROW.exec(line)?.[1],
  keyOf: ({ path }) => cell(path),
};

/** The rows of one document, one a quotation. */
export function quotesCsvRows(rows: readonly QuotationRow[]): string {
  return rows.map((each) => row(Object.values(each).map(textOf))).join('');
}

function textOf(value: QuotationRow[string]): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * A cell that no spreadsheet computes: before `=`, `+`, `-` or `@` an apostrophe, which makes text of
 * it (OWASP, CSV injection). What a terminal obeys is made visible.
 */
function cell(words: string): string {
  const text = visible(words.replaceAll(LINE_ENDS, ' '));
  const inert = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_MARKS.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
