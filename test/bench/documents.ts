import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { generateArticle } from './generate.ts';
import type { BenchDocument } from './stage-times.ts';
import { documentExtensions } from '../../pipeline/inputs/names.ts';

/**
 * The documents of a folder and its subfolders, in code-unit order.
 * @throws an error that names the folder when it has none
 */
export function readDocuments(folder: string): readonly BenchDocument[] {
  const documents = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && documentExtensions.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, bytes: readFileSync(path) }));
  if (documents.length === 0) throw new Error(`no documents in ${folder}`);
  return documents;
}

/** So many made-up articles of about so many characters, the same each time. */
export function generateDocuments(count: number, length: number): readonly BenchDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `${String(index).padStart(6, '0')}.txt`,
    bytes: Buffer.from(generateArticle(index, length)),
  }));
}

/** Bytes of some documents together. */
export function bytesOf(documents: readonly BenchDocument[]): number {
  return documents.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
