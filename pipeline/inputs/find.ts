import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { VFile } from 'vfile';
import { errorCode, whyRefused } from '../files/errno.ts';
import { readOuterRules } from './ignore-rules.ts';
import { byCodeUnits, displayPath, isInside, slashRelative } from '../files/paths.ts';
import { printable, quoted } from '../files/printable.ts';
import { asCalled } from '../messages/as-called.ts';
import { RunError } from '../files/run-error.ts';
import type { NamedInput, Settings } from '../settings/schema.ts';
import { walk } from './walk.ts';
import type { Input } from '../document.ts';
import { createUnread, type UnreadFiles } from './unread.ts';
import { documentExtensions, isDocumentName, isCorrectionsName } from './names.ts';

/** The documents of a run, and what was met on the way to them. */
export interface FoundInputs {
  /** In code-unit order of `path`. */
  readonly inputs: readonly Input[];
  /** What could not be read (a fatal message) or was not followed. */
  readonly reports: readonly VFile[];
  /** What lies in the folders and is of a kind that is not read; undefined where there is none. */
  readonly unread: UnreadFiles | undefined;
}

type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'glob'; readonly path: string; readonly pattern: string };

/**
 * Finds the documents that were named. A path is relative to its input folder: the outermost one
 * that holds it among the folders named in the settings and in this run; for a glob its fixed
 * beginning; for a lone file the folder it lies in.
 * @throws RunError where a name leads nowhere, or nothing was found at all
 */
export async function findInputs(settings: Settings, cwd: string): Promise<FoundInputs> {
  const targets: Target[] = [];
  for (const named of settings.inputs) targets.push(await locate(named, cwd));
  refuseOutputAsInput(targets, settings.output, cwd);

  const folders = await homeFolders(settings.homes);
  for (const { kind, path } of targets) if (kind !== 'file') folders.push(path);

  const reports: VFile[] = [];
  const files = new Set<string>();
  const unread = createUnread(cwd);
  for (const target of targets) {
    if (target.kind === 'file') {
      // A shell that expands `input/*` names them too.
      if (!isCorrectionsName(target.path)) files.add(target.path);
    } else {
      const options = {
        cwd,
        output: settings.output,
        wants: await wantedOf(target, cwd),
        // A glob says itself what it leaves out.
        passOver: target.kind === 'folder' ? unread.note : () => {},
        reportOrphans: target.kind === 'folder',
        report: (file: VFile) => void reports.push(file),
      };
      // Who stands in a folder of a package may read the folders that its settings name.
      const root = isInside(cwd, target.path) ? cwd : (settings.homes[0]?.from ?? cwd);
      const rules = await readOuterRules(root, target.path);
      for await (const file of walk(target.path, rules, options)) files.add(file);
    }
  }
  if (files.size === 0 && !reports.some((file) => file.messages.some(({ fatal }) => fatal))) {
    throw new RunError(nothingFound(settings.inputs));
  }
  const inputs = [...files].map((file) => ({ file, path: relativePath(file, folders) }));
  return {
    inputs: inputs.toSorted((left, right) => byCodeUnits(left.path, right.path)),
    reports,
    unread: unread.total(files),
  };
}

/** What a name means: an existing file or folder first, so that `a[1].txt` can be named. */
async function locate({ name, from }: NamedInput, cwd: string): Promise<Target> {
  const path = resolve(from, name);
  try {
    return { kind: (await stat(path)).isDirectory() ? 'folder' : 'file', path };
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))) {
      throw new RunError(`${quoted(name)} cannot be read: ${whyRefused(error)}.`, {
        cause: error,
      });
    }
  }
  if (!isDynamicPattern(name)) {
    throw new RunError(
      `There is no file or folder ${quoted(displayPath(cwd, path))}. Name the files, folders or globs to read: ${asCalled('npm run pipeline -- PATH…')}`,
    );
  }
  const parts = name.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  return {
    kind: 'glob',
    path: resolve(from, parts.slice(0, fixed).join('/') || (name.startsWith('/') ? '/' : '.')),
    pattern: parts.slice(fixed).join('/'),
  };
}

function refuseOutputAsInput(targets: readonly Target[], output: string, cwd: string): void {
  for (const { path } of targets) {
    if (isInside(output, path)) {
      throw new RunError(
        `${quoted(displayPath(cwd, path))} is in the output folder, which is never read. Choose another folder for the briefs with --out DIR.`,
      );
    }
  }
}

/** Those of the settings' inputs that are folders. */
async function homeFolders(homes: readonly NamedInput[]): Promise<string[]> {
  const folders: string[] = [];
  for (const { name, from } of homes) {
    const path = resolve(from, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isDirectory()) folders.push(path);
  }
  return folders;
}

/** A folder is searched for documents; what a glob matches is wanted whatever its extension. */
async function wantedOf(target: Target, cwd: string): Promise<(path: string) => boolean> {
  if (target.kind !== 'glob') return (path) => isDocumentName(basename(path));
  const matches = await matchGlob(target.pattern, target.path);
  if (matches.size === 0) {
    const pattern = printable(displayPath(cwd, join(target.path, target.pattern)));
    throw new RunError(`No file matches \`${pattern}\`.`);
  }
  return (path) => matches.has(path) && !isCorrectionsName(path);
}

async function matchGlob(pattern: string, from: string): Promise<ReadonlySet<string>> {
  const matches = await glob(pattern, { cwd: from, expandDirectories: false });
  return new Set(matches.map((match) => join(from, match)));
}

/** The way to a file from the outermost folder that holds it. */
function relativePath(file: string, folders: readonly string[]): string {
  const holders = folders.filter((folder) => folder !== file && isInside(folder, file));
  const outermost = holders.toSorted((left, right) => left.length - right.length)[0];
  return slashRelative(outermost ?? dirname(file), file);
}

function nothingFound(inputs: readonly NamedInput[]): string {
  const names = inputs.map(({ name }) => quoted(name)).join(', ');
  const extensions = [...documentExtensions, '.jsonl', '.jsonl.gz'].join(', ');
  return `No documents were found in ${names}: looked for ${extensions}, leaving out dot files, node_modules, the output folder and what .verbatimignore names. A file of any extension can be named itself.`;
}
