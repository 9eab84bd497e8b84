import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Checker } from '../check.ts';
import { whyRefused } from '../../files/errno.ts';
import { byCodeUnits, displayPath } from '../../files/paths.ts';
import { readOwnText } from '../../files/read-file.ts';
import { parseOverviewBrief, type OverviewBrief } from './overview-brief.ts';
import { freeTables } from './free-tables.ts';
import { keptReport, type Kept } from './kept.ts';
import { whyKept } from './standing.ts';
import type { Settings } from '../../settings/schema.ts';
import { quotationRows, type QuotationRow } from './quotation-row.ts';
import { quotesCsvRows } from './quotes-csv.ts';
import { quotesJsonlRows } from './quotes-jsonl.ts';
import { readmeRows } from './readme-rows.ts';
import { digestOf, frameOfFile, type OverviewTable, type TableName } from './table.ts';
import { openTarget, type Target } from './target.ts';
import type { ManifestSource, OverviewOutput } from '../../document.ts';
import type { Manifest } from '../manifest-text.ts';
import { knownRows, type KnownOverview } from './known.ts';

/** The overview as it was made, and a message on each file that was not. */
export interface Overview {
  readonly outputs: readonly OverviewOutput[];
  /** The sources with their rows. */
  readonly sources: readonly ManifestSource[];
  readonly changed: number;
  readonly reports: readonly VFile[];
}

/** Where overview files go. */
export interface OverviewPlace {
  readonly settings: Settings;
  /** For messages. */
  readonly cwd: string;
  /** Replaces what somebody has edited. */
  readonly force: boolean;
  /** Compares instead of writing. */
  readonly checker: Checker | undefined;
}

/** A frame that no file has. */
const NO_FRAME = '0'.repeat(16);

/** What the rows of a source are made of. */
interface RowsOf {
  readonly source: ManifestSource;
  readonly brief: OverviewBrief | undefined;
  readonly quotations: readonly QuotationRow[];
  readonly sure: number;
}

/** The rows of a source in each table, whole lines; none where it has none there. */
const rowsOf: Readonly<Record<TableName, (of: RowsOf) => string>> = {
  'README.md': ({ source, brief, sure }) => readmeRows(source, brief, sure),
  'quotes.csv': ({ quotations }) => quotesCsvRows(quotations),
  'quotes.jsonl': ({ quotations }) => quotesJsonlRows(quotations),
};

/** A table whose files are being made. */
interface OpenTable {
  readonly table: OverviewTable;
  readonly targets: readonly Target[];
  /** The file of a source, by its path. */
  readonly targetOf: ReadonlyMap<string, Target>;
}

/**
 * Writes what is made of all briefs together. One brief is held in memory at a time. What stands
 * there and is not as the program wrote it is kept.
 * @param sources as in the manifest, in its order
 * @param earlier what the manifest knew before the run
 */
export function makeOverview(
  sources: readonly ManifestSource[],
  earlier: Manifest,
  place: OverviewPlace,
): Overview {
  const reports: VFile[] = [];
  const report = (path: string, kept: Kept): void => {
    reports.push(keptReport(displayPath(place.cwd, join(place.settings.output, path)), kept));
  };
  const free = freeTables(sources, earlier, place.settings, report);
  const opened: OpenTable[] = [];
  try {
    for (const table of free) opened.push(openTable(table, free, sources, place));
    const withRows = sources.map((source) => putRows(source, opened, place));
    const finished = opened.map((open) => finishTable(open, withRows, earlier, place));
    finished.forEach(({ kept }) => kept.forEach((each) => report(each.path, each)));
    return {
      outputs: finished
        .flatMap(({ outputs }) => outputs)
        .toSorted((one, other) => byCodeUnits(one.path, other.path)),
      sources: keepRows(withRows, finished, earlier),
      changed: finished.reduce((sum, { changed }) => sum + changed, 0),
      reports,
    };
  } catch (error) {
    for (const { targets } of opened) targets.forEach((target) => target.abandon());
    report('', { why: whyRefused(error), isEdited: false });
    return { outputs: earlier.overview, sources, changed: 0, reports };
  }
}

function openTable(
  table: OverviewTable,
  free: readonly OverviewTable[],
  sources: readonly ManifestSource[],
  { settings: { output, tables }, checker }: OverviewPlace,
): OpenTable {
  const names = new Set(free.map(({ name }) => name));
  const choice = { names, byteOrderMark: tables.byteOrderMark };
  const targetOf = new Map<string, Target>();
  const targets = table.filesOf(sources, choice).map((file) => {
    const target = openTarget(output, file, checker);
    for (const piece of file.pieces) if ('rowsOf' in piece) targetOf.set(piece.rowsOf, target);
    return target;
  });
  return { table, targets, targetOf };
}

/** Writes the rows of a source into all tables, and notes them. */
function putRows(
  source: ManifestSource,
  opened: readonly OpenTable[],
  { settings: { output, quotes }, checker }: OverviewPlace,
): ManifestSource {
  const brief = briefOf(source, output, checker);
  const quotations = brief === undefined ? [] : quotationRows(source.path, brief, quotes.sure);
  // What another table says of it stands until that is pruned.
  const written = new Set<string>(opened.map(({ table }) => table.name));
  const others = Object.entries(source.rows ?? {}).filter(([name]) => !written.has(name));
  const digests: Record<string, string> = Object.fromEntries(others);
  for (const { table, targetOf } of opened) {
    const rows = rowsOf[table.name]({ source, brief, quotations, sure: quotes.sure });
    targetOf.get(source.path)?.put(source.path, rows);
    if (rows !== '') digests[table.name] = digestOf(rows);
  }
  return { ...source, rows: Object.keys(digests).length === 0 ? undefined : digests };
}

/** The brief as it stands, or as it would be. */
function briefOf(
  { outputs }: ManifestSource,
  output: string,
  checker: Checker | undefined,
): OverviewBrief | undefined {
  const path = outputs.find((each) => each.path.endsWith('.json'))?.path;
  if (path === undefined) return undefined;
  const content = checker?.contents.get(path) ?? readOwnText(join(output, path));
  return content === undefined ? undefined : parseOverviewBrief(content);
}

interface KeptFile extends Kept {
  readonly path: string;
}

interface FinishedTable {
  readonly table: OverviewTable;
  readonly outputs: readonly OverviewOutput[];
  readonly changed: number;
  /** Files that were edited, with the sources that have rows in them. */
  readonly kept: readonly KeptFile[];
  readonly keptSources: ReadonlySet<string>;
}

function finishTable(
  { table, targets, targetOf }: OpenTable,
  sources: readonly ManifestSource[],
  earlier: Manifest,
  { settings: { output }, force }: OverviewPlace,
): FinishedTable {
  const outputs: OverviewOutput[] = [];
  const kept: KeptFile[] = [];
  let changed = 0;
  const rows = knownRows(table, [...earlier.sources, ...sources]);
  for (const target of targets) {
    const { path } = target.file;
    const frame = frameOfFile(target.file);
    const before = earlier.overview.filter((each) => each.path === path);
    const known: KnownOverview = { table, rows, before, frame, force };
    const finished = target.finish(() => whyKept(output, path, known));
    changed += finished.changed ? 1 : 0;
    if (finished.kept === undefined) outputs.push({ path, frame });
    else {
      kept.push({ path, ...finished.kept });
      // A manifest of version 1 and the journal know no frame: the file stays known as one that was
      // edited.
      const frames = before.flatMap((each) => each.frame ?? []);
      if (before.length > 0) outputs.push({ path, frame: frames[0] ?? NO_FRAME });
    }
  }
  const names = new Set(kept.map(({ path }) => path));
  const own = [...targetOf].filter(([, { file }]) => names.has(file.path));
  return { table, outputs, changed, kept, keptSources: new Set(own.map(([source]) => source)) };
}

/** Of a file that was kept, the manifest goes on knowing what the program wrote there. */
function keepRows(
  sources: readonly ManifestSource[],
  finished: readonly FinishedTable[],
  earlier: Manifest,
): readonly ManifestSource[] {
  if (finished.every(({ kept }) => kept.length === 0)) return sources;
  const before = new Map(earlier.sources.map(({ path, rows }) => [path, rows]));
  return sources.map((source) => {
    const rows: Record<string, string> = { ...source.rows };
    for (const { table, keptSources } of finished) {
      if (!keptSources.has(source.path)) continue;
      const digest = before.get(source.path)?.[table.name];
      if (digest === undefined) delete rows[table.name];
      else rows[table.name] = digest;
    }
    return { ...source, rows: Object.keys(rows).length === 0 ? undefined : rows };
  });
}
