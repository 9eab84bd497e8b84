import { join } from 'node:path';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import type { Fingerprint } from '../files/fingerprints.ts';
import { outputPaths } from './plan.ts';
import { isRecordsName } from '../inputs/names.ts';
import type { Settings } from '../settings/schema.ts';
import { fileWithMessages } from '../messages/stored.ts';
import type { BriefedDocument, MadeWith, ManifestSource, PlannedBrief } from '../document.ts';

/**
 * Makes the function that finds the brief of a document that has not changed since the manifest was
 * written: same bytes, same settings, same version, and each of its outputs stands as it was made.
 * That costs the hashes only.
 * @param earlier the sources of the manifest
 * @param name the path that messages show
 * @returns a function that says what became of the document; undefined where the brief
 *   must be made
 */
export function createUnchangedFinder(
  earlier: readonly ManifestSource[],
  made: MadeWith,
  { output, annotations, html, maxBytes }: Settings,
  fingerprint: Fingerprint,
) {
  const sources = new Map<string, readonly ManifestSource[]>();
  for (const source of earlier) {
    sources.set(source.path, [...(sources.get(source.path) ?? []), source]);
  }
  const outputsOf = (source: ManifestSource, planned: PlannedBrief) => {
    if (source.failure !== undefined || source.sha256 === null) return undefined;
    if (source.version !== made.version || source.settings !== made.settings) return undefined;
    // The brief links to its source, so that it must be made anew where that lies elsewhere.
    if (source.location !== planned.location) return undefined;
    const wanted = new Set(outputPaths(planned, { annotations, html }));
    const outputs = source.outputs.filter(({ path }) => wanted.has(path));
    if (outputs.length !== wanted.size) return undefined;
    const most = isRecordsName(planned.path) ? Infinity : maxBytes;
    if (fingerprint(planned.file, most) !== source.sha256) return undefined;
    // `null` where there is none: a file that was removed or added changes the brief, too.
    const corrections = fingerprint(planned.file + CORRECTIONS_ENDING, maxBytes) ?? undefined;
    if (corrections !== source.corrections) return undefined;
    for (const { path, sha256 } of outputs) {
      if (fingerprint(join(output, path), Infinity) !== sha256) return undefined;
    }
    return outputs;
  };
  return (planned: PlannedBrief, name: string): (() => BriefedDocument) | undefined => {
    // After a merge there may be two of one path.
    for (const source of sources.get(planned.path) ?? []) {
      const outputs = outputsOf(source, planned);
      if (outputs) return () => unchangedDocument(source, outputs, name);
    }
    return undefined;
  };
}

function unchangedDocument(
  { sha256, corrections, messages = [] }: ManifestSource,
  outputs: BriefedDocument['outputs'],
  name: string,
): BriefedDocument {
  return {
    file: fileWithMessages(name, messages),
    bytes: 0,
    sha256,
    corrections,
    outputs,
    changed: 0,
    isUnchanged: true,
    failure: undefined,
  };
}

/**
 * How many documents had a brief by another version of the program, so that it was made anew though
 * nothing else changed: all of them, once, where the form of briefs has changed.
 */
export function countOutdated(
  earlier: readonly ManifestSource[],
  made: readonly ManifestSource[],
): number {
  const versions = new Map(
    earlier
      .filter(({ outputs }) => outputs.length > 0)
      .map(({ path, version }) => [path, version]),
  );
  return made.filter(({ path, version }) => {
    const before = versions.get(path);
    return before !== undefined && before !== version;
  }).length;
}

