import { mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isInside } from './paths.ts';
import { stands, statsOf } from './read-file.ts';
import { removeLeftovers } from './remove-file.ts';

// The one door through which the program makes and removes folders.

/** Removes a folder in `root`, and those above it, as far as they are empty. */
export function removeEmptyFolders(root: string, folder: string): void {
  try {
    for (let each = folder; each !== root; each = dirname(each)) rmdirSync(each);
  } catch {
    // Not empty, or not ours to remove.
  }
}

/**
 * Makes a folder and those above it. Folder by folder, because where the system says that a part of
 * the path does not exist, as in `/proc`, Node's own way of making all of them tries without end.
 * @throws the error of the system; `ENOTDIR` where a file stands in the way
 */
export function makeFolders(folder: string): void {
  if (statsOf(folder)?.isDirectory()) return;
  if (stands(folder)) throw Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' });
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it.
    if (!statsOf(folder)?.isDirectory()) throw error;
  }
}

/**
 * Makes a folder in `root` unless a symbolic link on the way leads out of it.
 * @returns whether the folder is there and truly lies in `root`
 */
export function makeFolderInside(root: string, folder: string): boolean {
  let standing = folder;
  while (!stands(standing)) standing = dirname(standing);
  if (!isInside(realpathSync(root), realpathSync(standing))) return false;
  makeFolders(folder);
  return true;
}

/**
 * `makeFolderInside` for a run: asks once for each folder, whatever the number of its files, and
 * takes away what killed runs have left half written there.
 * @param killed the ids of their processes
 * @returns a function from a folder to whether it is there and truly lies in `root`
 */
export function createFolderMaker(
  root: string,
  killed: readonly number[],
): (folder: string) => boolean {
  const made = new Set<string>();
  return (folder) => {
    if (made.has(folder)) return true;
    const isInRoot = makeFolderInside(root, folder);
    if (isInRoot) {
      removeLeftovers(folder, killed);
      made.add(folder);
    }
    return isInRoot;
  };
}
