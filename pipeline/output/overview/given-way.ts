import { join } from 'node:path';
import { fingerprint } from '../../files/fingerprints.ts';
import type { ManifestOutput, PlannedBrief } from '../../document.ts';
import type { Manifest } from '../manifest-text.ts';
import { knownRows } from './known.ts';
import { whyKept } from './standing.ts';
import { tableOf } from './tables.ts';

/** The overview files that stand as they were made and in whose place a brief goes. */
export function givenWay(
  earlier: Manifest,
  planned: readonly PlannedBrief[],
  output: string,
): readonly ManifestOutput[] {
  const stems = new Set(planned.map(({ stem }) => stem));
  return earlier.overview.flatMap(({ path }) => {
    const table = stems.has(path.replace(/\.[^.]*$/, '')) ? tableOf(path) : undefined;
    if (table === undefined) return [];
    const before = earlier.overview.filter((each) => each.path === path);
    const rows = knownRows(table, earlier.sources);
    const kept = whyKept(output, path, { table, rows, before, frame: undefined, force: false });
    const sha256 = kept ? null : fingerprint(join(output, path), Infinity);
    return sha256 === null ? [] : [{ path, sha256 }];
  });
}
