import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Checker } from './check.ts';
import { fingerprint } from '../files/fingerprints.ts';
import {
  inManifestOrder,
  isManifest,
  manifestText,
  writeManifest,
  type ReadManifest,
} from './manifest.ts';
import { manifestName } from './plan.ts';
import type { Settings } from '../settings/schema.ts';
import { countOutdated } from './unchanged.ts';
import { findStale, listStale, pruneStale, type StaleOutput } from './stale.ts';
import type { KnownOutput, ManifestOutput, ManifestSource } from '../document.ts';

/** What is known once all documents of a run have their briefs. */
export interface FinishedBriefs {
  readonly earlier: ReadManifest;
  /** The sources of this run. */
  readonly made: readonly ManifestSource[];
  /** Those and what the manifest knew before. */
  readonly merged: readonly ManifestSource[];
  readonly settingsHash: string;
  readonly prune: boolean;
  /** The overview files that the program is known to have written. */
  readonly known: readonly KnownOutput[];
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
  { earlier, made, merged, settingsHash, prune, known: written, checker }: FinishedBriefs,
): Promise<FinishedFolder> {
  const { output } = settings;
  const found = [
    ...findStale(merged, made, output, cwd),
    ...(settings.overview ? [] : staleOverview(earlier)),
  ];
  const stale = prune ? pruneStale(found, output, cwd) : listStale(found, output, cwd);
  const removed = new Set(stale.removed);
  const sources = inManifestOrder(merged.flatMap((source) => without(source, removed)));

  const known = earlier.overview.filter(({ path }) => !removed.has(path));
  const nothing = { outputs: known, changed: 0, reports: [] };
  const overview =
    !settings.overview ||
    (!checker && isCurrent(manifestText(settingsHash, { sources, overview: known }), known, output))
      ? nothing
      : (await import('./overview/index.ts')).makeOverview(sources, known, {
          output,
          cwd,
          known: written,
          checker,
        });
  const final = manifestText(settingsHash, { sources, overview: overview.outputs });
  if (checker) {
    checker.compare(manifestName, [...final].join(''));
    for (const { path } of stale.kept) checker.stale(path);
  } else writeManifest(output, cwd, final);
  return {
    stale: stale.kept.map(({ path }) => path),
    pruned: stale.removed,
    outdated: countOutdated(earlier.sources, made),
    written: overview.changed,
    reports: [...stale.reports, ...overview.reports],
  };
}

/** Whether no brief has changed since the overview was made, and it stands as it was made. */
function isCurrent(
  text: Iterable<string>,
  overview: readonly ManifestOutput[],
  output: string,
): boolean {
  if (overview.length === 0 || !isManifest(output, text)) return false;
  return overview.every(({ path, sha256 }) => fingerprint(join(output, path), Infinity) === sha256);
}

function staleOverview({ overview }: ReadManifest): StaleOutput[] {
  return overview.map((each) => ({ ...each, why: 'The settings no longer ask for it' }));
}

/** A source without the outputs that were removed; nothing of one that has none left. */
function without(source: ManifestSource, removed: ReadonlySet<string>): ManifestSource[] {
  const outputs = source.outputs.filter(({ path }) => !removed.has(path));
  if (outputs.length === source.outputs.length) return [source];
  return outputs.length === 0 ? [] : [{ ...source, outputs }];
}
