import { join } from 'node:path';
import { byCodeUnits } from '../files/paths.ts';
import { stands } from '../files/read-file.ts';
import type { ManifestOutput, ManifestSource } from '../document.ts';

/**
 * The sources in the manifest after a run. Those that were not in this run are kept with those of
 * their outputs that still stand; so are outputs that a source no longer has, because it failed this
 * time or its annotations were turned off. So the manifest names every file that the program has
 * made, and a run of one file forgets no other.
 * @param output the absolute output folder
 */
export function mergeManifest(
  earlier: readonly ManifestSource[],
  made: readonly ManifestSource[],
  output: string,
): ManifestSource[] {
  const claimed = new Set(made.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
  const before = joinedSources(earlier);
  const standing = (outputs: readonly ManifestOutput[]): ManifestOutput[] =>
    outputs.filter(({ path }) => !claimed.has(path) && stands(join(output, path)));

  const merged: ManifestSource[] = [];
  for (const source of made) {
    const known = before.get(source.path);
    const left = standing(known?.outputs ?? []);
    before.delete(source.path);
    const outputs = [...source.outputs, ...left];
    merged.push({
      ...source,
      rows: known?.rows,
      outputs: outputs.toSorted((one, other) => byCodeUnits(one.path, other.path)),
    });
  }
  for (const source of before.values()) {
    const outputs = standing(source.outputs);
    const fails = source.failure !== undefined && stands(join(output, source.location));
    if (outputs.length > 0 || fails) merged.push({ ...source, outputs });
  }
  return merged;
}

/** One source of each path: where a merge has left two, the last with the outputs of both. */
function joinedSources(sources: readonly ManifestSource[]): Map<string, ManifestSource> {
  const joined = new Map<string, ManifestSource>();
  for (const source of sources) {
    const other = joined.get(source.path)?.outputs ?? [];
    const own = new Set(source.outputs.map(({ path }) => path));
    const outputs = [...source.outputs, ...other.filter(({ path }) => !own.has(path))];
    joined.set(source.path, { ...source, outputs });
  }
  return joined;
}
