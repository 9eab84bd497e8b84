import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../quality/eval/table.ts';
import { generateDocuments } from './documents.ts';
import { cli, measuredRun } from './timed-run.ts';

/** Characters of a source, and for each source of the draft that quotes them all. */
const SOURCE = 5000;
const DRAFT_A_SOURCE = 1000;
const SOURCES = [63, 250, 1000] as const;

/** Quotations of the sources in turn, every second one with its last word changed. */
function draftOf(sources: readonly string[]): string {
  const paragraphs = sources.flatMap((text, source) => {
    const sentences = text.match(/[^.\n“”]{40,200}\./g) ?? [];
    let length = 0;
    return sentences.flatMap((sentence, index) => {
      if (length > DRAFT_A_SOURCE) return [];
      const words = sentence.trim();
      const quoted = (source + index) % 2 === 0 ? words : words.replace(/\w+\.$/, 'otherwise.');
      const paragraph = `Somebody said: “${quoted}”`;
      length += paragraph.length;
      return [paragraph];
    });
  });
  return `${paragraphs.join('\n\n')}\n`;
}

/** Checks a draft against so many sources in a process of its own. */
function measure(root: string, count: number): readonly string[] {
  const folder = join(root, String(count));
  mkdirSync(join(folder, 'sources'), { recursive: true });
  const sources = generateDocuments(count, SOURCE);
  for (const { path, bytes } of sources) writeFileSync(join(folder, 'sources', path), bytes);
  const draft = draftOf(sources.map(({ bytes }) => Buffer.from(bytes).toString()));
  writeFileSync(join(folder, 'draft.md'), draft);
  const program = [cli, 'verify', 'draft.md', '--sources', 'sources'];
  // Half of the quotations are changed: exit code 1 is what it should be.
  const { processor, mebibytes } = measuredRun(folder, program, { mayEndWith: 1 });
  const seconds = processor / 1000;
  return [
    String(count),
    (draft.length / 1e6).toFixed(2),
    seconds.toFixed(1),
    mebibytes.toFixed(0),
    ((1000 * seconds) / count).toFixed(1),
  ];
}

/** The table of how long it takes to check drafts, and how much memory, as they and their sources grow. */
export function measureVerify(): string {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  try {
    const rows = SOURCES.map((count) => measure(root, count));
    return `Checking a draft against sources of 5 kB, one run each; Node ${process.version}\n\n${table(
      ['sources', 'draft MB', 'CPU s', 'peak MiB', 'ms a source'],
      rows,
    )}\n`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
