import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { table } from '../quality/eval/table.ts';
import type { ColdOptions } from './command-line.ts';
import { generateDocuments } from './documents.ts';
import { median } from './median.ts';
import { measuredRun, type Taken } from './timed-run.ts';

const ROOT = resolve(new URL('../../..', import.meta.url).pathname);

/** A run as a person starts it. */
interface ColdRun {
  readonly name: string;
  /** The folder that it is run in. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly input?: string;
}

const MANY = { documents: 100, length: 5000 } as const;
const ONE = { documents: 1, length: 5000 } as const;

/** Runs the program of a checkout, as `npm run pipeline` does, with no briefs yet. */
function coldRun(checkout: string, { folder, args, input = '' }: ColdRun): Taken {
  rmSync(join(folder, 'output'), { recursive: true, force: true });
  return measuredRun(folder, [join(checkout, '.package/run.mjs'), ...args], { input });
}

function project(root: string, name: string, write: (input: string) => void): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'input'), { recursive: true });
  write(join(folder, 'input'));
  return folder;
}

function coldRuns(root: string): readonly ColdRun[] {
  const text = generateDocuments(ONE.documents, ONE.length)
    .map(({ bytes }) => Buffer.from(bytes).toString())
    .join('');
  const samples = project(root, 'samples', (input) =>
    cpSync(join(ROOT, 'input'), input, { recursive: true }),
  );
  const many = project(root, 'many', (input) => {
    for (const { path, bytes } of generateDocuments(MANY.documents, MANY.length)) {
      writeFileSync(join(input, path), bytes);
    }
  });
  const args = ['--no-progress'];
  return [
    { name: 'the samples of input/', folder: samples, args },
    { name: '100 documents of 5 kB', folder: many, args },
    { name: 'one document of 5 kB on standard input', folder: many, args: ['-'], input: text },
    { name: 'start-up (--version)', folder: many, args: ['--version'] },
  ];
}

/**
 * The table of what a person waits for, each run in a process of its own: by the clock and in
 * processor time, of this checkout and of another one, in turn. The first run of each makes the
 * bundle and what is kept of it, and does not count.
 */
export function measureCold({ against, runs }: ColdOptions): string {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const checkouts = against === undefined ? [ROOT] : [resolve(against), ROOT];
  const heads = against === undefined ? [''] : ['before, ', 'now, '];
  try {
    const rows = coldRuns(root).map((run) => {
      for (const checkout of checkouts) coldRun(checkout, run);
      const passes = Array.from({ length: runs }, () =>
        checkouts.map((checkout) => coldRun(checkout, run)),
      );
      const medians = checkouts.map((_, at) => ({
        clock: median(passes.map((pass) => pass[at]?.clock ?? 0)),
        processor: median(passes.map((pass) => pass[at]?.processor ?? 0)),
      }));
      return [run.name, ...cellsOf(medians)];
    });
    const columns = heads.flatMap((head) => [`${head}clock ms`, `${head}CPU ms`]);
    const ratios = against === undefined ? [] : ['clock', 'CPU'];
    return `Cold runs; median of ${runs}; Node ${process.version}\n\n${table(
      ['run', ...columns, ...ratios],
      rows,
    )}\n`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The times of each checkout, then how many times as long the last one takes as the first. */
function cellsOf(medians: readonly Omit<Taken, 'mebibytes'>[]): readonly string[] {
  const cells = medians.flatMap(({ clock, processor }) => [clock.toFixed(0), processor.toFixed(0)]);
  const [before, now] = medians;
  if (before === undefined || now === undefined) return cells;
  return [
    ...cells,
    (now.clock / before.clock).toFixed(2),
    (now.processor / before.processor).toFixed(2),
  ];
}
