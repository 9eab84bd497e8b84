import { hash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import packageJson from '../../package.json' with { type: 'json' };
import { encodedPath } from '../../stages/markdown/links.ts';
import type { DocumentResult, ResultMessage, RunResult } from './result.ts';
import { rules, type Rule } from '../messages/rules.ts';
import type { Severity } from '../messages/severity.ts';
import { jsonText } from './json.ts';
import { fileOf, repositoryPath, type ReportPlace } from './place.ts';

const levels = { failure: 'error', error: 'error', warning: 'warning', info: 'note' } as const;
levels satisfies Readonly<Record<Severity, Result.level>>;

/**
 * The messages of a run in the Static Analysis Results Interchange Format, version 2.1.0:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(
  run: RunResult,
  place: ReportPlace,
  known: readonly Rule[] = rules,
): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Verbatim',
            semanticVersion: packageJson.version,
            rules: known.map(describeRule),
          },
        },
        invocations: [{ executionSuccessful: !run.interrupted }],
        columnKind: 'utf16CodeUnits',
        results: run.results.flatMap((document) => sarifResults(run, document, { place, known })),
      },
    ],
  };
  return jsonText(log);
}

function describeRule({ id, severity, meaning, advice }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: sentence(meaning) },
    help: { text: sentence(advice) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sarifResults(
  run: RunResult,
  document: DocumentResult,
  { place, known }: { readonly place: ReportPlace; readonly known: readonly Rule[] },
): readonly Result[] {
  const seen = new Map<string, number>();
  const path = repositoryPath(document.file, place);
  return document.messages.map((message) => {
    const { ruleId, severity, reason } = message;
    const uri = artifact(repositoryPath(fileOf(run, document, message), place));
    // A message is known again by its words: lines and counts change when something is added above.
    const said = JSON.stringify([ruleId, path, reason.replaceAll(/\d+/g, '')]);
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    const ruleIndex = known.findIndex(({ id }) => id === ruleId);
    return {
      ...(ruleId !== null && { ruleId }),
      ...(ruleIndex >= 0 && { ruleIndex }),
      level: levels[severity],
      message: { text: plainMessage(reason) },
      locations: [{ physicalLocation: { artifactLocation: uri, ...region(message) } }],
      partialFingerprints: {
        'verbatimMessage/v1': hash('sha256', `${said}${before}`),
      },
    };
  });
}

/** A reader of SARIF takes `[words](target)` for a link and `{0}` for a gap: neither stands here. */
function plainMessage(reason: string): string {
  return reason.replaceAll(/\](?=\()|\{(?=\d)/g, '$& ');
}

function artifact(path: string) {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: encodedPath(path), uriBaseId: 'SRCROOT' };
}

type Span = Pick<ResultMessage, 'line' | 'column' | 'endLine' | 'endColumn'>;

function region({ line, column, endLine, endColumn }: Span) {
  if (line === null) return {};
  return {
    region: {
      startLine: line,
      ...(column !== null && { startColumn: column }),
      ...(endLine !== null && { endLine }),
      ...(endColumn !== null && { endColumn }),
    },
  };
}
