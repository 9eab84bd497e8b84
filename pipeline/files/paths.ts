import { isAbsolute, relative, sep } from 'node:path';

/** Compares by UTF-16 code units: the same order on any machine, whatever its locale. */
export function byCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The way from one absolute path to another, with `/` on every system. */
export function slashRelative(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}

/** Whether `path` is `folder` itself or lies in it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path as people see it: from the current directory where it lies in it, else whole. */
export function displayPath(cwd: string, path: string): string {
  return isInside(cwd, path) ? slashRelative(cwd, path) || '.' : path;
}
