import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { table } from '../quality/eval/table.ts';
import type { BenchOptions } from './command-line.ts';
import { bytesOf, generateDocuments } from './documents.ts';
import { median } from './median.ts';
import { cli, environmentIn, timed } from './timed-run.ts';

/** Enough work for the start of the workers not to count. */
const LARGE = { documents: 500, length: 50_000 } as const;
/** More passes over so much would not be waited for. */
const MOST_LARGE_RUNS = 3;
const SMALL = { documents: 100, length: 5000 } as const;

function project(root: string, name: string, documents: number, length: number) {
  const folder = join(root, name);
  mkdirSync(join(folder, 'input'), { recursive: true });
  const made = generateDocuments(documents, length);
  for (const { path, bytes } of made) writeFileSync(join(folder, 'input', path), bytes);
  return { folder, bytes: bytesOf(made) };
}

/** From the change of a document to its brief, under `--watch`. */
async function watchLatencies(folder: string, runs: number): Promise<readonly number[]> {
  const [source, brief] = ['input/000000.txt', 'output/000000.json'].map((path) =>
    join(folder, path),
  );
  if (source === undefined || brief === undefined) return [];
  const text = readFileSync(source, 'utf8');
  const child = spawn(process.execPath, [cli, '--watch'], {
    cwd: folder,
    env: environmentIn(folder),
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = async (count: number): Promise<void> => {
    while (printed.split('Watching for changes').length <= count) await wait(2);
  };
  const latencies: number[] = [];
  try {
    await ended(1);
    for (let run = 0; run < runs; run += 1) {
      const before = statSync(brief).mtimeMs;
      const began = performance.now();
      writeFileSync(source, `${text}\nThe clerk said that round ${run} was over.\n`);
      while (statSync(brief).mtimeMs === before) await wait(2);
      latencies.push(performance.now() - began);
      await ended(run + 2);
    }
  } finally {
    child.kill('SIGINT');
  }
  return latencies;
}

/**
 * The table of whole runs as a user waits for them, by the clock, each in a process of its own:
 * start-up, few documents, many with one worker and two, unchanged ones, and one under `--watch`.
 */
export async function measureRuns({ documents, length, runs }: BenchOptions): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const passes = (work: () => number): number => median(Array.from({ length: runs }, work));
  try {
    const small = project(root, 'small', SMALL.documents, SMALL.length);
    const large = project(root, 'large', LARGE.documents, LARGE.length);
    const many = project(root, 'many', documents, length);
    const cold = (folder: string, ...args: readonly string[]): number => {
      rmSync(join(folder, 'output'), { recursive: true, force: true });
      return timed(folder, ...args);
    };
    // In turn, so that a machine that grows busy does not favour one of them.
    const pairs = Array.from({ length: Math.min(runs, MOST_LARGE_RUNS) }, () => ({
      one: cold(large.folder, '--workers', '1'),
      two: cold(large.folder, '--workers', '2'),
    }));
    const [one, two] = [pairs.map((pair) => pair.one), pairs.map((pair) => pair.two)].map(median);
    const ratio = median(pairs.map((pair) => pair.one / pair.two));
    const rate = (milliseconds = 0): string =>
      `${(large.bytes / 1e3 / milliseconds).toFixed(2)} MB/s`;
    const row = (name: string, milliseconds = 0, note = ''): string[] => [
      name,
      milliseconds.toFixed(0),
      note,
    ];
    const megabytes = (large.bytes / 1e6).toFixed(1);
    timed(many.folder);
    const rows = [
      row(
        'start-up (--version)',
        passes(() => timed(root, '--version')),
      ),
      row(
        '100 documents of 5 kB, cold',
        passes(() => cold(small.folder)),
      ),
      row(`${megabytes} MB, one worker`, one, rate(one)),
      row(`${megabytes} MB, two workers`, two, `${rate(two)}, ${ratio.toFixed(2)} times as fast`),
      row(
        `${documents} unchanged documents`,
        passes(() => timed(many.folder)),
      ),
      row('one document under --watch', median(await watchLatencies(small.folder, runs))),
    ];
    return `${table(['whole runs, by the clock', 'ms', ''], rows)}\n`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
