import { withPairedMarks } from '../../../stages/markdown/paired-marks.ts';
import type { OverviewBrief } from './overview-brief.ts';

/** What the tables of quotations say of a quotation: one row each, in the order of the columns. */
const columns = {
  document: ({ path }: Quoted) => path,
  title: ({ brief }) => brief.metadata.title,
  published: ({ brief }) => brief.metadata.publishedISO ?? brief.metadata.published,
  publisher: ({ brief }) => brief.metadata.publisher,
  url: ({ brief: { source } }) => source.url ?? source.record?.url ?? null,
  // Of the block where it begins.
  line: ({ brief, quote }) => brief.blocks[quote.spans[0]?.block ?? '']?.[1] ?? null,
  speaker: ({ quote }) => quote.speaker?.name ?? null,
  role: ({ quote }) => quote.speaker?.role ?? null,
  kind: ({ quote }) => quote.speaker?.kind ?? null,
  as: ({ quote }) => quote.speaker?.mention?.text ?? null,
  cue: ({ quote }) => quote.cue?.text ?? null,
  polarity: ({ quote }) => quote.polarity ?? null,
  type: ({ quote }) => quote.type,
  // As in the brief: with the marks that the span has lost at its edges.
  quotation: ({ quote: { type, text } }) => (type === 'direct' ? text : withPairedMarks(text)),
  confidence: ({ quote }) => quote.confidence,
  sure: ({ quote, sure }) => quote.confidence >= sure,
  rule: ({ quote }) => quote.rule,
  // The last: by it a row is known.
  id: ({ quote }) => quote.id,
} satisfies Readonly<Record<string, (quoted: Quoted) => Value>>;

interface Quoted {
  readonly path: string;
  readonly brief: OverviewBrief;
  readonly quote: OverviewBrief['quotes'][number];
  readonly sure: number;
}

type Value = string | number | boolean | null;

/** A quotation in a table, by column. */
export type QuotationRow = Readonly<Record<string, Value>>;

export const columnNames: readonly string[] = Object.keys(columns);

/**
 * The rows of one document, one a quotation.
 * @param sure quotations of at least this confidence are sure
 */
export function quotationRows(path: string, brief: OverviewBrief, sure: number): QuotationRow[] {
  return brief.quotes.map((quote) => {
    const quoted = { path, brief, quote, sure };
    return Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, of(quoted)]));
  });
}
