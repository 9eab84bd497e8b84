import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInside } from './paths.ts';
import { isMissing } from './refusal.ts';

/**
 * An absolute path without links. What does not stand yet is taken to be what it is called.
 * @throws the error of the system where links lead in a circle, or a folder may not be searched
 */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
    return join(realPathOf(dirname(path)), basename(path));
  }
}

/** Whether a path lies in a folder by its name, and by a link does not. Both absolute. */
export function isLedOut(folder: string, path: string): boolean {
  return isInside(folder, path) && !isInside(realPathOf(folder), realPathOf(path));
}
