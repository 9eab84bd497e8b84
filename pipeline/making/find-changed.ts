import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import type {
  ChangedDocument,
  MadeDocument,
  MadeWith,
  PlannedBrief,
  PlannedRun,
} from '../document.ts';
import { fingerprint } from '../files/fingerprints.ts';
import { displayPath } from '../files/paths.ts';
import { statsOf } from '../files/read-file.ts';
import type { ReadManifest } from '../output/manifest.ts';
import { createUnchangedFinder } from '../output/unchanged.ts';
import { createTurns } from './event-turns.ts';

/**
 * The documents whose brief must be made: all of them where briefs are compared or a run is to
 * make all anew.
 * @param putUnchanged takes what is known of each document that has not changed
 */
export async function findChanged(
  { settings, cwd, observer, mode, planned }: PlannedRun,
  earlier: ReadManifest,
  madeWith: MadeWith,
  putUnchanged: (place: number, planned: PlannedBrief, made: () => MadeDocument) => void,
): Promise<readonly ChangedDocument[]> {
  const hash = observer.fingerprint ?? fingerprint;
  const findUnchanged =
    mode.check || mode.force
      ? () => undefined
      : createUnchangedFinder(earlier.sources, madeWith, settings, hash);
  const changed: ChangedDocument[] = [];
  const takeTurn = createTurns();
  for (const [place, each] of planned.entries()) {
    await takeTurn();
    if (observer.signal?.aborted) break;
    const unchanged = findUnchanged(each, displayPath(cwd, each.file));
    if (unchanged) putUnchanged(place, each, unchanged);
    else {
      const [bytes, corrections] = [sizeOf(each.file), sizeOf(each.file + CORRECTIONS_ENDING)];
      changed.push({ place, planned: each, bytes, corrections });
    }
  }
  return changed;
}

/** In bytes; 0 where nothing can be read, which its brief will say. */
function sizeOf(path: string): number {
  try {
    return statsOf(path)?.size ?? 0;
  } catch {
    return 0;
  }
}
