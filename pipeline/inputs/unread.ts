import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { byCodeUnits, displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { byRule } from '../messages/rules.ts';
import { isCorrectionsName } from './names.ts';

/** So many are named; all are counted. */
const MOST_NAMED = 100;
const NO_ENDING = 'without an ending';

/** What lies in many folders and is plainly no document, whatever its case. */
const NO_DOCUMENTS: ReadonlySet<string> = new Set([
  'copying',
  'desktop.ini',
  'licence',
  'license',
  'notice',
  'thumbs.db',
  'verbatim.config.json',
]);

/** Files in folders that were searched, of kinds that are not read. */
export interface UnreadFiles {
  readonly files: number;
  /** How many of each kind, by its ending in lower case; in code-unit order. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The first hundred, as people know them. */
  readonly paths: readonly string[];
}

/** Gathers the files that a search passes over. */
export function createUnread(cwd: string) {
  const passed = new Set<string>();
  return {
    /** @param path absolute */
    note: (path: string): void => {
      const name = basename(path);
      if (!isCorrectionsName(name) && !NO_DOCUMENTS.has(name.toLowerCase())) passed.add(path);
    },
    /**
     * @param read files that were named themselves, or matched a glob
     * @returns undefined where all was read
     */
    total(read: ReadonlySet<string>): UnreadFiles | undefined {
      const unread = [...passed].filter((path) => !read.has(path)).toSorted(byCodeUnits);
      if (unread.length === 0) return undefined;
      const kinds = new Map<string, number>();
      for (const path of unread) {
        const kind = extname(path).toLowerCase() || NO_ENDING;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      return {
        files: unread.length,
        kinds: Object.fromEntries([...kinds].toSorted(([one], [other]) => byCodeUnits(one, other))),
        paths: unread.slice(0, MOST_NAMED).map((path) => displayPath(cwd, path)),
      };
    },
  };
}

/** A message on each file that is named. */
export function unreadReports({ paths }: UnreadFiles): readonly VFile[] {
  return paths.map((path) => {
    const file = new VFile({ path });
    const ending = extname(path);
    const kind = ending === '' ? 'Files without an ending' : `Files that end in ${quoted(ending)}`;
    file.info(`${kind} are not read`, byRule('kind-not-read'));
    return file;
  });
}
