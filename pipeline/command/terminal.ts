import type { createColors } from 'picocolors';
import type { Place } from './place.ts';
import { RunError } from '../files/run-error.ts';

/** Where a command prints, and how. */
export interface Terminal extends Output {
  readonly color: boolean;
  readonly colors: ReturnType<typeof createColors>;
  /** Whether a progress bar may be drawn. */
  readonly hasBar: boolean;
  /** Where the command was called. */
  readonly place: Place;
}

/** Whether to colour what goes to a stream: https://no-color.org, and never in CI. */
export function wantsColor(
  { NO_COLOR, FORCE_COLOR, TERM, CI }: NodeJS.ProcessEnv,
  isTerminal: boolean,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb' && !CI;
}

/** Why a program ended. An error that was not foreseen is a mistake of ours: all of it is shown. */
export function explain(error: unknown): string {
  if (error instanceof RunError) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The program failed. Please report this:\n${text}`;
}

/** The reader of the output may stop reading, as `head` does; that is no fault of the run. */
export function allowBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Where the command line prints. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
