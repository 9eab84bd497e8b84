import { dirname, join } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import { whyRefused } from '../files/errno.ts';
import { displayPath, isInside, slashRelative } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { readWhole, stands } from '../files/read-file.ts';
import { RunError } from '../files/run-error.ts';

/** The name of the files that say, in gitignore syntax, what is no input. */
export const ignoreFileName = '.verbatimignore';

/** The rules of the ignore files that hold in one folder, outermost first. */
export type IgnoreRules = readonly FolderRules[];

interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** No such file that a person writes has more. */
const MOST_BYTES = 2 ** 20;

/**
 * The rules that hold in `folder`: those of the folders around it and its own.
 * @param root a folder that a link may not lead out of
 * @throws Refusal, or the error of the system, where they cannot be read
 */
export function readIgnoreRules(outer: IgnoreRules, folder: string, root: string): IgnoreRules {
  const path = join(folder, ignoreFileName);
  if (!stands(path)) return outer;
  const text = readWhole(path, { maxBytes: MOST_BYTES, within: root }).toString();
  // Git is case-sensitive; left to itself the package is not.
  const rules = createIgnore({ ignorecase: false }).add(text.replace(/^\uFEFF/, ''));
  return [...outer, { folder, rules }];
}

/**
 * The rules of `cwd` and the folders between it and `root`, where `root` lies in `cwd`.
 * @throws RunError where an ignore file cannot be read
 */
export function readOuterRules(cwd: string, root: string): IgnoreRules {
  if (!isInside(cwd, root)) return [];
  const folders: string[] = [];
  for (let folder = root; folder !== cwd; folder = dirname(folder))
    folders.unshift(dirname(folder));
  let rules: IgnoreRules = [];
  for (const folder of folders) {
    try {
      rules = readIgnoreRules(rules, folder, cwd);
    } catch (error) {
      const name = quoted(displayPath(cwd, join(folder, ignoreFileName)));
      throw new RunError(`${name} cannot be read: ${whyRefused(error)}.`, { cause: error });
    }
  }
  return rules;
}

/** Whether the innermost rule that speaks of `path` ignores it. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const { ignored, unignored } = own.test(slashRelative(folder, path) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}
