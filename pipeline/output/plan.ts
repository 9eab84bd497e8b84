import { dirname, extname, join } from 'node:path';
import { outputEndings, type OutputChoice, type OutputEnding } from '../../stages/compose/outputs.ts';
import { isPacked } from '../../stages/formats.ts';
import { encodedPath } from '../../stages/markdown/links.ts';
import { displayPath, slashRelative } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { isRecordsName, withoutRecordsExtension } from '../inputs/names.ts';
import { RunError } from '../files/run-error.ts';
import type { Input, PlannedBrief } from '../document.ts';

/** What is added to the name of a file of records, without its extension, for its briefs. */
export const RECORDS_ENDING = '.jsonl';

/**
 * The outputs that a source has, the files of its brief, or the briefs of a file of records: paths
 * relative to the output folder.
 */
export function outputPaths(
  { path, stem }: Pick<PlannedBrief, 'path' | 'stem'>,
  { annotations, html }: Omit<OutputChoice, 'isPacked'>,
): readonly string[] {
  const endings: readonly (OutputEnding | typeof RECORDS_ENDING)[] = isRecordsName(path)
    ? [RECORDS_ENDING]
    : outputEndings({ isPacked: isPacked(path), annotations, html });
  return endings.map((ending) => stem + ending);
}

/** The files of the output folder that belong to no document. */
export const manifestName = 'manifest.json';
export const idfName = 'idf.json';

/**
 * Decides where each brief goes, before anything is written.
 * @param cwd for messages
 * @throws RunError that names both where two inputs would write one file
 */
export function planBriefs(
  inputs: readonly Input[],
  output: string,
  cwd: string,
): readonly PlannedBrief[] {
  const planned = inputs.map((input) => planBrief(input, output));
  refuseClashes(planned, cwd);
  return planned;
}

function planBrief(input: Input, output: string): PlannedBrief {
  const { path } = input;
  const stem = isRecordsName(path)
    ? withoutRecordsExtension(path)
    : path.slice(0, path.length - extname(path).length);
  const way = slashRelative(dirname(join(output, `${stem}.json`)), input.file);
  return {
    ...input,
    stem,
    href: encodedPath(way),
    location: slashRelative(output, input.file),
  };
}

/**
 * Some file systems take `A.json` and `a.json`, or two spellings of `é`, for one file, so that
 * what clashes on one machine must clash on all.
 */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function refuseClashes(planned: readonly PlannedBrief[], cwd: string): void {
  const owners = new Map<string, PlannedBrief | string>([
    [manifestName, 'the manifest'],
    [idfName, 'the table of document frequencies'],
  ]);
  for (const brief of planned) {
    for (const path of outputPaths(brief, { annotations: true, html: true })) {
      const owner = owners.get(fold(path));
      if (owner !== undefined) throw clash(owner, brief, path, cwd);
      owners.set(fold(path), brief);
    }
  }
  for (const brief of planned) {
    const parts = fold(brief.stem).split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      const owner = owners.get(folder);
      if (owner !== undefined) throw clash(owner, brief, folder, cwd);
    }
  }
}

function clash(owner: PlannedBrief | string, brief: PlannedBrief, path: string, cwd: string) {
  const name = (each: PlannedBrief): string => quoted(displayPath(cwd, each.file));
  const first = typeof owner === 'string' ? owner : name(owner);
  return new RunError(
    `${name(brief)} and ${first} would both write ${quoted(path)} in the output folder. Rename one, or leave one out with .verbatimignore. Nothing was written.`,
  );
}
