import { readdirSync, realpathSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { whyRefused } from './errno.ts';
import { isInside } from './paths.ts';
import { isAlive } from './process-alive.ts';
import { ownStats } from './read-file.ts';

// The one door through which the program removes files.

/** How the files that are being written are called: `write-file.ts` gives them their names. */
const TEMPORARY = /^\.verbatim-([1-9]\d{0,9})-\d+-\d+\.tmp$/;

/** Removes a file of ours; where that cannot be done, what comes next says more. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or is already gone.
  }
}

/**
 * Removes a file of ours in `root`, unless a symbolic link on the way leads out of it.
 * @param isAsMade whether it stands as the program made it
 * @returns why it was not removed, to end a sentence; undefined where it is gone
 */
export function removeInside(
  root: string,
  path: string,
  isAsMade: () => boolean,
): string | undefined {
  try {
    if (ownStats(path) === undefined) return undefined;
    if (!isInside(realpathSync(root), realpathSync(dirname(path)))) {
      return 'a symbolic link leads out of the output folder: remove it yourself';
    }
    if (!ownStats(path)?.isFile() || !isAsMade()) {
      return 'it was edited by hand and is kept: remove it yourself, or move it elsewhere';
    }
    unlinkSync(path);
    return undefined;
  } catch (error) {
    return `it cannot be removed: ${whyRefused(error)}`;
  }
}

/**
 * Removes the half written files of killed runs in a folder. A file of another with such a name is
 * left alone: no run of ours had that process.
 */
export function removeLeftovers(folder: string, killed: readonly number[]): void {
  if (killed.length === 0) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? 0);
    if (killed.includes(pid) && !isAlive(pid)) removeIfThere(join(folder, name));
  }
}
