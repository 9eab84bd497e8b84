import type { VFile } from 'vfile';
import { SCHEMA_VERSION, type FailedRecord } from '../../../stages/compose/brief.ts';
import type { SourceRecord } from '../../../stages/document.ts';
import { failureOf, messagesOf, type BriefMessage } from '../../../stages/messages.ts';
import { toFailure } from '../brief.ts';
import type { Failure } from '../../document.ts';

/** What became of a record, in plain values. */
export interface MadeRecord {
  /** Of the file, from 1. */
  readonly number: number;
  /** What goes into the output: its brief, or why it has none; ends with a line break. */
  readonly json: string;
  readonly failure: Failure | undefined;
  /** The messages on it; the failure is among them. */
  readonly messages: readonly BriefMessage[];
}

/** @param error the fatal message on the file, or a fault of the program */
export function failedRecord(
  path: string,
  record: SourceRecord,
  error: unknown,
  file: VFile,
): MadeRecord {
  const failure = toFailure(failureOf(error, file));
  const line: FailedRecord = {
    schemaVersion: SCHEMA_VERSION,
    source: { path, record },
    failure: { ruleId: failure.ruleId, reason: failure.reason },
  };
  const json = `${JSON.stringify(line)}\n`;
  return { number: record.line, json, failure, messages: messagesOf(file) };
}
