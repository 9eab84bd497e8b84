import { isAbsolute } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { isInside } from '../files/paths.ts';
import { isFolder } from '../files/read-file.ts';

/** Where a command was called. */
export interface Place {
  /** Paths on the command line count from here; so do those that people are shown. */
  readonly cwd: string;
  /** Where the settings are, if there are none in `cwd`; default folders count from there. */
  readonly home: string;
}

/**
 * Where the person stands. npm starts a script in the folder of its package, also with `--prefix`, in
 * a workspace or from a folder below, and says in `INIT_CWD` where it was called. That counts for the
 * scripts of this package, whose paths a person types. A script of another package has its own paths
 * in it, and they count from its package, as npm users know it.
 * @param cwd the current directory of the process
 */
export function placeOf(env: Readonly<Record<string, string | undefined>>, cwd: string): Place {
  const stands = env['INIT_CWD'];
  const isScript = env['npm_lifecycle_event'] !== undefined && env['npm_command'] !== 'exec';
  const isOwn = isScript && env['npm_package_name'] === packageJson.name;
  if (!isOwn || stands === undefined || !isAbsolute(stands) || !isFolder(stands))
    return { cwd, home: cwd };
  return { cwd: stands, home: isInside(cwd, stands) ? cwd : stands };
}
