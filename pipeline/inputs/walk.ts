import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { errorCode, whyRefused } from '../files/errno.ts';
import { listFolder, type FolderEntry } from '../files/list-folder.ts';
import { statsOf } from '../files/read-file.ts';
import { realPathOf } from '../files/real-path.ts';
import { ignoreFileName, isIgnored, readIgnoreRules, type IgnoreRules } from './ignore-rules.ts';
import { displayPath, isInside } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { isCorrectionsName } from './names.ts';
import { byRule } from '../messages/rules.ts';

const PAGE_FOLDER_ENDING = '_files';

/** What a walk goes by. */
export interface WalkOptions {
  readonly cwd: string;
  /** The output folder without links, never entered. */
  readonly output: string;
  /** Which files are wanted, by absolute path. */
  readonly wants: (path: string) => boolean;
  /** Called with each file that is not wanted. */
  readonly passOver: (path: string) => void;
  /** Whether to report corrections files whose document is gone. */
  readonly reportOrphans: boolean;
  /** Takes what cannot be read or is not followed; a fatal message is a failure. */
  readonly report: (file: VFile) => void;
}

/**
 * The wanted files in a folder and the folders in it, absolute, in code-unit order. Dot files,
 * `node_modules`, the output folder, what an ignore file names and the folders of saved pages are
 * left out. A symbolic link to a file in the folder counts as a file; any other link is reported
 * and not followed.
 */
export async function* walk(
  root: string,
  outerRules: IgnoreRules,
  options: WalkOptions,
): AsyncGenerator<string> {
  const realRoot = realPathOf(root);
  yield* walkFolder({ path: root, real: realRoot }, outerRules, realRoot, options);
}

/** A folder as it is reached, and without links. */
interface WalkedFolder {
  readonly path: string;
  readonly real: string;
}

async function* walkFolder(
  folder: WalkedFolder,
  outerRules: IgnoreRules,
  realRoot: string,
  options: WalkOptions,
): AsyncGenerator<string> {
  if (folder.real === options.output) return;
  const opened = await openFolder(folder.path, outerRules, realRoot, options);
  if (!opened) return;
  for (const entry of opened.entries) {
    const path = join(folder.path, entry.name);
    const isFolder = entry.kind === 'folder';
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (isIgnored(opened.rules, path, isFolder)) continue;
    if (isFolder && isFolderOfPage(entry, opened.entries)) continue;
    if (entry.shown !== undefined) {
      if (isFolder || options.wants(path)) reportName(folder.path, entry.shown, isFolder, options);
    } else if (isFolder) {
      const real = join(folder.real, entry.name);
      yield* walkFolder({ path, real }, opened.rules, realRoot, options);
    } else if (entry.kind === 'link') {
      if (leadsToDocument(path, realRoot, options)) yield path;
    } else if (options.wants(path)) {
      yield path;
    } else options.passOver(path);
    if (options.reportOrphans && isOrphan(entry, opened.entries)) reportOrphan(path, options);
  }
}

/** `A page_files`, which a browser saves beside `A page.html`: its pictures, scripts and frames. */
function isFolderOfPage({ name }: FolderEntry, entries: readonly FolderEntry[]): boolean {
  if (!name.endsWith(PAGE_FOLDER_ENDING)) return false;
  const page = name.slice(0, -PAGE_FOLDER_ENDING.length);
  return entries.some((each) => each.name === `${page}.html` || each.name === `${page}.htm`);
}

function isOrphan({ name, shown }: FolderEntry, entries: readonly FolderEntry[]): boolean {
  if (!isCorrectionsName(name) || shown !== undefined) return false;
  const document = documentOf(name);
  return !entries.some((entry) => entry.name === document && entry.kind !== 'folder');
}

function documentOf(name: string): string {
  return name.slice(0, -CORRECTIONS_ENDING.length);
}

function reportOrphan(path: string, { cwd, report }: WalkOptions): void {
  const file = new VFile({ path: displayPath(cwd, path) });
  file.message(
    `These are corrections of ${quoted(documentOf(basename(path)))}, which is not beside them: rename them as the document was, or remove them`,
    byRule('stale-correction'),
  );
  report(file);
}

async function openFolder(
  folder: string,
  outerRules: IgnoreRules,
  realRoot: string,
  options: WalkOptions,
) {
  try {
    const rules = readIgnoreRules(outerRules, folder, realRoot);
    return { rules, entries: await listFolder(folder) };
  } catch (error) {
    const file = new VFile({ path: displayPath(options.cwd, folder) });
    const message = file.message(
      `The folder or its ${ignoreFileName} cannot be read: ${whyRefused(error)}. Nothing in it was read`,
      byRule(errorCode(error) === 'leads-out' ? 'link-not-followed' : 'unreadable'),
    );
    message.fatal = true;
    options.report(file);
    return undefined;
  }
}

/** Two such names look the same to who reads them as text, so that none of them is read. */
function reportName(
  folder: string,
  shown: string,
  isFolder: boolean,
  { cwd, report }: WalkOptions,
): void {
  const file = new VFile({ path: displayPath(cwd, join(folder, shown)) });
  const reason = isFolder
    ? 'The name of the folder is not UTF-8: rename it. Nothing in it was read'
    : 'The name of the file is not UTF-8: rename it';
  file.message(reason, byRule('unreadable')).fatal = true;
  report(file);
}

/** Follows a link to a wanted file that stays inside the root; says why where it does not. */
function leadsToDocument(path: string, realRoot: string, options: WalkOptions): boolean {
  const file = new VFile({ path: displayPath(options.cwd, path) });
  try {
    const target = realPathOf(path);
    const stats = statsOf(target);
    if (stats === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    const isFolder = stats.isDirectory();
    if (!isFolder && !options.wants(path)) return false;
    const isOutput = isInside(options.output, target);
    if (isInside(realRoot, target) && !isFolder && !isOutput) return true;
    const where = isOutput ? 'into the output folder' : whereTo(isInside(realRoot, target));
    file.info(`The symbolic link leads ${where} and is not followed`, byRule('link-not-followed'));
  } catch (error) {
    if (!options.wants(path)) return false;
    const message = file.message(
      `The symbolic link cannot be followed: ${whyRefused(error)}`,
      byRule('unreadable'),
    );
    message.fatal = true;
  }
  options.report(file);
  return false;
}

function whereTo(isInRoot: boolean): string {
  return isInRoot ? 'to a folder that is read itself' : 'out of the folder';
}
