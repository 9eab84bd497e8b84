import type { QuotationRow } from './quotation-row.ts';
import type { OverviewTable } from './table.ts';

const ROW = /^\{"document":("(?:[^"\\]|\\.)*"),/;
const name = 'quotes.jsonl';

/** All quotations, a line of JSON each, for programs: the columns of `quotes.csv`, words as they are. */
export const quotesJsonl: OverviewTable = {
  name,
  begins: '{"document":',
  filesOf: (sources) => [
    { path: name, pieces: sources.map(({ path }) => ({ rowsOf: path })) },
  ],
  keyOfLine: (line) => ROW.exec(line)?.[1],
  keyOf: ({ path }) => JSON.stringify(path),
};

/** The rows of one document, one a quotation. */
export function quotesJsonlRows(rows: readonly QuotationRow[]): string {
  return rows.map((each) => `${JSON.stringify(each)}\n`).join('');
}
