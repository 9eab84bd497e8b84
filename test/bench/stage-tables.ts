import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { table } from '../quality/eval/table.ts';
import type { BenchOptions } from './command-line.ts';
import { bytesOf, generateDocuments, readDocuments } from './documents.ts';
import { FORMATS, generateIn } from './formats.ts';
import { median } from './median.ts';
import { stageNames, timeStages, type BenchDocument } from './stage-times.ts';

interface WholeRun {
  readonly documents: number;
  readonly briefs: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** Lengths of a document in characters, and how many make a pass long enough to measure. */
const GROWTH = [
  { length: 10_000, documents: 20 },
  { length: 100_000, documents: 2 },
  { length: 1_000_000, documents: 1 },
  { length: 10_000_000, documents: 1 },
] as const;

/** A pass over more text is long enough to need no other. */
const LONG_PASS = 1_000_000;

const build = new URL('../../', import.meta.url).pathname;

function megabytesPerSecond(bytes: number, milliseconds: number): string {
  return (bytes / 1e3 / Math.max(milliseconds, 1e-3)).toFixed(2);
}

/** Rows of the stages: milliseconds, MB/s, share. The first pass warms up and does not count. */
function stageRows(documents: readonly BenchDocument[], runs: number): readonly string[][] {
  const bytes = bytesOf(documents);
  timeStages(documents);
  const passes = Array.from({ length: runs }, () => timeStages(documents));
  const totals = passes.map((times) => stageNames.reduce((sum, name) => sum + times[name], 0));
  const total = median(totals);
  const row = (name: string, milliseconds: number): string[] => [
    name,
    milliseconds.toFixed(0),
    megabytesPerSecond(bytes, milliseconds),
    `${((100 * milliseconds) / total).toFixed(0)} %`,
  ];
  return [
    ...stageNames.map((name) => row(name, median(passes.map((times) => times[name])))),
    row('all stages', total),
  ];
}

/** Rows of each format at growing lengths of a document: MB/s should stay what it is. */
function growthRows(runs: number): readonly string[][] {
  return FORMATS.flatMap((format) =>
    GROWTH.map(({ length, documents }) => {
      const articles = generateIn(format, documents, length);
      const bytes = bytesOf(articles);
      const isLong = documents * length > LONG_PASS;
      if (!isLong) timeStages(articles);
      const passes = Array.from({ length: isLong ? 1 : runs }, () => timeStages(articles));
      const all = passes.map((times) => stageNames.reduce((sum, name) => sum + times[name], 0));
      return [
        `${format.name}, ${documents} of ${(length / 1e3).toFixed(0)} kB`,
        megabytesPerSecond(bytes, median(passes.map((times) => times.parse))),
        megabytesPerSecond(bytes, median(passes.map((times) => times.quotes))),
        megabytesPerSecond(bytes, median(all)),
      ];
    }),
  );
}

function wholeRuns(input: string, scratch: string, runs: number): readonly WholeRun[] {
  return Array.from({ length: runs }, (_, pass) => {
    const script = join(build, 'test/bench/whole-run.js');
    const args = [script, input, join(scratch, `output-${pass}`)];
    const printed: WholeRun = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8' }),
    );
    return printed;
  });
}

/** Bytes of memory that the stages ask for, for each byte of text, warm. */
function allocation(input: string): string {
  const flags = ['--expose-gc', '--min-semi-space-size=1024', '--max-semi-space-size=1024'];
  const script = join(build, 'test/bench/allocation.js');
  return execFileSync(process.execPath, [...flags, script, input], { encoding: 'utf8' });
}

/**
 * The tables of speed and memory: each stage in a warm process, growth with the length of a
 * document, then whole runs (find, read, brief, write) each in a cold process of its own, and how
 * much memory a byte of text costs for a while.
 */
export function measureStages({ folder, documents: count, length, runs }: BenchOptions): string {
  const scratch = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  try {
    if (folder === undefined) {
      for (const { path, bytes } of generateDocuments(count, length)) {
        writeFileSync(join(scratch, path), bytes);
      }
    }
    const input = resolve(folder ?? scratch);
    const documents = readDocuments(input);
    const stages = stageRows(documents, runs);
    const whole = wholeRuns(input, join(scratch, '.output'), runs);
    const first = whole[0];
    const took = median(whole.map(({ milliseconds }) => milliseconds));
    const bytes = first?.bytes ?? 0;
    const memory = median(whole.map(({ kilobytes }) => kilobytes)) / 1024;
    const kind = folder === undefined ? 'made-up news' : 'documents of a folder';
    return [
      `${first?.documents} ${kind}, ${(bytes / 1e6).toFixed(2)} MB, ${first?.briefs} briefs; median of ${runs}; Node ${process.version}`,
      '',
      table(['stage', 'CPU ms', 'MB/s', 'share'], stages),
      '',
      table(
        ['growth, made-up news', 'parse MB/s', 'quotes MB/s', 'all stages MB/s'],
        growthRows(runs),
      ),
      '',
      table(
        ['whole run, cold', 'CPU ms', 'MB/s', 'peak MiB'],
        [['one thread', took.toFixed(0), megabytesPerSecond(bytes, took), memory.toFixed(0)]],
      ),
      '',
      `memory asked for while warm: ${allocation(input)} bytes for each byte of text`,
      '',
    ].join('\n');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
