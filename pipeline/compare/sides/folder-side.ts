import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { errorCode, whyRefused } from '../../files/errno.ts';
import { listFolderSync } from '../../files/list-folder.ts';
import { byCodeUnits, displayPath } from '../../files/paths.ts';
import { MOST_TEXT_BYTES, readWhole } from '../../files/read-file.ts';
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
  const found = jsonFiles(folder, name);
  const byPath = new Map(found.map((each) => [each.path, each]));
  return {
    name,
    files: new Map(found.map((each) => [each.path, idOf(readFrom(folder, each), algorithm)])),
    // The files are read one by one, so that only one is in memory.
    read: async function* read(wanted) {
      for (const path of wanted) {
        const file = byPath.get(path);
        if (file) yield readFrom(folder, file);
      }
    },
  };
}

/** Regular files only, as the program writes no links; none where there is no such folder. */
function jsonFiles(folder: string, name: string): readonly FoundFile[] {
  try {
    return filesIn(folder, '')
      .filter(({ path }) => isCompared(path))
      .toSorted((left, right) => byCodeUnits(left.path, right.path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    const why = errorCode(error) === 'ENOTDIR' ? 'it is a file' : whyRefused(error);
    throw new RunError(`The folder ${quoted(name)} cannot be read: ${why}.`, { cause: error });
  }
}

interface FoundFile {
  readonly path: string;
  /** A name that is not UTF-8 leads nowhere, or to another file. */
  readonly isUtf8: boolean;
}

function filesIn(folder: string, below: string): readonly FoundFile[] {
  return listFolderSync(join(folder, below)).flatMap(
    ({ name, kind, shown }): readonly FoundFile[] => {
      const path = below + (shown ?? name);
      if (kind === 'folder' && shown === undefined) return filesIn(folder, `${path}/`);
      return kind === 'file' ? [{ path, isUtf8: shown === undefined }] : [];
    },
  );
}

function readFrom(folder: string, { path, isUtf8 }: FoundFile): ReadFile {
  if (!isUtf8) return { path, reason: 'its name is not UTF-8: rename it' };
  try {
    return { path, bytes: readWhole(join(folder, path), { maxBytes: MOST_TEXT_BYTES }) };
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
