// oxlint-disable-next-line eslint/no-restricted-imports -- its own files, before there is a program
import { accessSync, constants, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import type * as Worker from './making/runners/worker.ts';
import type * as Main from './main.ts';
import { optimiseLate } from './command/optimise-late.ts';

/** What the bundled program consists of; each part is run when it is first asked for. */
interface Program {
  readonly main: () => Promise<typeof Main>;
  readonly worker: () => Promise<typeof Worker>;
}

/** What the script finds as a module of CommonJS, and `importModule`, since it has no `import()`. */
interface Around {
  readonly exports: object;
  readonly require: NodeJS.Require;
  readonly __filename: string;
  readonly __dirname: string;
  readonly importModule: (name: string) => Promise<unknown>;
}

/** Compiled code of less than this share of the text is of a run that made no brief here. */
const WORTH_KEEPING = 0.5;

/**
 * The program of a bundle, which is one script beside this file. What V8 has compiled of it is kept
 * beside it by the first run that makes briefs, for the same V8, the same flags and the same script;
 * later runs start with it. V8 itself refuses what does not fit.
 */
function loadProgram(folder: string): Program {
  // Compiled code is refused under other flags than those it was made under.
  optimiseLate();
  const filename = join(folder, 'program.cjs');
  const text = readFileSync(filename, 'utf8');
  const kept = join(folder, `program.${text.length}-${cachedDataVersionTag()}.cache`);
  const cachedData = readIfThere(kept);
  const script = new Script(
    `(function ({ exports, require, __filename, __dirname, importModule }) { ${text}\n return exports; })`,
    { filename, ...(cachedData && { cachedData }) },
  );
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  if (!isKept && isMainThread) process.on('exit', () => keep(script, kept, text.length));
  const run: (around: Around) => Program = script.runInThisContext();
  return run({
    exports: {},
    require: createRequire(filename),
    __filename: filename,
    __dirname: folder,
    importModule: async (name) => import(name),
  });
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(script: Script, path: string, length: number): void {
  const temporary = `${path}.${process.pid}`;
  try {
    accessSync(dirname(path), constants.W_OK);
    const compiled = script.createCachedData();
    if (compiled.length < WORTH_KEEPING * length) return;
    writeFileSync(temporary, compiled, { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    // Who may not write here starts a little later.
  }
}

export const program = loadProgram(import.meta.dirname);
