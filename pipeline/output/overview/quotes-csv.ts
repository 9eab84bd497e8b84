import { withPairedMarks } from '../../../stages/markdown/paired-marks.ts';
import { visible } from '../../../stages/markdown/visible.ts';
import type { OverviewBrief } from './overview-brief.ts';

const COLUMNS = [
  'document',
  'line',
  'speaker',
  'role',
  'kind',
  'as',
  'cue',
  'polarity',
  'type',
  'quotation',
  'confidence',
  'rule',
  'id',
] as const;

/** What a spreadsheet takes for the start of a formula, white space before it passed over. */
const STARTS_FORMULA = /^[\s\uFEFF]*[=+\-@|%＝＋－＠]/u;
const NEEDS_MARKS = /[",\r\n]/;

/** The head of the table of all quotations, as RFC 4180 wants it: lines end in CR LF. */
export const quotesCsvHead = row(COLUMNS);

/** The rows of one document, one a quotation. */
export function quotesCsvRows(path: string, { quotes, blocks }: OverviewBrief): string {
  return quotes
    .map(({ id, type, text, spans, cue, polarity, speaker, rule, confidence }) =>
      row([
        path,
        String(blocks[spans[0]?.block ?? '']?.[1] ?? ''),
        speaker?.name ?? '',
        speaker?.role ?? '',
        speaker?.kind ?? '',
        speaker?.mention?.text ?? '',
        cue?.text ?? '',
        polarity ?? '',
        type,
        // As in the brief: with the marks that the span has lost at its edges.
        type === 'direct' ? text : withPairedMarks(text),
        String(confidence),
        rule,
        id,
      ]),
    )
    .join('');
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * A cell that no spreadsheet computes: before `=`, `+`, `-` or `@` an apostrophe, which makes text of
 * it (OWASP, CSV injection). What a terminal obeys is made visible.
 */
function cell(words: string): string {
  const text = visible(words);
  const inert = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_MARKS.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
