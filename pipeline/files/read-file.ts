import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { errorCode } from './errno.ts';
import { isInside } from './paths.ts';
import { isMissing, Refusal } from './refusal.ts';

// The one door through which the program reads files. What is no regular file is refused before it
// is opened: a named pipe would keep the program waiting for ever, a device would never end. Calls
// are synchronous, because an asynchronous one costs several times as much.

/** Should a file become a named pipe after it was looked at, opening it does not wait. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Files of the program are not links. */
export const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** More no string can hold. */
export const MOST_TEXT_BYTES = 2 ** 29 - 32;

export interface ReadLimits {
  readonly maxBytes: number;
  /** A folder that no link on the way to the file may lead out of. */
  readonly within?: string;
}

/** A regular file that was opened. */
export interface OpenFile {
  readonly size: number;
  /** Fills a buffer from a place in it. Returns the number of bytes, 0 at the end of the file. */
  readonly read: (into: Uint8Array, at?: number) => number;
  readonly close: () => void;
}

/**
 * Opens a file, links followed.
 * @throws Refusal, or the error of the system
 */
function openFile(path: string, within?: string): OpenFile {
  refuseSpecial(statSync(path));
  if (within !== undefined) refuseOutside(path, within);
  return openedFile(openSync(path, WITHOUT_WAITING));
}

/** @throws Refusal where a link on the way to a file leads out of a folder */
function refuseOutside(path: string, folder: string): void {
  if (!isInside(realpathSync(folder), realpathSync(path))) throw new Refusal('leads-out');
}

function openedFile(file: number): OpenFile {
  const close = (): void => closeSync(file);
  try {
    const stats = fstatSync(file);
    refuseSpecial(stats);
    return {
      size: stats.size,
      read: (into, at = 0) => readSync(file, into, at, into.length - at, null),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function refuseSpecial(stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  throw new Refusal('not-regular');
}

/**
 * The bytes of a file, links followed.
 * @throws Refusal, or the error of the system
 */
export function readWhole(path: string, { maxBytes, within }: ReadLimits): Buffer {
  return bytesOf(openFile(path, within), maxBytes);
}

/** The size that the system names is not believed: that of `/proc/version` is 0. */
function bytesOf({ size, read, close }: OpenFile, maxBytes: number): Buffer {
  try {
    if (size > maxBytes) throw new Refusal('too-large');
    let bytes: Buffer = Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (;;) {
      const more = read(bytes, length);
      length += more;
      if (length > maxBytes) throw new Refusal('too-large');
      if (more === 0) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length + 4096);
    }
  } finally {
    close();
  }
}

/**
 * A file as a stream that does not wait, links followed.
 * @throws Refusal, or the error of the system
 */
export function streamFile(path: string, pieceBytes = 2 ** 16): AsyncIterable<Uint8Array> {
  refuseSpecial(statSync(path));
  const file = openSync(path, WITHOUT_WAITING);
  openedFile(file);
  return createReadStream('', { fd: file, highWaterMark: pieceBytes });
}

/** What stands at a path where a file is to be written. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly text: string; readonly mode: number }
  | { readonly kind: 'folder' | 'other' };

/**
 * What stands at a path, links not followed.
 * @throws Refusal, or the error of the system
 */
export function whatStandsAt(path: string): Standing {
  const stats = ownStats(path);
  if (stats === undefined) return { kind: 'nothing' };
  if (stats.isDirectory()) return { kind: 'folder' };
  if (!stats.isFile()) return { kind: 'other' };
  // oxlint-disable-next-line no-bitwise -- that is how flags are put together
  const file = openedFile(openSync(path, WITHOUT_WAITING | NO_LINK));
  return { kind: 'file', text: bytesOf(file, MOST_TEXT_BYTES).toString(), mode: stats.mode };
}

/** What a path itself is, no link followed; undefined where nothing is there. */
export function ownStats(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

/**
 * Opens a file of the program, which is no link.
 * @returns undefined where no such file stands
 */
export function openOwnFile(path: string): OpenFile | undefined {
  if (!ownStats(path)?.isFile()) return undefined;
  // oxlint-disable-next-line no-bitwise -- that is how flags are put together
  return openedFile(openSync(path, WITHOUT_WAITING | NO_LINK));
}

/**
 * The text of a file of the program, which is no link; undefined where there is none that can be
 * read.
 */
export function readOwnText(path: string): string | undefined {
  try {
    const standing = whatStandsAt(path);
    return standing.kind === 'file' ? standing.text : undefined;
  } catch {
    return undefined;
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

/**
 * What a path leads to, links followed; undefined where that is nothing.
 * @throws the error of the system where it does not say
 */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a path leads to a folder, as far as the system says. */
export function isFolder(path: string): boolean {
  try {
    return statsOf(path)?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
