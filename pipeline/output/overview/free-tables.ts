import { join } from 'node:path';
import { whyRefused } from '../../files/errno.ts';
import { whatStandsAt } from '../../files/read-file.ts';
import type { Kept } from './kept.ts';
import type { Settings } from '../../settings/schema.ts';
import { beginsAs, type OverviewTable } from './table.ts';
import { wantedTables } from './tables.ts';
import type { ManifestSource } from '../../document.ts';
import type { Manifest } from '../manifest-text.ts';

/** The tables in whose place nothing stands that is plainly not the program's. */
export function freeTables(
  sources: readonly ManifestSource[],
  earlier: Manifest,
  settings: Settings,
  report: (path: string, kept: Kept) => void,
): readonly OverviewTable[] {
  const briefs = new Set(sources.flatMap(({ outputs }) => outputs.map(({ path }) => fold(path))));
  const known = new Set(earlier.overview.map(({ path }) => path));
  return wantedTables(settings).filter((table) => {
    const why = briefs.has(fold(table.name))
      ? 'a brief has its name'
      : whyTaken(table, settings.output, known.has(table.name));
    if (why !== undefined) report(table.name, { why, isEdited: false });
    return why === undefined;
  });
}

function whyTaken(table: OverviewTable, output: string, isKnown: boolean): string | undefined {
  try {
    const standing = whatStandsAt(join(output, table.name));
    if (standing.kind === 'nothing') return undefined;
    if (standing.kind !== 'file') return 'a folder or link stands there';
    return isKnown || beginsAs(table, standing.text) ? undefined : 'it was not made by this program';
  } catch (error) {
    return `what stands there cannot be read, ${whyRefused(error)}`;
  }
}

/** Some file systems take `readme.md` and `README.md` for one file. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
