import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { percent, table } from '../eval/table.ts';
import { boundaryF1, likenessOf, mean, paragraphsOfPdf, type Likeness } from './measure.ts';

/** Those that rules were made with, and those that were only measured. */
export const PDF_SETS = ['tune', 'held'] as const;

/** The PDFs that ship, each with the text that a reader makes of it. */
export function pdfsOf(set: (typeof PDF_SETS)[number], root = '.') {
  const folder = join(root, 'test/quality/pdfs', set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => ({
      name: name.slice(0, -'.pdf'.length),
      bytes: readFileSync(join(folder, name)),
      reference: readFileSync(join(folder, name.replace('.pdf', '.txt')), 'utf8')
        .trim()
        .split('\n\n'),
    }));
}

/**
 * Measures how the text of PDFs in many layouts is read: where paragraphs end, and the order of words.
 * @param folder where the paragraphs that were read are written, if any
 */
export async function evaluatePdfs(folder?: string): Promise<string> {
  const tables: string[] = [];
  for (const set of PDF_SETS) {
    const rows: (readonly string[])[] = [];
    const all: Likeness[] = [];
    for (const { name, bytes, reference } of pdfsOf(set)) {
      const paragraphs = await paragraphsOfPdf(bytes);
      const likeness = likenessOf(paragraphs, reference);
      all.push(likeness);
      rows.push(rowOf(name, [likeness]));
      if (folder === undefined) continue;
      mkdirSync(join(folder, set), { recursive: true });
      writeFileSync(join(folder, set, `${name}.txt`), `${paragraphs.join('\n\n')}\n`);
    }
    tables.push(`${set}\n\n${table(HEADER, [...rows, rowOf('all', all)])}`);
  }
  return tables.join('\n\n');
}

const HEADER = ['layout', 'ends right', 'false', 'missed', 'ends F1', 'order'];

function rowOf(name: string, all: readonly Likeness[]): readonly string[] {
  const sum = (count: (likeness: Likeness) => number): number =>
    all.reduce((total, likeness) => total + count(likeness), 0);
  const right = sum(({ boundaries }) => boundaries.right);
  return [
    name,
    String(right),
    String(sum(({ boundaries }) => boundaries.predicted) - right),
    String(sum(({ boundaries }) => boundaries.gold) - right),
    percent(mean(all.map(boundaryF1))),
    percent(mean(all.map(({ order }) => order))),
  ];
}
