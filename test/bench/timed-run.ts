import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const cli = new URL('../../pipeline/cli.js', import.meta.url).pathname;
const peakMemory = new URL('peak-memory.js', import.meta.url).href;

/** Runs the program in a folder as a user does; how long that took, in milliseconds by the clock. */
export function timed(folder: string, ...args: readonly string[]): number {
  const began = performance.now();
  execFileSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' });
  return performance.now() - began;
}

/** As `timed`; also the most memory that the process has had, workers included. */
export function timedWithPeak(folder: string) {
  const peak = join(folder, 'peak');
  const env = { ...process.env, VERBATIM_PEAK: peak };
  const began = performance.now();
  const program = ['--import', peakMemory, cli];
  execFileSync(process.execPath, program, { cwd: folder, stdio: 'ignore', env });
  const milliseconds = performance.now() - began;
  return { milliseconds, mebibytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}
