import type { ManifestSource, OverviewOutput } from '../../document.ts';
import type { OverviewTable } from './table.ts';

/** What the program knows of an overview file when it has to say whether it wrote it. */
export interface KnownOverview {
  readonly table: OverviewTable;
  /** Of each source that has rows in the table, by its key: their digests. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the manifest says of the file, after a merge perhaps twice, and the journal of killed runs. */
  readonly before: readonly OverviewOutput[];
  /** The frame that it is to have; undefined where it is no longer to be. */
  readonly frame: string | undefined;
  /** It may be replaced though somebody has edited it. */
  readonly force: boolean;
}

/** The digests of the rows of sources in a table, by their key. */
export function knownRows(
  table: OverviewTable,
  sources: readonly ManifestSource[],
): Map<string, ReadonlySet<string>> {
  const rows = new Map<string, Set<string>>();
  for (const source of sources) {
    const digest = source.rows?.[table.name];
    if (digest === undefined) continue;
    const key = table.keyOf(source);
    const digests = rows.get(key);
    if (digests === undefined) rows.set(key, new Set([digest]));
    else digests.add(digest);
  }
  return rows;
}
