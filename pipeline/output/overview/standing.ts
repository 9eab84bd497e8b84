import { join } from 'node:path';
import { whyRefused } from '../../files/errno.ts';
import {
  openOwnFile,
  stands,
  whatStandsAt,
  type OpenFile,
  type Standing,
} from '../../files/read-file.ts';
import { hasConflictMarks, type Manifest } from '../manifest-text.ts';
import { isAsWritten, KEPT } from '../ours.ts';
import type { Kept } from './kept.ts';
import type { KnownOverview } from './known.ts';
import { areAmong, areRowsOf, beginsAs, frameOf, lengthOf, type OverviewFile, type OverviewTable } from './table.ts';
import type { Settings } from '../../settings/schema.ts';
import { wantedTables } from './tables.ts';

/** Whether the overview stands as the manifest says, and no part of it is missing. */
export function overviewStands({ sources, overview }: Manifest, settings: Settings): boolean {
  const { output, tables } = settings;
  const known = new Set(overview.map(({ path }) => path));
  const wanted = wantedTables(settings);
  const written = wanted.filter(({ name }) => known.has(name));
  // One that is not written since something else stands in its place is written once that is gone.
  const isFree = ({ name }: OverviewTable): boolean => !known.has(name) && !stands(join(output, name));
  if (wanted.some(isFree)) return false;
  const names = new Set(written.map(({ name }) => name));
  const choice = { names, byteOrderMark: tables.byteOrderMark };
  return (
    written.length > 0 &&
    written.every((table) => {
      const digests = new Map<string, string>();
      for (const { path, rows } of sources) {
        const digest = rows?.[table.name];
        if (digest !== undefined) digests.set(path, digest);
      }
      const files = table.filesOf(sources, choice);
      return files.every((file) => known.has(file.path) && standsAsMade(output, file, digests));
    })
  );
}

/** Whether a file holds just what its pieces say, the rows of each source as its digest says. */
function standsAsMade(
  output: string,
  { path, pieces }: OverviewFile,
  digests: ReadonlyMap<string, string>,
): boolean {
  let file: OpenFile | undefined;
  try {
    file = openOwnFile(join(output, path));
    if (file === undefined) return false;
    for (const piece of pieces) {
      if ('text' in piece) {
        const expected = Buffer.from(piece.text);
        if (!expected.equals(readBytes(file, expected.length))) return false;
        continue;
      }
      const digest = digests.get(piece.rowsOf);
      if (digest === undefined) continue;
      if (!areRowsOf(readBytes(file, lengthOf(digest)), digest)) return false;
    }
    return readBytes(file, 1).length === 0;
  } catch {
    return false;
  } finally {
    file?.close();
  }
}

function readBytes(file: OpenFile, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const more = file.read(bytes, read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

/** Why an overview file may not be replaced; undefined where it may. */
export function whyKept(output: string, path: string, known: KnownOverview): Kept | undefined {
  const other = (why: string): Kept => ({ why, isEdited: false });
  let standing: Standing;
  try {
    standing = whatStandsAt(join(output, path));
  } catch (error) {
    return other(`what stands there cannot be read, ${whyRefused(error)}`);
  }
  if (standing.kind === 'nothing') return undefined;
  if (standing.kind !== 'file') return other('a folder or link stands there');
  const { text } = standing;
  if (known.before.length === 0) {
    return beginsAs(known.table, text) ? undefined : other('it was not made by this program');
  }
  if (known.force || isAsNoted(path, text, known)) return undefined;
  const isGone = (key: string): boolean => !stands(join(output, decoded(key)));
  if (isOwnText(text, known, isGone)) return undefined;
  return { why: KEPT, isEdited: true };
}

/** Whether a file has the bytes that a manifest of version 1 or the journal says. */
function isAsNoted(path: string, text: string, { before }: KnownOverview): boolean {
  const noted = before.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [{ path, sha256 }]));
  return isAsWritten(path, text, noted) === true;
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/**
 * Whether all that a file holds was written by the program, so that it may be replaced: rows that
 * are known of their sources, a frame that is known, and what a merge adds to them. Git leaves the
 * lines of both sides where it is told to, or its marks of a conflict; then an earlier row of a source
 * may stand beside the known one, or the row of one that is gone.
 */
function isOwnText(
  text: string,
  { table, rows, before, frame }: KnownOverview,
  isGone: (key: string) => boolean,
): boolean {
  const others: string[] = [];
  const places = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const key = table.keyOfLine(line);
    if (key === undefined) {
      if (!hasConflictMarks(line)) others.push(line);
      continue;
    }
    const own = places.get(key);
    if (own === undefined) places.set(key, [line]);
    else own.push(line);
  }
  const found = frameOf(others);
  if (found !== frame && before.every((each) => each.frame !== found)) return false;
  return [...places].every(([key, lines]) => {
    const known = rows.get(key);
    if (known === undefined) return isGone(key);
    return [...known].some((digest) => areAmong(lines, digest));
  });
}
