import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command as it is compiled. */
export const cli = new URL('../../pipeline/cli.js', import.meta.url).pathname;

const atEnd = ['processor-time-at-end.js', 'peak-memory.js'].flatMap((name) => [
  '--import',
  new URL(name, import.meta.url).href,
]);

/** What a run took. */
export interface Taken {
  /** Milliseconds by the clock. */
  readonly clock: number;
  /** Milliseconds of the processor, all threads together. */
  readonly processor: number;
  /** The most memory that the process has had, workers included. */
  readonly mebibytes: number;
}

/** How a run is started. */
export interface RunOptions {
  /** What stands on its standard input. */
  readonly input?: string;
  /** With which exit code it may end besides 0. */
  readonly mayEndWith?: number;
}

/** The environment of a run in a folder: npm says by INIT_CWD where the bench was called. */
export function environmentIn(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, INIT_CWD: folder };
}

/**
 * Runs a program in a folder as a user does.
 * @param program its file, and its arguments
 * @throws where it ends with another exit code than it may
 */
export function measuredRun(
  folder: string,
  program: readonly string[],
  options: RunOptions = {},
): Taken {
  const scratch = mkdtempSync(join(tmpdir(), 'verbatim-run-'));
  try {
    const [time, peak] = [join(scratch, 'time'), join(scratch, 'peak')];
    const told = { VERBATIM_PROCESSOR_TIME: time, VERBATIM_PEAK: peak };
    const clock = run(folder, [...atEnd, ...program], { ...options, told });
    const read = (path: string): number => Number(readFileSync(path, 'utf8'));
    return { clock, processor: read(time), mebibytes: read(peak) / 1024 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs the command in a folder, with nothing loaded before it; milliseconds by the clock. */
export function timed(folder: string, ...args: readonly string[]): number {
  return run(folder, [cli, ...args], {});
}

function run(
  folder: string,
  program: readonly string[],
  { input = '', mayEndWith = 0, told }: RunOptions & { readonly told?: NodeJS.ProcessEnv },
): number {
  const began = performance.now();
  const { status, error } = spawnSync(process.execPath, program, {
    cwd: folder,
    env: { ...environmentIn(folder), ...told },
    input,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const clock = performance.now() - began;
  if (error !== undefined) throw error;
  if (status !== 0 && status !== mayEndWith) {
    throw new Error(`${program.join(' ')} ended with ${status} in ${folder}`);
  }
  return clock;
}
