import { manifestName } from '../../output/plan.ts';
import type { Fault } from '../comparison.ts';
import { isBrief, type Side } from './side.ts';
import { parseStoredBrief, type Parsed, type StoredBrief } from './stored-brief.ts';
import { parseStoredManifest, type StoredManifest } from './stored-manifest.ts';

/** What of one side has to be looked at. */
export interface LoadedSide {
  readonly name: string;
  /** How many briefs there are, those included that are the same on both sides. */
  readonly documents: number;
  /** By path relative to the output folder; only those that are not the same on both sides. */
  readonly briefs: ReadonlyMap<string, StoredBrief>;
  /** Undefined where there is no manifest, or the other side has the same. */
  readonly manifest: StoredManifest | undefined;
}

/** The two sides as far as they differ in bytes, and the files that cannot be compared. */
export interface LoadedSides {
  readonly before: LoadedSide;
  readonly after: LoadedSide;
  readonly faults: readonly Fault[];
}

/** Reads the files that are not the same on both sides. A file that is of no use is a fault. */
export async function loadSides(before: Side, after: Side): Promise<LoadedSides> {
  const faults: Fault[] = [];
  const one = await readSide(before, after, (path, reason) => {
    faults.push({ side: 'before', path, reason });
  });
  const other = await readSide(after, before, (path, reason) => {
    faults.push({ side: 'after', path, reason });
  });
  // What one side lacks only because it could not be read is not to look added or gone.
  const broken = new Set(faults.map(({ path }) => path));
  for (const path of broken) {
    one.briefs.delete(path);
    other.briefs.delete(path);
  }
  const manifests = broken.has(manifestName) ? { manifest: undefined } : {};
  return { before: { ...one, ...manifests }, after: { ...other, ...manifests }, faults };
}

async function readSide(side: Side, other: Side, refuse: (path: string, reason: string) => void) {
  const differs = ([path, id]: readonly [string, string]): boolean =>
    id === '' || other.files.get(path) !== id;
  const paths = [...side.files].filter(differs).map(([path]) => path);
  const briefs = new Map<string, StoredBrief>();
  let manifest: StoredManifest | undefined;
  for await (const file of side.read(paths)) {
    const take = <Value>(parsed: Parsed<Value>): Value | undefined => {
      if ('value' in parsed) return parsed.value;
      refuse(file.path, parsed.reason);
      return undefined;
    };
    if ('reason' in file) refuse(file.path, file.reason);
    else if (isBrief(file.path)) {
      const brief = take(parseStoredBrief(file.bytes));
      if (brief) briefs.set(file.path, brief);
    } else manifest = take(parseStoredManifest(file.bytes));
  }
  const documents = [...side.files.keys()].filter(isBrief).length;
  return { name: side.name, documents, briefs, manifest };
}
