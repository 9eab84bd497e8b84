import type { createColors } from 'picocolors';
import { quantity } from '../../../stages/text/quantity.ts';
import { printable } from '../../files/printable.ts';
import type { CheckedDraft, CheckedQuote, Verification } from '../verification.ts';

type Colors = ReturnType<typeof createColors>;

/** The report for people. What comes from a document is inert. */
export function textReport(verification: Verification, colors: Colors): string {
  const drafts = verification.drafts.map((draft) => draftText(draft, colors));
  return `${drafts.join('')}${totalLine(verification)}\n`;
}

/** How many quotations there are, by verdict. */
export function totalLine({ drafts, counts }: Verification): string {
  const quotes = drafts.flatMap((draft) => draft.quotes);
  const accepted = quotes.filter((quote) => quote.accepted !== undefined).length;
  const parts = Object.entries(counts).flatMap(([verdict, count]) =>
    count > 0 ? [`${count} ${verdict}`] : [],
  );
  if (accepted > 0) parts.push(`${accepted} accepted`);
  return `${quantity(quotes.length, 'quotation')} in ${quantity(drafts.length, 'draft')}: ${parts.join(', ') || 'none'}`;
}

function draftText(
  { file, record, failure, quotes, facts, stale }: CheckedDraft,
  colors: Colors,
): string {
  const shown = quotes.filter((quote) => quote.findings.length > 0 && quote.accepted === undefined);
  const lines = [
    ...(failure === undefined ? [] : [`  ${colors.red('not checked')} ${printable(failure)}`]),
    ...shown.flatMap((quote) => quoteLines(quote, colors)),
    ...facts.flatMap(({ line, text, ruleId, match }) => [
      `  line ${line} ${colors.yellow(ruleId)} ${printable(text)}`,
      ...(match ? [`    ${placeText(match)}`] : []),
    ]),
    ...stale.map(
      (words) =>
        `  ${colors.red('stale')} accepted words that the draft does not have: “${printable(words)}”`,
    ),
  ];
  if (lines.length === 0) return '';
  const name = record === undefined ? file : `${file} (line ${record})`;
  return `${colors.underline(printable(name))}\n${lines.join('\n')}\n\n`;
}

function quoteLines(quote: CheckedQuote, colors: Colors): readonly string[] {
  const { line, verdict, speaker, text, findings } = quote;
  const name = speaker === null ? '' : ` — ${printable(speaker.name)}`;
  const verdictShown = verdict === 'verbatim' ? colors.green(verdict) : colors.red(verdict);
  const [match] = quote.matches;
  return [
    `  line ${line} ${verdictShown} “${printable(text)}”${name}`,
    ...findings.map(({ reason }) => `    ${printable(reason)}`),
    ...findings.flatMap(({ changes }) => {
      return changes && verdict === 'altered' ? [`    ${changesText(changes)}`] : [];
    }),
    ...(match ? [`    ${placeText(match)}`] : []),
  ];
}

/** What stands in the source only, and in the draft only. */
export function changesText(
  changes: NonNullable<CheckedQuote['findings'][number]['changes']>,
): string {
  return changes
    .map(({ kind, text }) => {
      const shown = printable(text);
      if (kind === 'same') return shown;
      return kind === 'gone' ? `[-${shown}-]` : `{+${shown}+}`;
    })
    .join('');
}

function placeText({
  source,
  record,
  line,
  text,
  speaker,
}: CheckedQuote['matches'][number]): string {
  const place =
    record === undefined ? `${source}:${line}` : `${source}, record ${record}, line ${line}`;
  const name = speaker === null ? '' : ` — ${speaker.name}`;
  return printable(`${place} “${text}”${name}`);
}
