import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { removeEmptyFolders } from '../files/folders.ts';
import { fingerprint } from '../files/fingerprints.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { stands } from '../files/read-file.ts';
import { removeInside } from '../files/remove-file.ts';
import type { ManifestOutput, ManifestSource } from '../document.ts';
import { byRule } from '../messages/rules.ts';

/** An output that no run makes any more. */
export interface StaleOutput {
  /** Relative to the output folder. */
  readonly path: string;
  /** Whether it stands as the program made it. */
  readonly isAsMade: () => boolean;
  /** Why, to begin a sentence. */
  readonly why: string;
}

/**
 * The outputs whose source is gone, and those that the settings no longer ask for.
 * @param sources as the manifest will have them
 * @param made what this run has made
 * @param output the absolute output folder
 */
export function findStale(
  sources: readonly ManifestSource[],
  made: readonly ManifestSource[],
  output: string,
  cwd: string,
): readonly StaleOutput[] {
  const own = new Map(made.map((source) => [source.path, source]));
  const stale = ({ path, sha256 }: ManifestOutput, why: string): StaleOutput => ({
    path,
    why,
    isAsMade: () => fingerprint(join(output, path), Infinity) === sha256,
  });
  return sources.flatMap(({ path, location, outputs }) => {
    const source = own.get(path);
    if (source === undefined) {
      const from = join(output, location);
      const why = `Its source ${quoted(displayPath(cwd, from))} is gone`;
      return stands(from) ? [] : outputs.map((each) => stale(each, why));
    }
    // A document that fails keeps the brief of its earlier state.
    if (source.failure !== undefined || outputs.length === source.outputs.length) return [];
    const current = new Set(source.outputs.map((each) => each.path));
    const why = 'The settings no longer ask for it';
    return outputs.filter((each) => !current.has(each.path)).map((each) => stale(each, why));
  });
}

/** What became of stale outputs. */
export interface Pruned {
  /** Removed, or gone already: relative to the output folder. */
  readonly removed: readonly string[];
  /** Those that still stand. */
  readonly kept: readonly StaleOutput[];
  /** A message on each that stands. */
  readonly reports: readonly VFile[];
}

/** Names the stale outputs and leaves them where they are. */
export function listStale(stale: readonly StaleOutput[], output: string, cwd: string): Pruned {
  const reports = stale.map(({ path, why }) => {
    return report(displayPath(cwd, join(output, path)), `${why}: --prune removes it`);
  });
  return { removed: [], kept: stale, reports };
}

/**
 * Removes stale outputs, and the folders that this leaves empty. A file whose hash is not the one
 * that the manifest knows was edited by a person: it is kept and named.
 */
export function pruneStale(stale: readonly StaleOutput[], output: string, cwd: string): Pruned {
  const removed: string[] = [];
  const kept: StaleOutput[] = [];
  const reports: VFile[] = [];
  for (const each of stale) {
    const path = join(output, each.path);
    const fault = removeInside(output, path, each.isAsMade);
    if (fault === undefined) {
      removed.push(each.path);
      removeEmptyFolders(output, dirname(path));
    } else {
      kept.push(each);
      reports.push(report(displayPath(cwd, path), `${each.why}, but ${fault}`));
    }
  }
  return { removed, kept, reports };
}

function report(path: string, reason: string): VFile {
  const file = new VFile({ path });
  file.message(reason, byRule('stale-output'));
  return file;
}
