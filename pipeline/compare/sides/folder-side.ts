import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, whyRefused } from '../../files/errno.ts';
import { byCodeUnits, displayPath, slashRelative } from '../../files/paths.ts';
import { quoted } from '../../files/printable.ts';
import { RunError } from '../../files/run-error.ts';
import { isCompared, type ReadFile, type Side } from './side.ts';

/** The hash that the ids of a git repository are made with. */
export type IdAlgorithm = 'sha1' | 'sha256';

/**
 * An output folder on disk.
 * @param folder absolute
 * @throws RunError where it cannot be listed
 */
export function folderSide(folder: string, cwd: string, algorithm: IdAlgorithm): Side {
  const name = displayPath(cwd, folder);
  const paths = jsonFiles(folder, name);
  return {
    name,
    files: new Map(paths.map((path) => [path, idOf(readFrom(folder, path), algorithm)])),
    // The files are read one by one, so that only one is in memory.
    read: async function* read(wanted) {
      for (const path of wanted) yield readFrom(folder, path);
    },
  };
}

/** Regular files only, as the program writes no links; none where there is no such folder. */
function jsonFiles(folder: string, name: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => slashRelative(folder, join(entry.parentPath, entry.name)))
      .filter(isCompared)
      .toSorted(byCodeUnits);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    const why = errorCode(error) === 'ENOTDIR' ? 'it is a file' : whyRefused(error);
    throw new RunError(`The folder ${quoted(name)} cannot be read: ${why}.`, { cause: error });
  }
}

function readFrom(folder: string, path: string): ReadFile {
  try {
    return { path, bytes: readFileSync(join(folder, path)) };
  } catch (error) {
    return { path, reason: `it cannot be read: ${whyRefused(error)}` };
  }
}

/** The id that git gives to a file of these bytes (`git hash-object`). */
function idOf(file: ReadFile, algorithm: IdAlgorithm): string {
  if ('reason' in file) return '';
  return createHash(algorithm)
    .update(`blob ${file.bytes.length}\0`)
    .update(file.bytes)
    .digest('hex');
}
