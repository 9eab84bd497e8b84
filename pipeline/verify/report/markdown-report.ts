import type { CheckedDraft, CheckedQuote, Verification } from '../verification.ts';
import { printable } from '../../files/printable.ts';
import { changesText, totalLine } from './text-report.ts';

/** Finds its own comment again. */
const MARK = '<!-- verbatim-verify -->';

/** The report for a pull request. What comes from a document is inert: code, which nothing ends. */
export function markdownReport(verification: Verification): string {
  const parts = verification.drafts.flatMap(draftPart);
  return `${[MARK, `**${totalLine(verification)}**`, ...parts].join('\n\n')}\n`;
}

function draftPart({ file, failure, quotes, facts, stale }: CheckedDraft): readonly string[] {
  const shown = quotes.filter((quote) => quote.findings.length > 0 && quote.accepted === undefined);
  const items = [
    ...(failure === undefined ? [] : [`- **not checked** ${code(failure)}`]),
    ...shown.map(quoteItem),
    ...facts.map(({ line, ruleId, text }) => `- line ${line} **${ruleId}** ${code(text)}`),
    ...stale.map(
      (words) => `- **stale** accepted words that the draft does not have: ${code(words)}`,
    ),
  ];
  return items.length === 0 ? [] : [`### ${code(file)}\n\n${items.join('\n')}`];
}

function quoteItem({ line, verdict, text, findings, matches: [match] }: CheckedQuote): string {
  const reasons = findings.map(({ reason, changes }) => {
    const words = changes && verdict === 'altered' ? ` ${code(changesText(changes))}` : '';
    return `${code(reason)}${words}`;
  });
  const place = match ? ` · ${code(`${match.source}:${match.line}`)}` : '';
  return `- line ${line} **${verdict}** ${code(text)}${place}\n  ${reasons.join(' · ')}`;
}

function code(text: string): string {
  return `\`${printable(text).replaceAll('`', "'").replaceAll(/\s+/gu, ' ')}\``;
}
