import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { whyRefused } from '../files/errno.ts';
import { ignoreFileName, isIgnored, readIgnoreRules, type IgnoreRules } from './ignore-rules.ts';
import { byCodeUnits, displayPath, isInside } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { isCorrectionsName } from './names.ts';
import { byRule } from '../messages/rules.ts';

const PAGE_FOLDER_ENDING = '_files';

/** What a walk goes by. */
export interface WalkOptions {
  readonly cwd: string;
  /** The absolute output folder, never entered. */
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
  yield* walkFolder(root, outerRules, await realpath(root), options);
}

async function* walkFolder(
  folder: string,
  outerRules: IgnoreRules,
  realRoot: string,
  options: WalkOptions,
): AsyncGenerator<string> {
  const opened = await openFolder(folder, outerRules, options);
  if (!opened) return;
  for (const entry of opened.entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (isIgnored(opened.rules, path, entry.isDirectory())) continue;
    if (entry.isDirectory()) {
      if (isFolderOfPage(entry, opened.entries)) continue;
      if (path !== options.output) yield* walkFolder(path, opened.rules, realRoot, options);
    } else if (entry.isSymbolicLink()) {
      if (await leadsToDocument(path, realRoot, options)) yield path;
    } else if (options.wants(path)) {
      yield path;
    } else options.passOver(path);
    if (options.reportOrphans && isOrphan(entry, opened.entries)) reportOrphan(path, options);
  }
}

/** `A page_files`, which a browser saves beside `A page.html`: its pictures, scripts and frames. */
function isFolderOfPage({ name }: Dirent, entries: readonly Dirent[]): boolean {
  if (!name.endsWith(PAGE_FOLDER_ENDING)) return false;
  const page = name.slice(0, -PAGE_FOLDER_ENDING.length);
  return entries.some((each) => each.name === `${page}.html` || each.name === `${page}.htm`);
}

function isOrphan({ name }: Dirent, entries: readonly Dirent[]): boolean {
  if (!isCorrectionsName(name)) return false;
  const document = documentOf(name);
  return !entries.some((entry) => entry.name === document && !entry.isDirectory());
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

async function openFolder(folder: string, outerRules: IgnoreRules, options: WalkOptions) {
  try {
    const rules = await readIgnoreRules(outerRules, folder);
    const entries = await readdir(folder, { withFileTypes: true });
    return {
      rules,
      entries: entries.toSorted((left, right) => byCodeUnits(left.name, right.name)),
    };
  } catch (error) {
    const file = new VFile({ path: displayPath(options.cwd, folder) });
    const message = file.message(
      `The folder or its ${ignoreFileName} cannot be read: ${whyRefused(error)}. Nothing in it was read`,
      byRule('unreadable'),
    );
    message.fatal = true;
    options.report(file);
    return undefined;
  }
}

/** Follows a link to a wanted file that stays inside the root; says why where it does not. */
async function leadsToDocument(
  path: string,
  realRoot: string,
  options: WalkOptions,
): Promise<boolean> {
  const file = new VFile({ path: displayPath(options.cwd, path) });
  try {
    const target = await realpath(path);
    const isFolder = (await stat(target)).isDirectory();
    if (!isFolder && !options.wants(path)) return false;
    if (isInside(realRoot, target) && !isFolder) return true;
    const where = isInside(realRoot, target)
      ? 'to a folder that is read itself'
      : 'out of the folder';
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
