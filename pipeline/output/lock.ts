import { linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { errorCode, whyNotWritten, whyRefused } from '../files/errno.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { isAlive } from '../files/process-alive.ts';
import { RunError } from '../files/run-error.ts';
import { removeIfThere } from '../files/write-file.ts';

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
  const holder = holderOf(path);
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
    if (holderOf(path)?.pid === process.pid) return () => removeIfThere(path);
  }
  throw new RunError(`Another run has just taken ${name}. Wait until it has ended.`);
}

/**
 * Whether the lock was free and is now ours. It is written beside and then linked to its name, which
 * no two processes can do, so that it never stands there without the name of its holder.
 */
function create(path: string, name: string): boolean {
  const beside = join(dirname(path), `.verbatim-lock-${process.pid}.tmp`);
  const text = `${process.pid} ${hostname()}\n`;
  try {
    writeFileSync(beside, text);
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (hasNoLinks(error)) return createUnlinked(path, text, name);
    throw new RunError(`${name} cannot be written: ${whyNotWritten(error)}.`, { cause: error });
  } finally {
    removeIfThere(beside);
  }
}

/** Whether the file system has no links, as some of networks and of memory cards. */
function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error));
}

function createUnlinked(path: string, text: string, name: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
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

/** Who holds the lock; undefined where it is gone, or names nobody yet. */
function holderOf(path: string): Holder | undefined {
  try {
    const [pid = '', host = ''] = readFileSync(path, 'utf8').trim().split(' ');
    const { mtimeMs } = statSync(path);
    return { pid: Number(/^[1-9]\d*$/.exec(pid)?.[0] ?? 0), host, age: Date.now() - mtimeMs };
  } catch {
    return undefined;
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

/** @throws RunError where the folder is not there and cannot be made */
export async function makeOutputFolder(output: string, cwd: string): Promise<void> {
  try {
    await mkdir(output, { recursive: true });
  } catch (error) {
    const why = errorCode(error) === 'EEXIST' ? 'it is a file' : whyRefused(error);
    throw new RunError(
      `The output folder ${quoted(displayPath(cwd, output))} cannot be made: ${why}. Choose another with --out DIR.`,
      { cause: error },
    );
  }
}
