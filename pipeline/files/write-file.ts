import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { errorCode } from './errno.ts';
import { fingerprint } from './fingerprints.ts';
import { isInside } from './paths.ts';
import { isAlive } from './process-alive.ts';

/** What stands at a path where a file is to be written. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly text: string; readonly mode: number }
  | { readonly kind: 'folder' | 'other' };

// Synchronous calls: documents are made one after the other, so nothing else could be done in the
// meantime, and an asynchronous call costs several times as much.

export function whatStandsAt(path: string): Standing {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'nothing' };
    if (stats.isDirectory()) return { kind: 'folder' };
    if (!stats.isFile()) return { kind: 'other' };
    return { kind: 'file', text: readFileSync(path, 'utf8'), mode: stats.mode };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { kind: 'nothing' };
    throw error;
  }
}

let written = 0;

const TEMPORARY = /^\.verbatim-(\d{1,9})-\d+-\d+\.tmp$/;

/** A name of a file beside another that no other thread and no other run takes. */
function temporaryBeside(path: string): string {
  written += 1;
  return join(dirname(path), `.verbatim-${process.pid}-${threadId}-${written}.tmp`);
}

/**
 * Writes a file whole or not at all: to a file beside it, which is then renamed. Not
 * `write-file-atomic`, whose one `write` call is not repeated when the disk takes only a part (it
 * is full, or a limit is met): the torn file is renamed into place without an error. It also
 * follows a symbolic link at the path and makes names longer than a file system takes. Not synced
 * to the disk, which costs more than the stages: a loss of power may take the last files, whose
 * hashes the manifest knows, but a killed run cannot.
 * @param mode the permissions to keep, if the file stands already
 */
export function writeWhole(path: string, text: string, mode = 0o666): void {
  const temporary = temporaryBeside(path);
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

/** So much text is written at a time, in UTF-16 code units. */
const PIECE_LENGTH = 2 ** 18;

/** A file that is written piece by piece and appears whole or not at all. */
export interface WholeFile {
  readonly write: (text: string) => void;
  /**
   * Puts it in its place, unless the same bytes stand there.
   * @param mayReplace asked where other bytes stand there; without it they are replaced
   */
  readonly finish: (mayReplace?: () => boolean) => {
    readonly sha256: string;
    readonly changed: boolean;
  };
  readonly abandon: () => void;
}

/**
 * As `writeWhole`, for a file that may be larger than memory.
 * @param mode the permissions to keep, if the file stands already
 */
export function openWhole(path: string, mode = 0o666): WholeFile {
  const temporary = temporaryBeside(path);
  const file = openSync(temporary, 'wx', mode);
  const sum = createHash('sha256');
  let isOpen = true;
  let waiting = '';
  const flush = (): void => {
    sum.update(waiting);
    writeFileSync(file, waiting);
    waiting = '';
  };
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  const abandon = (): void => {
    close();
    removeIfThere(temporary);
  };
  /** A file that could not be written is not left behind. */
  const orAbandon = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      abandon();
      throw error;
    }
  };
  return {
    write: (text) =>
      orAbandon(() => {
        waiting += text;
        if (waiting.length >= PIECE_LENGTH) flush();
      }),
    finish: (mayReplace = () => true) =>
      orAbandon(() => {
        flush();
        close();
        const sha256 = sum.digest('hex');
        const changed = fingerprint(path, Infinity) !== sha256 && mayReplace();
        if (changed) renameSync(temporary, path);
        else removeIfThere(temporary);
        return { sha256, changed };
      }),
    abandon,
  };
}

/** Removes a file of ours; where that cannot be done, what comes next says more. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or is already gone.
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
  mkdirSync(folder, { recursive: true });
  return true;
}

/**
 * `makeFolderInside` for a run: asks once for each folder, whatever the number of its files, and
 * takes away what a killed run has left half written there.
 * @returns a function from a folder to whether it is there and truly lies in `root`
 */
export function createFolderMaker(root: string): (folder: string) => boolean {
  const made = new Set<string>();
  return (folder) => {
    if (made.has(folder)) return true;
    const isInRoot = makeFolderInside(root, folder);
    if (isInRoot) {
      removeLeftovers(folder);
      made.add(folder);
    }
    return isInRoot;
  };
}

/** Removes the half written files in a folder of ours whose run is no more. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeIfThere(join(folder, name));
  }
}

/** Whether anything has this path, a link that leads nowhere too. */
export function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
