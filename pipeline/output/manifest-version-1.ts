import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import type { Manifest } from './manifest-text.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const outputs = z.array(
  z.object({
    path: z.string().refine((path) => !/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:$|[\\/])/.test(path)),
    sha256: hash,
  }),
);

const schema = z.object({
  schemaVersion: z.literal(1),
  program: z.literal(packageJson.name),
  overview: outputs.default([]),
  sources: z.array(
    z.object({ path: z.string(), location: z.string(), sha256: hash.nullable(), outputs }),
  ),
});

/**
 * Reads a manifest of version 1 for what a run has to know: which files the program has made. The
 * briefs of then are made anew, since their version is not that of this program.
 */
export function parseManifest1(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = schema.safeParse(value);
  if (data === undefined) return undefined;
  const sources = data.sources.map((source) => ({ ...source, version: '', settings: '' }));
  return { sources, overview: data.overview };
}
