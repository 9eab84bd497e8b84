import type { VFile } from 'vfile';

export type Severity = 'failure' | 'warning' | 'notice';

/** A message on a document, as `--json` prints it. */
export interface ResultMessage {
  readonly severity: Severity;
  readonly ruleId: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly reason: string;
}

/** What became of a document. */
export interface DocumentResult {
  /** Its file, as people know it: from the current directory where it lies in it. */
  readonly file: string;
  /** Relative to its input folder, as in the brief; null for a folder that cannot be read. */
  readonly path: string | null;
  /** The files of its brief, relative to the output folder; none where it failed. */
  readonly outputs: readonly string[];
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
  /** Output files that were new or had changed. */
  readonly written: number;
  /** Documents, and folders, that failed. */
  readonly failures: number;
  /** Messages of severity `warning`. */
  readonly warnings: number;
  /** Bytes of the documents that were read. */
  readonly bytes: number;
  /** True where the run was stopped before its last document. */
  readonly interrupted: boolean;
  readonly results: readonly DocumentResult[];
}

function severityOf(message: VFile['messages'][number]): Severity {
  if (message.fatal === true) return 'failure';
  return message.fatal === false ? 'warning' : 'notice';
}

export function resultMessages(file: VFile): readonly ResultMessage[] {
  return file.messages.map((message) => ({
    severity: severityOf(message),
    ruleId: message.ruleId ?? null,
    line: message.line ?? null,
    column: message.column ?? null,
    reason: message.reason,
  }));
}

export function countSeverity(results: readonly DocumentResult[], severity: Severity): number {
  let count = 0;
  for (const { messages } of results) {
    for (const message of messages) if (message.severity === severity) count += 1;
  }
  return count;
}
