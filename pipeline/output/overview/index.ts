import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Checker } from '../check.ts';
import { whyRefused } from '../../files/errno.ts';
import { byCodeUnits, displayPath } from '../../files/paths.ts';
import { whatStandsAt } from '../../files/write-file.ts';
import { parseOverviewBrief, type OverviewBrief } from './overview-brief.ts';
import { whyKept } from './standing.ts';
import type { Settings } from '../../settings/schema.ts';
import { quotationRows, type QuotationRow } from './quotation-row.ts';
import { quotesCsvRows } from './quotes-csv.ts';
import { quotesJsonlRows } from './quotes-jsonl.ts';
import { readmeRows } from './readme-rows.ts';
import { digestOf, frameOfFile, type OverviewTable, type TableName } from './table.ts';
import { wantedTables } from './tables.ts';
import { openTarget, type Target } from './target.ts';
import type { ManifestSource, OverviewOutput } from '../../document.ts';
import type { Manifest } from '../manifest-text.ts';
import { knownRows, type KnownOverview } from './known.ts';
import { byRule } from '../../messages/rules.ts';

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
  const report = (path: string, why: string): void => {
    reports.push(notWritten(displayPath(place.cwd, join(place.settings.output, path)), why));
  };
  const free = freeTables(sources, earlier, place.settings, report);
  const opened: OpenTable[] = [];
  try {
    for (const table of free) opened.push(openTable(table, free, sources, place));
    const withRows = sources.map((source) => putRows(source, opened, place));
    const finished = opened.map((open) => finishTable(open, withRows, earlier, place));
    finished.forEach(({ kept }) => kept.forEach(({ path, why }) => report(path, why)));
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
    report('', whyRefused(error));
    return { outputs: earlier.overview, sources, changed: 0, reports };
  }
}

/** The tables in whose place nothing stands that is plainly not the program's. */
function freeTables(
  sources: readonly ManifestSource[],
  earlier: Manifest,
  settings: Settings,
  report: (path: string, why: string) => void,
): readonly OverviewTable[] {
  const briefs = new Set(sources.flatMap(({ outputs }) => outputs.map(({ path }) => fold(path))));
  const known = new Set(earlier.overview.map(({ path }) => path));
  return wantedTables(settings).filter(({ name, begins }) => {
    const standing = whatStandsAt(join(settings.output, name));
    let why: string | undefined;
    if (briefs.has(fold(name))) why = 'a brief has its name';
    else if (standing.kind === 'folder' || standing.kind === 'other') {
      why = 'a folder or link stands there';
    } else if (standing.kind === 'file' && !known.has(name) && !beginsWith(standing.text, begins)) {
      why = 'it was not made by this program';
    }
    if (why !== undefined) report(name, why);
    return why === undefined;
  });
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
  const content = checker?.contents.get(path);
  if (content !== undefined) return parseOverviewBrief(content);
  try {
    return parseOverviewBrief(readFileSync(join(output, path), 'utf8'));
  } catch {
    return undefined;
  }
}

interface FinishedTable {
  readonly table: OverviewTable;
  readonly outputs: readonly OverviewOutput[];
  readonly changed: number;
  /** Files that were edited, with the sources that have rows in them. */
  readonly kept: readonly { readonly path: string; readonly why: string }[];
  readonly keptSources: ReadonlySet<string>;
}

function finishTable(
  { table, targets, targetOf }: OpenTable,
  sources: readonly ManifestSource[],
  earlier: Manifest,
  { settings: { output } }: OverviewPlace,
): FinishedTable {
  const outputs: OverviewOutput[] = [];
  const kept: { path: string; why: string }[] = [];
  let changed = 0;
  const rows = knownRows(table, [...earlier.sources, ...sources]);
  for (const target of targets) {
    const { path } = target.file;
    const frame = frameOfFile(target.file);
    const before = earlier.overview.filter((each) => each.path === path);
    const known: KnownOverview = { table, rows, before, frame };
    const finished = target.finish(() => whyKept(output, path, known));
    changed += finished.changed ? 1 : 0;
    if (finished.kept === undefined) outputs.push({ path, frame });
    else {
      kept.push({ path, why: finished.kept });
      // Of a manifest of version 1 no frame is known: the file stays known as one that was edited.
      outputs.push(...before.slice(0, 1).map((each) => ({ path, frame: each.frame ?? NO_FRAME })));
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

function notWritten(path: string, why: string): VFile {
  const file = new VFile({ path });
  file.info(`The overview is not written here: ${why}`, byRule('overview-not-written'));
  return file;
}

/** A byte order mark apart. */
function beginsWith(text: string, begins: string): boolean {
  return text.replace(/^\uFEFF/, '').startsWith(begins);
}

/** Some file systems take `readme.md` and `README.md` for one file. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
