import { resolve } from 'node:path';
import { whyRefused } from '../../files/errno.ts';
import { displayPath } from '../../files/paths.ts';
import { quoted } from '../../files/printable.ts';
import { statsOf } from '../../files/read-file.ts';
import { RunError } from '../../files/run-error.ts';
import { folderSide } from './folder-side.ts';
import { revisionSide } from './revision-side.ts';
import type { Side } from './side.ts';

/** What is compared, as the command line names it. */
export interface NamedSides {
  readonly before: string;
  /** Without it, the output folder as it stands. */
  readonly after: string | undefined;
}

/**
 * The two sides of a comparison. A name is that of a folder where there is one, else a git
 * revision of the output folder.
 * @param output the absolute output folder
 * @throws RunError where a name leads nowhere, or neither side has the folder
 */
export async function findSides(
  { before, after }: NamedSides,
  output: string,
  cwd: string,
): Promise<{ readonly before: Side; readonly after: Side }> {
  const folders = [folderOf(before, cwd), after === undefined ? output : folderOf(after, cwd)];
  const revisions = await Promise.all(
    [before, after ?? ''].map(async (name, index) =>
      folders[index] === undefined ? revisionSide(name, output, cwd) : undefined,
    ),
  );
  // Ids of one kind on both sides: those of the repository, if there is one.
  const id = revisions.flatMap((side) => [...(side?.files.values() ?? [])])[0] ?? '';
  const algorithm = id.length === 64 ? 'sha256' : 'sha1';
  const [left, right] = folders.map((folder, index) =>
    folder === undefined ? revisions[index] : folderSide(folder, cwd, algorithm),
  );
  if (!left || !right) throw new Error('A side is neither a folder nor a revision');
  if (left.files.size + right.files.size === 0) {
    throw new RunError(
      `There are no briefs on either side, ${quoted(left.name)} and ${quoted(right.name)}; the output folder is ${quoted(displayPath(cwd, output))}. Name another with --output DIR.`,
    );
  }
  return { before: left, after: right };
}

function folderOf(name: string, cwd: string): string | undefined {
  const path = resolve(cwd, name);
  try {
    return name !== '' && statsOf(path)?.isDirectory() ? path : undefined;
  } catch (error) {
    throw new RunError(`${quoted(name)} cannot be read: ${whyRefused(error)}.`, { cause: error });
  }
}
