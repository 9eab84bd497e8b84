import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode, whyNotWritten, whyRefused } from '../files/errno.ts';
import { makeFolders } from '../files/folders.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { isAlive } from '../files/process-alive.ts';
import { ownStats, stands, whatStandsAt } from '../files/read-file.ts';
import { isLedOut } from '../files/real-path.ts';
import { RunError } from '../files/run-error.ts';
import { removeIfThere } from '../files/remove-file.ts';
import { writeNew } from '../files/write-file.ts';

/** Ends like the temporary files, so that one line of `.gitignore` leaves all of them out. */
const lockName = '.verbatim-lock.tmp';

/** How long a lock without a name may be one that is just being written. */
const TORN_MILLISECONDS = 5000;
/** More than two runs need between finding a left lock and taking it. */
const TAKEOVER_MILLISECONDS = 50;

/**
 * Takes the output folder for this process alone. A lock that a killed run left is taken over: its
 * process has ended. A lock of another machine holds: nothing can be known of its process.
 * @returns gives the folder free again
 * @throws RunError where another run has the folder
 */
export function lockOutput(output: string, cwd: string): () => void {
  const path = join(output, lockName);
  const name = quoted(displayPath(cwd, path));
  if (create(path, name)) return () => removeIfThere(path);
  const holder = holderOf(path, name);
  if (!isLeft(holder)) {
    const who =
      holder && holder.pid > 0 ? `process ${holder.pid} on ${quoted(holder.host)}` : 'just begun';
    throw new RunError(
      `Another run (${who}) is writing to ${quoted(displayPath(cwd, output))}. Wait until it has ended; if there is none, remove ${name}.`,
    );
  }
  removeIfThere(path);
  if (create(path, name)) {
    // Another run may have found the same left lock, and taken this one for it.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TAKEOVER_MILLISECONDS);
    if (holderOf(path, name)?.pid === process.pid) return () => removeIfThere(path);
  }
  throw new RunError(`Another run has just taken ${name}. Wait until it has ended.`);
}

/**
 * Whether the lock was free and is now ours. It never stands there without the name of its holder,
 * where the file system has links.
 */
function create(path: string, name: string): boolean {
  try {
    return writeNew(path, `${process.pid} ${hostname()}\n`);
  } catch (error) {
    throw new RunError(`${name} cannot be written: ${whyNotWritten(error)}.`, { cause: error });
  }
}

interface Holder {
  /** 0 where the file names none. */
  readonly pid: number;
  readonly host: string;
  /** Milliseconds. */
  readonly age: number;
}

/**
 * Who holds the lock; undefined where it is gone.
 * @throws RunError where something else has its name
 */
function holderOf(path: string, name: string): Holder | undefined {
  try {
    const standing = whatStandsAt(path);
    if (standing.kind === 'nothing') return undefined;
    const text = standing.kind === 'file' ? standing.text : 'no file';
    const [, pid, host = ''] = /^(?:([1-9]\d*) (\S+)\n)?$/.exec(text) ?? [];
    if (pid === undefined && text !== '') {
      throw new RunError(
        `${name} was not made by this program, which keeps there who is writing. Move it, or choose another folder with --out DIR.`,
      );
    }
    const { mtimeMs = 0 } = ownStats(path) ?? {};
    return { pid: Number(pid ?? 0), host, age: Date.now() - mtimeMs };
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(`${name} cannot be read: ${whyRefused(error)}.`, { cause: error });
  }
}

/** Whether nobody holds the lock any more: its process is gone, or it was torn long ago. */
function isLeft(holder: Holder | undefined): boolean {
  if (holder === undefined) return true;
  const { pid, host, age } = holder;
  if (pid === 0) return age > TORN_MILLISECONDS;
  if (host !== hostname()) return false;
  // A number may have been given to this process after the one that held it was killed.
  return pid === process.pid || !isAlive(pid);
}

/**
 * Makes the output folder where there is none.
 * @param root a folder that no link on the way to it may lead out of
 * @throws RunError where that cannot be
 */
export function makeOutputFolder(output: string, root: string, cwd: string): void {
  refuseLedOut(output, root, cwd);
  try {
    makeFolders(output);
  } catch (error) {
    const why = whyNotMade(error, output);
    throw new RunError(
      `The output folder ${quoted(displayPath(cwd, output))} cannot be made: ${why}. Choose another with --out DIR.`,
      { cause: error },
    );
  }
}

function whyNotMade(error: unknown, output: string): string {
  if (stands(output)) return ownStats(output)?.isSymbolicLink() ? 'it is a link' : 'it is a file';
  // The folder around it is there: the system makes none in it, as in `/proc`.
  if (errorCode(error) === 'ENOENT') return 'the system allows no folder there';
  return whyRefused(error);
}

/** @throws RunError where the output folder lies in a root by its name alone */
export function refuseLedOut(output: string, root: string, cwd: string): void {
  let isOut: boolean;
  try {
    isOut = isLedOut(root, output);
  } catch (error) {
    throw new RunError(
      `The output folder ${quoted(displayPath(cwd, output))} cannot be used: ${whyRefused(error)}. Choose another with --out DIR.`,
      { cause: error },
    );
  }
  if (!isOut) return;
  throw new RunError(
    `The output folder ${quoted(displayPath(cwd, output))} is reached by a symbolic link that leads out of the current folder, and nothing is written there. Name the folder that the link leads to with --out DIR.`,
  );
}
