import { posix, relative, sep } from 'node:path';
import { byCodeUnits, displayPath } from '../../files/paths.ts';
import { quoted } from '../../files/printable.ts';
import { RunError } from '../../files/run-error.ts';
import { git, GitError, gitObjects } from './git.ts';
import { isCompared, type ReadFile, type Side } from './side.ts';

const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** `<mode> <type> <id>\t<path>`, of a regular file. */
const FILE_ENTRY = /^100\d{3} blob (\S+)\t([^]+)$/;

/**
 * An output folder as a revision has it.
 * @param revision whatever git takes for a commit
 * @param folder absolute
 * @throws RunError where there is no such revision, or the folder is in no repository
 */
export async function revisionSide(revision: string, folder: string, cwd: string): Promise<Side> {
  if (revision.startsWith('-') || revision === '') throw notFound(revision);
  const inside = await pathInRepository(revision, folder, cwd);
  const commit = await commitOf(revision, cwd);
  const ids = await filesOf(commit, inside, cwd, revision);
  const files = new Map([...ids].filter(([path]) => isCompared(path)));
  return {
    name: revision,
    files,
    read: (paths) => readBlobs(paths, files, cwd),
  };
}

/** A path from the top of the repository that the current directory is in; empty for the top. */
async function pathInRepository(revision: string, folder: string, cwd: string): Promise<string> {
  let prefix: string;
  try {
    prefix = (await git(cwd, ['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new RunError(
      `There is no folder ${quoted(revision)}, and no revision can be read here: ${error.message}. Name two output folders, or run it in a git repository.`,
      { cause: error },
    );
  }
  const path = posix.join('/', prefix, relative(cwd, folder).split(sep).join('/')).slice(1);
  const climbs = relative(cwd, folder)
    .split(sep)
    .filter((part) => part === '..').length;
  if (climbs > prefix.split('/').filter(Boolean).length || relative(cwd, folder) === folder) {
    throw new RunError(
      `The folder ${quoted(displayPath(cwd, folder))} is not in this git repository. Run it in the repository that the folder is in, or name another with --output DIR.`,
    );
  }
  return path.replace(/\/$/, '');
}

async function commitOf(revision: string, cwd: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    const id = (await git(cwd, args)).toString().trim();
    // Of `^main`, all that is not in it, git says `^` and the id.
    if (OBJECT_ID.test(id)) return id;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw notFound(revision, error);
  }
  throw notFound(revision);
}

function notFound(revision: string, cause?: Error): RunError {
  return new RunError(
    `There is no folder and no git revision ${quoted(revision)}. In a shallow clone, as CI has one, fetch the revision first: git fetch --depth 1 origin BRANCH, then compare with FETCH_HEAD.`,
    { cause },
  );
}

/** The id of each file under a folder, by path relative to the folder, in code-unit order. */
async function filesOf(
  commit: string,
  folder: string,
  cwd: string,
  revision: string,
): Promise<Map<string, string>> {
  const under = folder === '' ? [] : ['--', folder];
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, ...under];
  const tree = await git(cwd, args).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    throw new RunError(`The revision ${quoted(revision)} cannot be read: ${error.message}.`, {
      cause: error,
    });
  });
  const start = folder === '' ? 0 : folder.length + 1;
  const files = tree
    .toString()
    .split('\0')
    .flatMap((entry): [string, string][] => {
      const [, id = '', path = ''] = FILE_ENTRY.exec(entry) ?? [];
      return path.length > start ? [[path.slice(start), id]] : [];
    });
  return new Map(files.toSorted(([one], [other]) => byCodeUnits(one, other)));
}

async function* readBlobs(
  paths: readonly string[],
  files: ReadonlyMap<string, string>,
  cwd: string,
): AsyncGenerator<ReadFile> {
  const ids = paths.map((path) => files.get(path) ?? '');
  let index = 0;
  for await (const bytes of gitObjects(cwd, ids)) {
    const path = paths[index] ?? '';
    index += 1;
    yield bytes ? { path, bytes } : { path, reason: 'git has no such object: fetch it first' };
  }
}
