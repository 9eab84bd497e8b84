// oxlint-disable-next-line eslint/no-restricted-imports -- its own files, before there is a program
import { accessSync, constants, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import type * as Worker from './making/runners/worker.ts';
import type * as Main from './main.ts';
import { optimiseLate } from './command/optimise-late.ts';

/** What the bundled program consists of; each part is run when it is first asked for. */
interface Program {
  readonly main: () => typeof Main;
  readonly worker: () => typeof Worker;
}

/** What a script finds as a module of CommonJS, and `importModule`, since it has no `import()`. */
interface Around {
  readonly exports: object;
  readonly require: (name: string) => unknown;
  readonly __filename: string;
  readonly __dirname: string;
  readonly importModule: (name: string) => Promise<unknown>;
}

/** A shorter script is compiled as fast as what is kept of it is read. */
const SHORTEST_KEPT = 10_000;

/** Where less of a script was run, in bytes by character, most of it is still to be compiled. */
const WORTH_KEEPING = 0.5;

/**
 * The program of a bundle, whose scripts are beside this file. What V8 has compiled of a script is
 * kept beside it by the first run that uses most of it, for the same V8, the same flags and the same
 * script; later runs start with it. V8 itself refuses what does not fit.
 */
function createProgram(folder: string): Program {
  // What is compiled under other flags is refused.
  optimiseLate();
  const tag = cachedDataVersionTag();
  const loaded = new Map<string, object>();
  const fresh: { readonly script: Script; readonly kept: string; readonly length: number }[] = [];

  const load = (name: string): object => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const filename = join(folder, name);
    const text = readFileSync(filename, 'utf8');
    const kept = `${filename}.${text.length}-${tag}.cache`;
    const cachedData = text.length < SHORTEST_KEPT ? undefined : readIfThere(kept);
    const script = new Script(
      `(function ({ exports, require, __filename, __dirname, importModule }) { ${text}\n})`,
      { filename, ...(cachedData && { cachedData }) },
    );
    if (text.length >= SHORTEST_KEPT && (!cachedData || script.cachedDataRejected === true)) {
      fresh.push({ script, kept, length: text.length });
    }
    const exports = {};
    loaded.set(name, exports);
    const requireOther = createRequire(filename);
    const run: (around: Around) => void = script.runInThisContext();
    run({
      exports,
      require: (id) => (id.startsWith('./') ? load(id.slice(2)) : requireOther(id)),
      __filename: filename,
      __dirname: folder,
      importModule: async (id) => import(id),
    });
    return exports;
  };

  if (isMainThread) {
    process.on('exit', () => {
      if (fresh.length === 0 || !mayWrite(folder)) return;
      for (const { script, kept, length } of fresh) {
        const compiled = script.createCachedData();
        if (compiled.length > WORTH_KEEPING * length) write(kept, compiled);
      }
    });
  }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bundle is made of it
    main: () => load('main.cjs') as typeof Main,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bundle is made of it
    worker: () => load('worker.cjs') as typeof Worker,
  };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Who may not write here starts a little later. */
function write(path: string, compiled: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, compiled, { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    // Another run may keep the same at the same time.
  }
}

export const program = createProgram(import.meta.dirname);
