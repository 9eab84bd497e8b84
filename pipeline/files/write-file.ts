import { createHash } from 'node:crypto';
import { closeSync, constants, linkSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { errorCode } from './errno.ts';
import { fingerprint } from './fingerprints.ts';
import { NO_LINK, ownStats } from './read-file.ts';
import { Refusal } from './refusal.ts';
import { removeIfThere } from './remove-file.ts';

// The one door through which the program writes files. Synchronous calls: documents are
// made one after the other, so nothing else could be done in the meantime, and an asynchronous call
// costs several times as much.

let written = 0;

/** Files of somebody who gave them the names of ours: so many are stepped over. */
const MOST_TAKEN = 1000;

/**
 * Makes a file beside another, by a name that nothing has: what stands there, and where a link
 * leads, is left alone.
 */
function createBeside(path: string, mode: number): { readonly temporary: string; file: number } {
  for (let taken = 0; ; taken += 1) {
    written += 1;
    const name = `.verbatim-${process.pid}-${threadId}-${written}.tmp`;
    const temporary = join(dirname(path), name);
    try {
      return { temporary, file: openSync(temporary, 'wx', mode) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || taken === MOST_TAKEN) throw error;
    }
  }
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
  const temporary = writeBeside(path, text, mode);
  try {
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

/** Writes a file beside another, and returns its path. */
function writeBeside(path: string, text: string, mode: number): string {
  const { temporary, file } = createBeside(path, mode);
  try {
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    return temporary;
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

/**
 * Writes a file where none stands, whole or not at all: of two processes only one can. It is written
 * beside and then linked to its name; where a file system has no links, it is written in its place.
 * @returns false where something has its path, a link that leads nowhere too
 */
export function writeNew(path: string, text: string): boolean {
  const temporary = writeBeside(path, text, 0o666);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (hasNoLinks(error)) return writeNewInPlace(path, text);
    throw error;
  } finally {
    removeIfThere(temporary);
  }
}

/** As some file systems of networks and of memory cards. */
function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error));
}

function writeNewInPlace(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Adds to a file of ours, which is made where there is none. One call is one write, so that the lines
 * of two threads do not mix.
 * @throws Refusal of what is no regular file, or the error of the system
 */
export function appendTo(path: string, text: string): void {
  const stats = ownStats(path);
  if (stats && !stats.isFile()) throw new Refusal('not-regular');
  // oxlint-disable-next-line no-bitwise -- that is how flags are put together
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | NO_LINK;
  const file = openSync(path, flags, 0o666);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** So much text is written at a time, in UTF-16 code units. */
const PIECE_LENGTH = 2 ** 18;

/** What is asked and told before a file is put in its place. */
export interface Finishing {
  /** Asked where other bytes stand there; without it they are replaced. */
  readonly mayReplace?: () => boolean;
  /** Told of the hash of the file, once it is sure that it goes there. */
  readonly announce?: (sha256: string) => void;
}

/** A file that is written piece by piece and appears whole or not at all. */
export interface WholeFile {
  readonly write: (text: string) => void;
  /**
   * Puts it in its place, unless the same bytes stand there.
   */
  readonly finish: (asked?: Finishing) => {
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
  const { temporary, file } = createBeside(path, mode);
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
    finish: ({ mayReplace = () => true, announce } = {}) =>
      orAbandon(() => {
        flush();
        close();
        const sha256 = sum.digest('hex');
        const changed = fingerprint(path, Infinity) !== sha256 && mayReplace();
        if (changed) {
          announce?.(sha256);
          renameSync(temporary, path);
        } else removeIfThere(temporary);
        return { sha256, changed };
      }),
    abandon,
  };
}
