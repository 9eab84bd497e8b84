import { z } from 'zod';
import { MANIFEST_VERSION } from '../../output/manifest-text.ts';
import { faultOf, parseVersioned, type Parsed } from './stored-brief.ts';
import type { Failure } from '../../document.ts';

const storedManifestSchema = z.object({
  sources: z.array(
    // A list of version 2 ends with `null`.
    z
      .object({
        path: z.string(),
        failure: z
          .object({ ruleId: z.string(), line: z.int().nullable(), reason: z.string() })
          .optional(),
      })
      .nullable(),
  ),
});

/** The failure of each source, by path; undefined for one that has none. */
export type StoredManifest = ReadonlyMap<string, Failure | undefined>;

/** What a committed manifest says of failures, read as leniently as the briefs are. */
export function parseStoredManifest(bytes: Uint8Array): Parsed<StoredManifest> {
  const json = parseVersioned(bytes, 'a manifest', [1, MANIFEST_VERSION]);
  if ('reason' in json) return json;
  const checked = storedManifestSchema.safeParse(json.value);
  if (!checked.success) return { reason: `it is no manifest: ${faultOf(checked.error)}` };
  const sources = checked.data.sources.filter((source) => source !== null);
  return { value: new Map(sources.map(({ path, failure }) => [path, failure])) };
}
