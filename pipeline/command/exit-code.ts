import type { RunResult } from '../report/result.ts';

/**
 * The exit code of a run that was done: 0, 1 where something in it failed, 130 where it was stopped.
 * @param frail warnings fail the run, too
 */
export function exitCode(
  { interrupted, failures, errors, warnings, differences = [] }: RunResult,
  frail: boolean,
): 0 | 1 | 130 {
  if (interrupted) return 130;
  if (differences.length > 0) return 1;
  return failures + errors > 0 || (frail && warnings > 0) ? 1 : 0;
}
