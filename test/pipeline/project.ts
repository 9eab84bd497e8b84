import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { bundledCli } from '../bundle.ts';

export const cli = await bundledCli();

/** What a command printed, times masked, and its exit code. */
export interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test, gone afterwards. */
export interface Project {
  readonly folder: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly read: (path: string) => string;
  readonly remove: (path: string) => void;
  /** Every file under a folder, in order. */
  readonly list: (path: string) => readonly string[];
  /** Runs the compiled program there. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Printed>;
  /** Compares there, with `npm run diff`. */
  readonly diff: (args: readonly string[], options?: RunOptions) => Promise<Printed>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Relative to the folder. */
  readonly cwd?: string;
}

export function createProject(files: Readonly<Record<string, string | Uint8Array>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    list: (path) => listFiles(join(folder, path)),
    run: async (args, { env = {}, cwd = '.' } = {}) =>
      execute(args, join(folder, cwd), { npm_lifecycle_event: 'pipeline', ...env }),
    diff: async (args, { env = {}, cwd = '.' } = {}) =>
      execute(['diff', ...args], join(folder, cwd), { npm_lifecycle_event: 'diff', ...env }),
  };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

async function execute(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Printed> {
  return new Promise((resolve) => {
    const options = { cwd, env: { PATH: process.env['PATH'], ...env }, maxBuffer: 2 ** 28 };
    execFile(process.execPath, [cli, ...args], options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ code, stdout, stderr: maskTimes(stderr) });
    });
  });
}

function maskTimes(text: string): string {
  return text.replaceAll(/\d+\.\d s(?:, \d+\.\d\d( MB\/s))?(?= →)/g, (_match, rate?: string) => {
    return rate === undefined ? '_ s' : `_ s, _${rate}`;
  });
}
