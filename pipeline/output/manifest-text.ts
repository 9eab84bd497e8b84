import packageJson from '../../package.json' with { type: 'json' };
import { byCodeUnits } from '../files/paths.ts';
import type { ManifestSource, OverviewOutput } from '../document.ts';

export const MANIFEST_VERSION = 2;

/** What the program has written to an output folder. */
export interface Manifest {
  /** After a merge there may be two of one path: what either side knew of it. */
  readonly sources: readonly ManifestSource[];
  /** The files that are made of all briefs together. */
  readonly overview: readonly OverviewOutput[];
}

/** Sources in the order of the manifest. */
export function inManifestOrder(sources: readonly ManifestSource[]): readonly ManifestSource[] {
  return sources.toSorted((left, right) => byCodeUnits(left.path, right.path));
}

/**
 * The text of the manifest of an output folder, piece by piece: of 100,000 documents it would take
 * more memory than all else.
 *
 * Its lines are cut so that git merges two branches that touch different documents. Git takes
 * changes of neighbouring lines for a conflict, and what is added to be a change of the line behind
 * it. So each source has a line with its path, which never changes, a line with all the rest, and an
 * empty line. The `null` at the end lets the last source end like any other. No line says anything
 * of two sources.
 */
export function* manifestText({ sources, overview }: Manifest): Generator<string, void> {
  const manifest = {
    schemaVersion: MANIFEST_VERSION,
    program: packageJson.name,
    overview: Object.fromEntries(overview.map(({ path, frame }) => [path, frame])),
    sources: [],
  };
  yield JSON.stringify(manifest, null, 2).slice(0, -']\n}'.length);
  for (const source of inManifestOrder(sources)) {
    const { path, ...rest } = entryOf(source);
    yield `\n\n    {"path": ${JSON.stringify(path)},\n     ${JSON.stringify(rest).slice(1)},`;
  }
  yield '\n\n    null\n  ]\n}\n';
}

function entryOf(source: ManifestSource) {
  return {
    path: source.path,
    location: source.location,
    sha256: source.sha256,
    corrections: source.corrections,
    outputs: source.outputs.map(({ path, sha256 }) => ({ path, sha256 })),
    messages: source.messages?.length === 0 ? undefined : source.messages,
    failure: source.failure,
    rows: source.rows,
    version: source.version,
    settings: source.settings,
  };
}

const ENTRY_BEGINS = /^ {4}(\{"path": .*),$/;
const ENTRY_ENDS = /^ {5}("location":.*\}),?$/;
const OVERVIEW = /^ {4}("(?:[^"\\]|\\.)+"): ("[0-9a-f]+"),?$/;
const CONFLICT = /^(?:<{7}|>{7}|={7}|\|{7})(?: |$)/m;

/** What stands in the lines of a manifest, whether or not they are JSON together. */
export interface ManifestLines {
  readonly sources: readonly unknown[];
  readonly overview: readonly OverviewOutput[];
}

/**
 * Reads a manifest by its lines, as a merge may have left it: with marks of a conflict, or with the
 * lines of both sides.
 */
export function readManifestLines(text: string): ManifestLines {
  const sources: unknown[] = [];
  const overview: OverviewOutput[] = [];
  let begin: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    begin = ENTRY_BEGINS.exec(line)?.[1] ?? begin;
    const end = ENTRY_ENDS.exec(line)?.[1];
    // Both sides of a conflict may stand behind one path.
    if (begin !== undefined && end !== undefined) sources.push(...parsed(`${begin},${end}`));
    const [, path, frame] = OVERVIEW.exec(line) ?? [];
    if (path === undefined || frame === undefined) continue;
    const names = parsed(`[${path},${frame}]`).flat();
    if (typeof names[0] === 'string' && typeof names[1] === 'string') {
      overview.push({ path: names[0], frame: names[1] });
    }
  }
  return { sources, overview };
}

function parsed(json: string): readonly unknown[] {
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}

/** Whether a merge has left its marks in a text. */
export function hasConflictMarks(text: string): boolean {
  return CONFLICT.test(text);
}
