import * as fc from 'fast-check';
import type { DocumentResult, ResultMessage, RunResult } from '../../../pipeline/report/result.ts';
import { severities } from '../../../pipeline/messages/severity.ts';

/** A message that says nothing but what a test is about. */
function saying(message: Partial<ResultMessage>): ResultMessage {
  const place = { line: null, column: null, endLine: null, endColumn: null };
  return { severity: 'info', ruleId: 'repeated-text', ...place, reason: 'A reason', ...message };
}

/** A document with messages. */
export function documentSaying(
  file: string,
  ...messages: readonly Partial<ResultMessage>[]
): DocumentResult {
  return { file, path: null, outputs: [], messages: messages.map(saying) };
}

/** What a run came to that found these documents. */
export function resultOf(results: readonly DocumentResult[]): RunResult {
  const found = results.flatMap(({ messages }) => messages);
  const count = (severity: string): number =>
    found.filter((message) => message.severity === severity).length;
  return {
    version: '1.0.0',
    output: 'output',
    documents: results.length,
    briefs: results.length,
    unchanged: 0,
    outdated: 0,
    written: 0,
    stale: [],
    pruned: [],
    failures: count('failure'),
    errors: count('error'),
    records: 0,
    warnings: count('warning'),
    bytes: 0,
    interrupted: false,
    results,
  };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(
      ']',
      '>',
      '<',
      '&',
      '"',
      ':',
      ',',
      '%',
      '#',
      '[',
      '\0',
      '\n',
      '\uFFFE',
      '\uD800',
    ),
    minLength: 1,
  }),
);

const anyMessage: fc.Arbitrary<ResultMessage> = fc.record({
  severity: fc.constantFrom(...severities),
  ruleId: fc.constantFrom('repeated-text', 'some-rule', null),
  line: fc.constantFrom(null, 1, 20),
  column: fc.constantFrom(null, 3),
  endLine: fc.constantFrom(null, 21),
  endColumn: fc.constantFrom(null, 4),
  reason: anyText,
});

/** A result with any file names and messages. */
export const anyResult: fc.Arbitrary<RunResult> = fc
  .array(
    fc.record({
      file: anyText.filter((file) => !file.includes('\0')),
      path: fc.constant(null),
      outputs: fc.constant([]),
      messages: fc.array(anyMessage, { maxLength: 4 }),
    }),
    { maxLength: 4 },
  )
  .map(resultOf);
