import packageJson from '../../../package.json' with { type: 'json' };
import type { DocumentResult, ResultMessage, RunResult } from '../../report/result.ts';
import type { CheckedDraft, Verification } from '../verification.ts';

const STALE = 'stale-acceptance';

/** What was found as the result of a run, so that the reports of a run show it. */
export function resultOf({ drafts }: Verification): RunResult {
  const results = drafts.map(documentOf);
  const messages = results.flatMap((result) => result.messages);
  const count = (wanted: string): number =>
    messages.filter(({ severity }) => severity === wanted).length;
  return {
    version: packageJson.version,
    output: '',
    documents: drafts.length,
    briefs: 0,
    unchanged: 0,
    outdated: 0,
    written: 0,
    stale: [],
    pruned: [],
    failures: count('failure'),
    errors: count('error'),
    warnings: count('warning'),
    records: 0,
    bytes: 0,
    interrupted: false,
    results,
  };
}

function documentOf(draft: CheckedDraft): DocumentResult {
  const quotes = draft.quotes.flatMap(({ line, text, findings, accepted }) =>
    accepted === undefined
      ? findings.map(({ ruleId, severity, reason }) => {
          return messageOf({ line, ruleId, severity, reason: `“${text}”: ${reason}` });
        })
      : [],
  );
  const facts = draft.facts.map(({ line, ruleId, severity, text, match }) => {
    const found = match
      ? `is reported; nearest to it ${match.source}, line ${match.line}, has “${match.text}”`
      : 'stands in no source';
    return messageOf({ line, ruleId, severity, reason: `“${text}” ${found}` });
  });
  const stale = draft.stale.map((words) =>
    messageOf({
      line: null,
      ruleId: STALE,
      severity: 'error',
      reason: `An accepted verdict is about words that the draft does not have: “${words}”`,
    }),
  );
  const failure =
    draft.failure === undefined
      ? []
      : [messageOf({ line: null, ruleId: null, severity: 'failure', reason: draft.failure })];
  const messages = [...failure, ...quotes, ...facts, ...stale];
  return { file: draft.file, path: draft.path, outputs: [], messages };
}

function messageOf(
  message: Pick<ResultMessage, 'line' | 'ruleId' | 'severity' | 'reason'>,
): ResultMessage {
  return { ...message, column: null, endLine: null, endColumn: null };
}
