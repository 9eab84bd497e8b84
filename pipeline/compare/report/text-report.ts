import type { createColors } from 'picocolors';
import { printable } from '../../files/printable.ts';
import type { Comparison, DocumentComparison } from '../comparison.ts';
import { entriesOf, type Entry, type Piece } from './entries.ts';
import {
  differenceCounts,
  documentPhrases,
  failureWords,
  noChange,
  renamedWhere,
  totalPhrases,
} from './phrases.ts';

type Colors = ReturnType<typeof createColors>;

/** A comparison for a terminal. What comes from a file name or a document is inert. */
export function textReport(comparison: Comparison, colors: Colors): string {
  const { before, after, failures, renames, documents, same, totals } = comparison;
  if (same) return `${noChange}\n`;
  const sections = [
    [
      `${printable(before)} → ${printable(after)}: ${differenceCounts(comparison)}.`,
      ...totalPhrases(totals),
    ],
    failures.map(({ path, change, line, reason }) => {
      const place = `${printable(path)}${line === null ? '' : `:${line}`}`;
      return `${colors.bold(place)} ${failureWords[change]}: ${printable(reason)}`;
    }),
    renames.map(
      (rename) =>
        `${colors.bold('speaker renamed')}: ${colors.red(printable(rename.before))} → ${colors.green(printable(rename.after))} (${renamedWhere(rename.quotes, rename.documents)})`,
    ),
    ...documents.map((document) => documentLines(document, colors)),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function documentLines(document: DocumentComparison, colors: Colors): string[] {
  const { path, movedFrom, state } = document;
  const from = movedFrom === null ? '' : `, moved from ${printable(movedFrom)}`;
  const what = state === 'kept' ? from : ` (${documentPhrases(document).join(', ')})`;
  return [
    `${colors.bold(printable(path))}${what}`,
    ...entriesOf(document).flatMap((entry) => entryLines(entry, colors)),
  ];
}

function entryLines({ what, line, context, before, after }: Entry, colors: Colors): string[] {
  return [
    `  ${printable(what)}${line === null ? '' : colors.dim(` · line ${line}`)}`,
    ...(context === null ? [] : [`      ${printable(context)}`]),
    ...(before === null ? [] : [`    - ${pieces(before, ['[-', '-]'], colors.red)}`]),
    ...(after === null ? [] : [`    + ${pieces(after, ['{+', '+}'], colors.green)}`]),
  ];
}

/** Marked as `git diff --word-diff` does, since not every terminal has colours. */
function pieces(
  parts: readonly Piece[],
  [open, close]: readonly [string, string],
  color: (text: string) => string,
): string {
  return parts
    .map(({ text, changed }) =>
      changed ? color(`${open}${printable(text)}${close}`) : printable(text),
    )
    .join('');
}
