import type { VFile } from 'vfile';
import { severityOf, type Severity, type SeverityLevels } from '../messages/severity.ts';
import type { Difference } from '../document.ts';
import type { UnreadFiles } from '../inputs/unread.ts';

/** A message on a document, as `--json` prints it. */
export interface ResultMessage {
  readonly severity: Severity;
  readonly ruleId: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** Where the place is more than a point. */
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly reason: string;
  /** What the package said that could not read the document, where that is known. */
  readonly cause?: string;
}

/** What became of a document. */
export interface DocumentResult {
  /** Its file, as people know it: from the current directory where it lies in it. */
  readonly file: string;
  /** Relative to its input folder, as in the brief; null for a folder that cannot be read. */
  readonly path: string | null;
  /** The files of its brief, relative to the output folder; none where it failed. */
  readonly outputs: readonly string[];
  /**
   * Of a document whose text is extracted that of its outputs which holds its text: the lines of its messages are
   * lines of that file.
   */
  readonly extracted?: string;
  readonly messages: readonly ResultMessage[];
}

/** What a run came to. It holds no time, so that the same run prints the same bytes. */
export interface RunResult {
  readonly version: string;
  /** The output folder, as people know it. */
  readonly output: string;
  /** Documents found. */
  readonly documents: number;
  /** Documents that have a brief of their present state now. */
  readonly briefs: number;
  /** Of these, documents whose brief had not to be made anew. */
  readonly unchanged: number;
  /** Documents whose brief was by another version of the program, and was made anew for that. */
  readonly outdated: number;
  /** Output files that were new or had changed; with `--check`, that would be written. */
  readonly written: number;
  /** Outputs that no run makes any more and that still stand, relative to the output folder. */
  readonly stale: readonly string[];
  /** Files in folders that were searched, of kinds that are not read; undefined where there are none. */
  readonly unread?: UnreadFiles;
  /** Outputs that `--prune` removed. */
  readonly pruned: readonly string[];
  /** With `--check`: outputs that are not what a run would write. */
  readonly differences?: readonly Difference[];
  /** Documents, and folders, that failed. */
  readonly failures: number;
  /** Messages of severity `error`: the settings say that they fail the run. */
  readonly errors: number;
  /** Messages of severity `warning`. */
  readonly warnings: number;
  /** Records that were read: documents of files that hold many. */
  readonly records: number;
  /** Bytes of the documents whose briefs were made. */
  readonly bytes: number;
  /** True where the run was stopped before its last document. */
  readonly interrupted: boolean;
  readonly results: readonly DocumentResult[];
}

/** What a run did with a file besides the messages on it. */
export interface FileOutcome {
  readonly path: string | null;
  readonly outputs: readonly string[];
  readonly extracted?: string | undefined;
  readonly isBriefed: boolean;
  readonly isUnchanged: boolean;
  readonly changed: number;
  readonly bytes: number;
  readonly records: number;
}

const nothing: FileOutcome = {
  path: null,
  outputs: [],
  isBriefed: false,
  isUnchanged: false,
  changed: 0,
  bytes: 0,
  records: 0,
};

/**
 * Adds up what became of the files of a run, one after the other.
 * @param levels the severities of the settings; a message that is off is left out
 */
export function createTally(levels: SeverityLevels) {
  const results: DocumentResult[] = [];
  const sums = {
    briefs: 0,
    unchanged: 0,
    written: 0,
    records: 0,
    bytes: 0,
    failures: 0,
    errors: 0,
    warnings: 0,
  };
  return {
    /** Without an outcome the file is no document: a folder, a link, the manifest. */
    add(file: VFile, outcome: FileOutcome = nothing): void {
      const { path, outputs, extracted, isBriefed, isUnchanged, changed, bytes, records } = outcome;
      const messages = file.messages.flatMap((message) => resultMessage(message, levels));
      const text = extracted === undefined ? {} : { extracted };
      results.push({ file: file.path, path, outputs, ...text, messages });
      sums.briefs += isBriefed ? 1 : 0;
      sums.unchanged += isUnchanged ? 1 : 0;
      sums.written += changed;
      sums.bytes += bytes;
      sums.records += records;
      for (const { severity } of messages) {
        if (severity !== 'info') sums[`${severity}s`] += 1;
      }
    },
    /** The result of the run, which lacks only what was known before its first file. */
    total: () => ({ ...sums, results }),
  };
}

/** The message, in a list; an empty list where it is off. */
function resultMessage(
  message: VFile['messages'][number],
  levels: SeverityLevels,
): readonly ResultMessage[] {
  const severity = severityOf(message, levels);
  if (severity === undefined) return [];
  const { ruleId, line, column, place, reason, cause } = message;
  const end = place && 'end' in place ? place.end : undefined;
  return [
    {
      severity,
      ruleId: ruleId ?? null,
      line: line ?? null,
      column: column ?? null,
      endLine: end?.line ?? null,
      endColumn: end?.column ?? null,
      reason,
      ...(cause instanceof Error && { cause: cause.message }),
    },
  ];
}
