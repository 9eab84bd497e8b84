import { createHash, hash } from 'node:crypto';
import { closeSync, constants, openSync, readSync, statSync, type BigIntStats } from 'node:fs';

/** The SHA-256 of a file, or null where there is no regular file of at most so many bytes. */
export type Fingerprint = (path: string, maxBytes: number) => string | null;

/** What a file system changes with the bytes of a file. */
interface Remembered {
  readonly state: string;
  readonly sha256: string;
}

/** A file changed so shortly before may change again and show the same times. */
const RACY_NANOSECONDS = 50_000_000n;

/** Should a file become a named pipe after it was looked at, opening it does not wait. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Files are read into the same memory, one after the other; larger ones in pieces. */
const shared = Buffer.allocUnsafeSlow(2 ** 18);

/** Reads and hashes the file each time. */
export const fingerprint: Fingerprint = (path, maxBytes) => {
  try {
    // Asked before opening, which would wait for ever at a named pipe.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > maxBytes) return null;
    return hashOf(path, stats.size);
  } catch {
    return null;
  }
};

/**
 * A `Fingerprint` for somebody who asks again and again: a file of the same size, times and inode
 * as before is not read again.
 */
export function createFingerprints(): Fingerprint {
  const remembered = new Map<string, Remembered>();
  return (path, maxBytes) => {
    const stats = statOf(path);
    if (stats === undefined || stats.size > maxBytes) return null;
    const { size, mtimeNs, ctimeNs, ino, dev } = stats;
    const state = `${size} ${mtimeNs} ${ctimeNs} ${ino} ${dev}`;
    const known = remembered.get(path);
    if (known?.state === state) return known.sha256;
    const sha256 = fingerprint(path, maxBytes);
    const now = BigInt(Date.now()) * 1_000_000n;
    if (sha256 !== null && now - ctimeNs > RACY_NANOSECONDS) {
      remembered.set(path, { state, sha256 });
    } else remembered.delete(path);
    return sha256;
  };
}

function statOf(path: string): BigIntStats | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(path: string, size: number): string {
  const file = openSync(path, WITHOUT_WAITING);
  try {
    if (size > shared.length) return hashOfPieces(file, size);
    let length = 0;
    while (length < size) {
      const read = readSync(file, shared, length, size - length, null);
      if (read === 0) break;
      length += read;
    }
    return hash('sha256', shared.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** A file may be larger than memory. Of one that grows meanwhile, no more than it had is read. */
function hashOfPieces(file: number, size: number): string {
  const sum = createHash('sha256');
  for (let left = size; left > 0;) {
    const read = readSync(file, shared, 0, Math.min(shared.length, left), null);
    if (read === 0) break;
    sum.update(shared.subarray(0, read));
    left -= read;
  }
  return sum.digest('hex');
}
