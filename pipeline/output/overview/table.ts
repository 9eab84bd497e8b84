import { hash } from 'node:crypto';
import type { ManifestSource } from '../../document.ts';

/** A part of an overview file: words of its own, or the rows of a source. */
export type Piece = { readonly text: string } | { readonly rowsOf: string };

/** An overview file as it is to be, the rows of its sources apart. */
export interface OverviewFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly pieces: readonly Piece[];
}

/** The tables of an overview. */
export type TableName = 'README.md' | 'quotes.csv' | 'quotes.jsonl';

/** What is chosen of an overview. */
export interface OverviewChoice {
  /** The tables that are written. */
  readonly names: ReadonlySet<TableName>;
  /** Whether `quotes.csv` begins with a byte order mark. */
  readonly byteOrderMark: boolean;
}

/**
 * What is made of all briefs together, in one file or in several. No line of it depends on two
 * sources, so that git merges two branches that touch different documents.
 */
export interface OverviewTable {
  /** Its file, or the first of them. */
  readonly name: TableName;
  /** How a file of it begins: by this the program knows it where the manifest was lost. */
  readonly begins: string;
  /** Whether a file is one of several, besides the first. */
  readonly isPart?: (path: string) => boolean;
  readonly filesOf: (
    sources: readonly ManifestSource[],
    choice: OverviewChoice,
  ) => readonly OverviewFile[];
  /** What a line is about, if it has the form of a row. */
  readonly keyOfLine: (line: string) => string | undefined;
  /** The same of a source. */
  readonly keyOf: (source: ManifestSource) => string;
}

/** Whether a text begins as a file of a table does, a byte order mark apart. */
export function beginsAs({ begins }: OverviewTable, text: string): boolean {
  return text.replace(/^\uFEFF/, '').startsWith(begins);
}

/**
 * What the manifest notes of the rows of a source: their length in bytes, their hash, and one of each
 * row, since a merge may leave other rows between them.
 */
export function digestOf(rows: string): string {
  const lines = rows.split('\n').slice(0, -1);
  return `${wholeDigest(Buffer.from(rows))}:${lines.map(checkOf).join('')}`;
}

function wholeDigest(rows: Uint8Array): string {
  return `${rows.length}:${shortHash(rows)}`;
}

/** Whether these are the rows of a digest. */
export function areRowsOf(rows: Uint8Array, digest: string): boolean {
  return digest.startsWith(`${wholeDigest(rows)}:`);
}

/** The length in bytes of the rows of a digest. */
export function lengthOf(digest: string): number {
  return Number.parseInt(digest, 10);
}

const CHECK_LENGTH = 6;

/** @param line with or without its end */
function checkOf(line: string): string {
  return shortHash(line.trimEnd()).slice(0, CHECK_LENGTH);
}

/** Whether all rows of a digest are among some lines, in their order. */
export function areAmong(lines: readonly string[], digest: string): boolean {
  const checks = digest.slice(digest.lastIndexOf(':') + 1);
  let place = 0;
  for (const line of lines) {
    if (checks.startsWith(checkOf(line), place)) place += CHECK_LENGTH;
  }
  return place >= checks.length;
}

/** What the manifest notes of the lines of a file that belong to no source, their order apart. */
export function frameOf(lines: Iterable<string>): string {
  const distinct = new Set([...lines].map((line) => line.trimEnd()).filter((line) => line !== ''));
  return shortHash([...distinct].toSorted().join('\n'));
}

export function frameOfFile({ pieces }: OverviewFile): string {
  return frameOf(pieces.flatMap((piece) => ('text' in piece ? piece.text.split('\n') : [])));
}

function shortHash(bytes: string | Uint8Array): string {
  return hash('sha256', bytes).slice(0, 16);
}
