import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';

/** From the compiled file and from the source alike. */
const cli = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../.build/pipeline/cli.js' : '../../pipeline/cli.js',
    import.meta.url,
  ),
);

const DOCUMENTS = 40;
const RECORDS = 300;
const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

export interface KillOptions {
  readonly seed: number;
  readonly times: number;
  readonly progress?: (done: number) => void;
}

export interface KillResult {
  readonly kills: number;
  /** How many came before the run had ended by itself. */
  readonly cutShort: number;
  readonly seconds: number;
}

type Files = ReadonlyMap<string, string>;

/**
 * Kills a run at random moments between its start and its end, over an empty output folder or over
 * that of other documents, and looks at what it left: each output whole, as it was before or as it
 * is to be, or absent. The next run must mend the rest.
 * @throws an error that names the kill where that is not so
 */
export async function killRuns({ seed, times, progress }: KillOptions): Promise<KillResult> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'));
  try {
    const moments = fc.sample(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      seed,
      numRuns: times,
    });
    const earlier = await outputsOver(folder, 'It rained.\n');
    const timed = performance.now();
    const whole = await outputsOver(folder, '');
    const milliseconds = performance.now() - timed;
    let cutShort = 0;
    for (const [index, [share, isOver]] of moments.entries()) {
      const before: Files = isOver ? earlier : new Map();
      restore(folder, before);
      if (await killAfter(folder, share * milliseconds)) cutShort += 1;
      const where = `kill ${index} (seed ${seed}, ${Math.round(share * milliseconds)} ms)`;
      expectWhole(readAll(folder), before, whole, where);
      await runToEnd(folder, where);
      expectSame(readAll(folder), whole, where);
      progress?.(index + 1);
    }
    return { kills: times, cutShort, seconds: (performance.now() - began) / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The outputs of a run over documents that begin with these words. */
async function outputsOver(folder: string, beginning: string): Promise<Files> {
  mkdirSync(join(folder, 'input/sub'), { recursive: true });
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const path = join(folder, 'input', index % 2 === 0 ? `${index}.txt` : `sub/${index}.md`);
    writeFileSync(path, `${beginning}${bridge}Part ${index} is new.\n`);
  }
  const records = Array.from({ length: RECORDS }, (_, id) => {
    return `${JSON.stringify({ id, text: `${beginning}${bridge}Record ${id} is new.\n` })}\n`;
  });
  writeFileSync(join(folder, 'input/sub/many.jsonl'), records.join(''));
  restore(folder, new Map());
  await runToEnd(folder, 'the run before all kills');
  return readAll(folder);
}

function restore(folder: string, files: Files): void {
  rmSync(join(folder, 'output'), { recursive: true, force: true });
  mkdirSync(join(folder, 'output/sub'), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, 'output', path), content);
}

function start(folder: string) {
  return spawn(process.execPath, [cli, '--quiet'], { cwd: folder, stdio: 'ignore' });
}

/** Whether the run was still going. */
async function killAfter(folder: string, milliseconds: number): Promise<boolean> {
  const child = start(folder);
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended;
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
}

async function runToEnd(folder: string, where: string): Promise<void> {
  const child = start(folder);
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`${where}: the next run ended with ${child.exitCode}`);
}

function readAll(folder: string): Files {
  const output = join(folder, 'output');
  const names = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1));
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(output, name), 'utf8')]));
}

function expectWhole(files: Files, before: Files, whole: Files, where: string): void {
  for (const [path, content] of files) {
    if (path.endsWith('.tmp')) continue;
    if (content !== whole.get(path) && content !== before.get(path)) {
      throw new Error(`${where}: ${path} is neither as it was nor as it is to be`);
    }
  }
  for (const path of before.keys()) {
    if (!files.has(path)) throw new Error(`${where}: ${path} was there and is gone`);
  }
}

function expectSame(files: Files, whole: Files, where: string): void {
  const names = [...files.keys()];
  if (names.join('\n') !== [...whole.keys()].join('\n')) {
    throw new Error(`${where}: the next run left ${names.length} files, not ${whole.size}`);
  }
  for (const [path, content] of whole) {
    if (files.get(path) !== content) throw new Error(`${where}: ${path} was not mended`);
  }
}
