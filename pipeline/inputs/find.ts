import { basename, dirname, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { VFile } from 'vfile';
import { whyRefused } from '../files/errno.ts';
import { readOuterRules } from './ignore-rules.ts';
import { byCodeUnits, displayPath, isInside, slashRelative } from '../files/paths.ts';
import { printable, quoted } from '../files/printable.ts';
import { isFolder, statsOf } from '../files/read-file.ts';
import { isLedOut, realPathOf } from '../files/real-path.ts';
import { asCalled } from '../messages/as-called.ts';
import { RunError } from '../files/run-error.ts';
import { rootOf } from '../settings/root.ts';
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

type Target = {
  readonly path: string;
  /** It lies in the current folder by its name, and by a link does not. */
  readonly isLedOut: boolean;
} & (
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'glob'; readonly pattern: string }
);

/**
 * Finds the documents that were named. A path is relative to its input folder: the outermost one
 * that holds it among the folders named in the settings and in this run; for a glob its fixed
 * beginning; for a lone file the folder it lies in.
 * @param usage how the command is called, for who has named what is not there
 * @throws RunError where a name leads nowhere, or nothing was found at all
 */
export async function findInputs(
  settings: Settings,
  cwd: string,
  usage = 'npm run pipeline -- PATH…',
): Promise<FoundInputs> {
  const named = settings.inputs.map((each) => locate(each, settings, cwd, usage));
  const output = realOutput(settings.output, cwd);
  refuseOutputAsInput(named, output, cwd);

  const reports: VFile[] = [];
  const targets = named.filter((target) => !target.isLedOut);
  for (const { path, isLedOut: isOut } of named) if (isOut) reports.push(notFollowed(path, cwd));
  const folders = homeFolders(settings.homes);
  for (const { kind, path } of targets) if (kind !== 'file') folders.push(path);

  const files = new Set<string>();
  const unread = createUnread(cwd);
  for (const target of targets) {
    if (target.kind === 'file') {
      // A shell that expands `input/*` names them too.
      if (!isCorrectionsName(target.path)) files.add(target.path);
    } else {
      const options = {
        cwd,
        output,
        wants: await wantedOf(target, cwd),
        // A glob says itself what it leaves out.
        passOver: target.kind === 'folder' ? unread.note : () => {},
        reportOrphans: target.kind === 'folder',
        report: (file: VFile) => void reports.push(file),
      };
      const rules = readOuterRules(rootOf(target.path, settings, cwd), target.path);
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
function locate(
  { name, from }: NamedInput,
  settings: Settings,
  cwd: string,
  usage: string,
): Target {
  const path = resolve(from, name);
  const isOut = (each: string): boolean => isLedOut(rootOf(each, settings, cwd), each);
  try {
    const stats = statsOf(path);
    if (stats) {
      const kind = stats.isDirectory() ? 'folder' : 'file';
      return { kind, path, isLedOut: isOut(path) };
    }
  } catch (error) {
    throw new RunError(`${quoted(name)} cannot be read: ${whyRefused(error)}.`, {
      cause: error,
    });
  }
  if (!isDynamicPattern(name)) {
    throw new RunError(
      `There is no file or folder ${quoted(displayPath(cwd, path))}. Name the files, folders or globs to read: ${asCalled(usage)}`,
    );
  }
  const parts = name.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  const root = resolve(from, parts.slice(0, fixed).join('/') || (name.startsWith('/') ? '/' : '.'));
  const pattern = parts.slice(fixed).join('/');
  return { kind: 'glob', path: root, pattern, isLedOut: isOut(root) };
}

/** The output folder without links. */
function realOutput(output: string, cwd: string): string {
  try {
    return realPathOf(output);
  } catch (error) {
    throw new RunError(
      `The output folder ${quoted(displayPath(cwd, output))} cannot be used: ${whyRefused(error)}. Choose another with --out DIR.`,
      { cause: error },
    );
  }
}

/** What is named lies in the current folder, but a link leads elsewhere: a shell that expands `*` names links, too. */
function notFollowed(path: string, cwd: string): VFile {
  const file = new VFile({ path: displayPath(cwd, path) });
  file.info('The symbolic link leads out of the current folder and is not followed', {
    ruleId: 'link-not-followed',
    source: 'verbatim',
  });
  return file;
}

function refuseOutputAsInput(targets: readonly Target[], output: string, cwd: string): void {
  for (const { path } of targets) {
    if (isInside(output, realPathOf(path))) {
      throw new RunError(
        `${quoted(displayPath(cwd, path))} is in the output folder, which is never read. Choose another folder for the briefs with --out DIR.`,
      );
    }
  }
}

/** Those of the settings' inputs that are folders. */
function homeFolders(homes: readonly NamedInput[]): string[] {
  const folders: string[] = [];
  for (const { name, from } of homes) {
    const path = resolve(from, name);
    if (isFolder(path)) folders.push(path);
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
  const matches = await glob(pattern, {
    cwd: from,
    expandDirectories: false,
    // The walk says what becomes of links.
    followSymbolicLinks: false,
  });
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
