import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { byCodeUnits } from './paths.ts';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** What a folder holds. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
  /**
   * Where its name is not UTF-8: how it is shown, with escapes for the bytes that are none. Its
   * `name` leads nowhere then, or to another file.
   */
  readonly shown?: string;
}

interface SystemEntry<Name> {
  readonly name: Name;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

/** Stands for bytes that are not UTF-8, and may be a character of a name as well. */
const REPLACEMENT = '\uFFFD';

/**
 * The entries of a folder in code-unit order.
 * @throws the error of the system
 */
export async function listFolder(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (!entries.some(isDoubtful)) return entries.map(plainEntry).toSorted(byName);
  const options = { withFileTypes: true, encoding: 'buffer' } as const;
  return (await readdir(folder, options)).map(entryOfBytes).toSorted(byName);
}

/** As `listFolder`, at once. */
export function listFolderSync(folder: string): readonly FolderEntry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (!entries.some(isDoubtful)) return entries.map(plainEntry).toSorted(byName);
  const options = { withFileTypes: true, encoding: 'buffer' } as const;
  return readdirSync(folder, options).map(entryOfBytes).toSorted(byName);
}

function isDoubtful({ name }: SystemEntry<string>): boolean {
  return name.includes(REPLACEMENT);
}

function plainEntry(entry: SystemEntry<string>): FolderEntry {
  return { name: entry.name, kind: kindOf(entry) };
}

function entryOfBytes(entry: SystemEntry<Uint8Array>): FolderEntry {
  const bytes = Buffer.from(entry.name);
  const name = bytes.toString();
  const kind = kindOf(entry);
  return isUtf8(bytes) ? { name, kind } : { name, kind, shown: shownName(bytes) };
}

/** Characters as they are, other bytes as `\xff`. */
function shownName(bytes: Buffer): string {
  let shown = '';
  for (let from = 0; from < bytes.length;) {
    const length = [1, 2, 3, 4].find((each) => isUtf8(bytes.subarray(from, from + each)));
    const end = from + (length ?? 1);
    const part = bytes.subarray(from, end);
    shown += length === undefined ? String.raw`\x${part.toString('hex')}` : part.toString();
    from = end;
  }
  return shown;
}

function kindOf(entry: SystemEntry<unknown>): EntryKind {
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}

function byName(left: FolderEntry, right: FolderEntry): number {
  return byCodeUnits(left.shown ?? left.name, right.shown ?? right.name);
}
