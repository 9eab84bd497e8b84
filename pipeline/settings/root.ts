import { isInside } from '../files/paths.ts';
import type { Settings } from './schema.ts';

/**
 * The folder that no link on the way to a path may lead out of. Who stands in a folder of a package
 * may read and write the folders that its settings name.
 */
export function rootOf(path: string, { homes }: Pick<Settings, 'homes'>, cwd: string): string {
  const home = homes[0]?.from ?? cwd;
  return !isInside(cwd, path) && isInside(home, cwd) ? home : cwd;
}
