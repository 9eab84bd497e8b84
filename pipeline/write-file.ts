import { mkdir, open, readFile, lstat, realpath, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './errno.ts';
import { isInside } from './paths.ts';

/** What stands at a path where a file is to be written. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly text: string; readonly mode: number }
  | { readonly kind: 'folder' | 'other' };

export async function whatStandsAt(path: string): Promise<Standing> {
  try {
    const stats = await lstat(path);
    if (stats.isDirectory()) return { kind: 'folder' };
    if (!stats.isFile()) return { kind: 'other' };
    return { kind: 'file', text: await readFile(path, 'utf8'), mode: stats.mode };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { kind: 'nothing' };
    throw error;
  }
}

let written = 0;

/**
 * Writes a file whole or not at all: to a file beside it, which is then renamed. Not
 * `write-file-atomic`, whose one `write` call is not repeated when the disk takes only a part (it
 * is full, or a limit is met): the torn file is renamed into place without an error. It also
 * follows a symbolic link at the path and makes names longer than a file system takes. Not synced
 * to the disk, which costs more than the stages: a loss of power may take the last files, whose
 * hashes the manifest knows, but a killed run cannot.
 * @param mode the permissions to keep, if the file stands already
 */
export async function writeWhole(path: string, text: string, mode = 0o666): Promise<void> {
  written += 1;
  const temporary = join(dirname(path), `.verbatim-${process.pid}-${written}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/**
 * Makes a folder in `root` unless a symbolic link on the way leads out of it.
 * @returns whether the folder is there and truly lies in `root`
 */
export async function makeFolderInside(root: string, folder: string): Promise<boolean> {
  let standing = folder;
  while (!(await stands(standing))) standing = dirname(standing);
  if (!isInside(await realpath(root), await realpath(standing))) return false;
  await mkdir(folder, { recursive: true });
  return true;
}

/** Whether anything has this path, a link that leads nowhere too. */
export async function stands(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
