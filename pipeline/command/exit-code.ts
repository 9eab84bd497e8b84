import { constants } from 'node:os';
import type { RunResult } from '../report/result.ts';

/** What ends a run after the documents at hand, and any wait at once. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The exit code of a run that was done: 0, or 1 where something in it failed.
 * @param frail warnings fail the run, too
 */
export function exitCode(
  { failures, errors, warnings, differences = [] }: Omit<RunResult, 'interrupted'>,
  frail: boolean,
): 0 | 1 {
  if (differences.length > 0) return 1;
  return failures + errors > 0 || (frail && warnings > 0) ? 1 : 0;
}

/** The exit code of what a signal ended, as shells have it: 128 and its number. */
export function exitCodeOfSignal({ reason }: AbortSignal): number {
  const name = SIGNALS.find((each) => each === reason) ?? 'SIGINT';
  return 128 + constants.signals[name];
}
