/**
 * Makes a table of document frequencies from any folders of texts: `.txt` and `.md` files count as
 * one document each, `.jsonl` files as one for each line's `text`. Counts only; nothing of the
 * texts but single stems goes into the table, and stems of fewer than 3 documents are left out.
 *
 *     npm run tables -- idf --origin "what they are" --out FILE DIR…
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import {
  countDocumentFrequencies,
  serialiseDocumentFrequencies,
} from '../../../stages/score/terms/document-frequencies.ts';

const RAREST = 3;
const jsonLine = z.object({ text: z.string().default('') });

/** The distinct texts under a file or folder, in code-unit order of their paths. */
export function textsUnder(path: string): string[] {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .toSorted()
      .flatMap((name) => textsUnder(join(path, name)));
  }
  const extension = extname(path);
  if (extension === '.txt' || extension === '.md') return [readFileSync(path, 'utf8')];
  if (extension !== '.jsonl') return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => jsonLine.parse(JSON.parse(line)).text);
}

/**
 * @param origin what the texts are, for the table's reader
 * @param out where the table goes
 */
export function writeDocumentFrequencies(
  paths: readonly string[],
  origin: string,
  out: string,
): void {
  const texts = new Set(paths.flatMap(textsUnder).filter((text) => text !== ''));
  const counted = countDocumentFrequencies(Array.from(texts, (text) => [text]));
  const json = serialiseDocumentFrequencies(counted, origin, RAREST);
  writeFileSync(out, json);
  process.stderr.write(`${out}: ${counted.documents} documents, ${json.length} bytes\n`);
}
