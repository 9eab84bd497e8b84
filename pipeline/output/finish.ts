import type { VFile } from 'vfile';
import type { Checker } from './check.ts';
import { isManifest, writeManifest, type ReadManifest } from './manifest.ts';
import { inManifestOrder, manifestText, type Manifest } from './manifest-text.ts';
import { overviewStands, whyKept } from './overview/standing.ts';
import { knownRows } from './overview/known.ts';
import { tableOf, wantedTables } from './overview/tables.ts';
import { manifestName } from './plan.ts';
import type { Settings } from '../settings/schema.ts';
import { countOutdated } from './unchanged.ts';
import { findStale, listStale, pruneStale, type StaleOutput } from './stale.ts';
import type { OverviewTable } from './overview/table.ts';
import type { ManifestOutput, ManifestSource, OverviewOutput } from '../document.ts';

/** What is known once all documents of a run have their briefs. */
export interface FinishedBriefs {
  readonly earlier: ReadManifest;
  /** The sources of this run. */
  readonly made: readonly ManifestSource[];
  /** Those and what the manifest knew before. */
  readonly merged: readonly ManifestSource[];
  /** What killed runs wrote and the manifest does not know. */
  readonly killed: readonly ManifestOutput[];
  readonly prune: boolean;
  /** Replaces what somebody has edited. */
  readonly force: boolean;
  /** Compares instead of writing. */
  readonly checker: Checker | undefined;
}

/** The output folder as a whole at the end of a run. */
export interface FinishedFolder {
  readonly stale: readonly string[];
  readonly pruned: readonly string[];
  /** How many documents had a brief by another version of the program. */
  readonly outdated: number;
  /** How many files of all briefs together were new or had changed. */
  readonly written: number;
  readonly reports: readonly VFile[];
}

/** Does what concerns all documents: stale outputs, the overview, the manifest. */
export async function finishOutput(
  settings: Settings,
  cwd: string,
  { earlier, made, merged, killed, prune, force, checker }: FinishedBriefs,
): Promise<FinishedFolder> {
  const { output } = settings;
  const ofKilled = killed.filter(({ path }) => tableOf(path) !== undefined);
  // What the manifest says of a file goes before what the journal says.
  const before = { sources: earlier.sources, overview: [...ofKilled, ...earlier.overview] };
  const found = [
    ...findStale(merged, made, output, cwd),
    ...staleOverview(before, before.overview.filter(isOfOther(wantedTables(settings))), output),
  ];
  const stale = prune ? pruneStale(found, output, cwd) : listStale(found, output, cwd);
  const removed = new Set(stale.removed);
  const sources = inManifestOrder(merged.flatMap((source) => without(source, removed)));

  const known = before.overview.filter(({ path }) => !removed.has(path));
  const nothing = { outputs: known, sources, changed: 0, reports: [] };
  const overview =
    !settings.overview || (!checker && isCurrent({ sources, overview: known }, settings))
      ? nothing
      : (await import('./overview/index.ts')).makeOverview(
          sources,
          { sources: earlier.sources, overview: known },
          { settings, cwd, force, checker },
        );
  const gone = known.filter(isNotIn(overview.outputs));
  const parts = staleOverview(before, gone.filter(isPart), output);
  // A part of a list is no loss, so that it goes without `--prune`; one that was edited is kept.
  const keptParts = checker ? [] : pruneStale(parts, output, cwd).kept;
  const left = gone.filter((each) => !isPart(each) || keptParts.some(({ path }) => path === each.path));
  const final = manifestText({ sources: overview.sources, overview: [...overview.outputs, ...left] });
  if (checker) {
    checker.compare(manifestName, [...final].join(''));
    for (const { path } of [...stale.kept, ...parts]) checker.stale(path);
  } else writeManifest(output, cwd, final);
  return {
    stale: stale.kept.map(({ path }) => path),
    pruned: stale.removed,
    outdated: countOutdated(earlier.sources, made),
    written: overview.changed,
    reports: [...stale.reports, ...overview.reports],
  };
}

/** Files of an earlier overview, as outputs that no run makes any more. */
function staleOverview(
  earlier: Manifest,
  stale: readonly OverviewOutput[],
  output: string,
): readonly StaleOutput[] {
  return [...new Set(stale.map(({ path }) => path))].flatMap((path) => {
    const table = tableOf(path);
    if (table === undefined) return [];
    const before = earlier.overview.filter((each) => each.path === path);
    const isAsMade = (): boolean => {
      const rows = knownRows(table, earlier.sources);
      return whyKept(output, path, { table, rows, before, frame: undefined, force: false }) === undefined;
    };
    return [{ path, why: 'The settings no longer ask for it', isAsMade }];
  });
}

function isNotIn(outputs: readonly OverviewOutput[]) {
  const paths = new Set(outputs.map(({ path }) => path));
  return ({ path }: OverviewOutput): boolean => !paths.has(path);
}

function isPart({ path }: OverviewOutput): boolean {
  return tableOf(path)?.isPart?.(path) === true;
}

function isOfOther(tables: readonly OverviewTable[]) {
  return ({ path }: OverviewOutput): boolean => tables.every((table) => table !== tableOf(path));
}

/** Whether no brief has changed since the overview was made, and it stands as it was made. */
function isCurrent(manifest: Manifest, settings: Settings): boolean {
  return isManifest(settings.output, manifestText(manifest)) && overviewStands(manifest, settings);
}

/** A source without the outputs that were removed; nothing of one that has none left. */
function without(source: ManifestSource, removed: ReadonlySet<string>): ManifestSource[] {
  const outputs = source.outputs.filter(({ path }) => !removed.has(path));
  if (outputs.length === source.outputs.length) return [source];
  return outputs.length === 0 ? [] : [{ ...source, outputs }];
}
