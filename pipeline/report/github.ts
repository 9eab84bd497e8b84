import { printable } from '../files/printable.ts';
import type { RunResult } from './result.ts';
import type { Severity } from '../messages/severity.ts';
import { fileOf, repositoryPath, type ReportPlace } from './place.ts';

/** GitHub shows so many annotations of each kind for a step, and drops the rest without a word. */
const MOST_SHOWN = 10;

const kinds = ['error', 'warning', 'notice'] as const;
type Kind = (typeof kinds)[number];

const kindOf: Readonly<Record<Severity, Kind>> = {
  failure: 'error',
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Annotations of the source lines, as workflow commands of GitHub Actions, the gravest first. Where
 * there are more of a kind than GitHub shows, the last one says how many are left.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(result: RunResult, place: ReportPlace): string {
  const failures = annotations(result, place, ({ severity }) => severity === 'failure');
  const others = annotations(result, place, ({ severity }) => severity !== 'failure');
  const all = [...failures, ...others];
  return kinds
    .flatMap((kind) => {
      const lines = all.filter((each) => each.kind === kind).map(({ line }) => line);
      if (lines.length <= MOST_SHOWN) return lines;
      const left = lines.length - MOST_SHOWN + 1;
      const rest = `${left} more of this kind are not shown here: the log and the other reports name them`;
      return [...lines.slice(0, MOST_SHOWN - 1), `::${kind} title=and ${left} more::${rest}`];
    })
    .map((line) => `${line}\n`)
    .join('');
}

type Message = RunResult['results'][number]['messages'][number];

function annotations(
  run: RunResult,
  place: ReportPlace,
  wanted: (message: Message) => boolean,
): readonly { readonly kind: Kind; readonly line: string }[] {
  return run.results.flatMap((document) =>
    document.messages.filter(wanted).map((message) => {
      const kind = kindOf[message.severity];
      const properties = Object.entries({
        file: repositoryPath(fileOf(run, document, message), place),
        line: message.line,
        col: message.column,
        endLine: message.endLine,
        endColumn: message.endColumn,
        title: message.ruleId,
      }).flatMap(([key, value]) => (value === null ? [] : `${key}=${escapeProperty(value)}`));
      return {
        kind,
        line: `::${kind} ${properties.join(',')}::${escapeMessage(printable(message.reason))}`,
      };
    }),
  );
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string | number): string {
  return escapeMessage(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
