import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../quality/eval/table.ts';
import type { SizesOptions } from './command-line.ts';
import { generateArticle } from './generate.ts';
import { cli, measuredRun, type Taken } from './timed-run.ts';

/** So many articles are made up; larger inputs repeat them, each with a last line of its own. */
const ARTICLES = 400;
/** So much of a record is its text; the rest is a field that nobody asks for. */
const TEXT_SHARE = 0.1;
const FOLDER_DOCUMENTS = 500;

/**
 * The table of time and memory as inputs grow, each run in a process of its own: folders of more and
 * more documents, new and unchanged, and larger and larger files of JSON Lines.
 */
export function measureSizes({ documents, megabytes, length }: SizesOptions): string {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const articles = Array.from({ length: ARTICLES }, (_, seed) => generateArticle(seed, length));
  const article = (index: number): string => {
    return `${articles[index % ARTICLES] ?? ''}\nThe clerk read out number ${index}.\n`;
  };
  const rows: string[][] = [];
  try {
    for (const count of steps(documents, 100)) {
      const folder = join(root, 'folder');
      const bytes = writeFolder(join(folder, 'input'), count, article);
      rows.push(row(`${count} documents`, bytes, measuredRun(folder, [cli])));
      rows.push(row('… unchanged', bytes, measuredRun(folder, [cli])));
      rmSync(folder, { recursive: true });
    }
    for (const size of steps(megabytes, 1)) {
      const folder = join(root, 'records');
      mkdirSync(join(folder, 'input'), { recursive: true });
      const { bytes, text } = writeRecords(join(folder, 'input/a.jsonl'), size * 1e6, article);
      rows.push(
        row(`JSON Lines of ${(bytes / 1e6).toFixed(0)} MB`, text, measuredRun(folder, [cli])),
      );
      rmSync(folder, { recursive: true });
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return `${table(['whole runs, by the clock', 'MB of text', 's', 'MB/s', 'peak MiB'], rows)}\n`;
}

/** From the least to the most, each ten times the one before. */
function steps(most: number, least: number): readonly number[] {
  const found = [];
  for (let step = least; step < most; step *= 10) found.push(step);
  return [...found, most];
}

function row(name: string, bytes: number, { clock, mebibytes }: Taken): string[] {
  return [
    name,
    (bytes / 1e6).toFixed(1),
    (clock / 1e3).toFixed(1),
    (bytes / 1e3 / clock).toFixed(2),
    mebibytes.toFixed(0),
  ];
}

function writeFolder(folder: string, count: number, article: (index: number) => string): number {
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const own = join(folder, String(Math.floor(index / FOLDER_DOCUMENTS)));
    if (index % FOLDER_DOCUMENTS === 0) mkdirSync(own, { recursive: true });
    const content = Buffer.from(article(index));
    writeFileSync(join(own, `${index}.txt`), content);
    bytes += content.length;
  }
  return bytes;
}

function writeRecords(path: string, size: number, article: (index: number) => string) {
  const file = openSync(path, 'w');
  let bytes = 0;
  let textBytes = 0;
  try {
    for (let id = 0; bytes < size; id += 1) {
      const text = article(id);
      const page = '<p>'.repeat((text.length * (1 / TEXT_SHARE - 1)) / 3);
      bytes += writeSync(file, `${JSON.stringify({ id, text, page })}\n`);
      textBytes += Buffer.byteLength(text);
    }
  } finally {
    closeSync(file);
  }
  return { bytes, text: textBytes };
}
