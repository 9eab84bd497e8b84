import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { VFile } from 'vfile';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { whyNotWritten, whyRefused } from '../files/errno.ts';
import { fingerprint } from '../files/fingerprints.ts';
import {
  hasConflictMarks,
  MANIFEST_VERSION,
  readManifestLines,
  type Manifest,
} from './manifest-text.ts';
import { parseManifest1 } from './manifest-version-1.ts';
import { manifestName } from './plan.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { RunError } from '../files/run-error.ts';
import { storedMessageSchema } from '../messages/stored.ts';
import { ownStats, whatStandsAt, type Standing } from '../files/read-file.ts';
import { openWhole } from '../files/write-file.ts';
import type { ManifestSource } from '../document.ts';
import { byRule } from '../messages/rules.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A path that leads out of the output folder was not written by this program. */
const outputPath = z
  .string()
  .refine((path) => !path.split(/[\\/]/).includes('..') && !isAbsolute(path));

const outputs = z.array(z.strictObject({ path: outputPath, sha256: hash }));

const sourceSchema = z.strictObject({
  path: z.string(),
  location: z.string(),
  sha256: hash.nullable(),
  corrections: hash.optional(),
  outputs,
  messages: z.array(storedMessageSchema).optional(),
  failure: z
    .strictObject({ ruleId: z.string(), line: z.int().nullable(), reason: z.string() })
    .optional(),
  rows: z.record(z.string(), z.string()).optional(),
  version: z.string(),
  settings: hash,
});

const overviewSchema = z.record(outputPath, z.string().regex(/^[0-9a-f]{16}$/));

const manifestSchema = z.strictObject({
  schemaVersion: z.literal(MANIFEST_VERSION),
  program: z.literal(packageJson.name),
  overview: overviewSchema,
  sources: z.array(z.unknown()),
});

/** A manifest that was read, and a message where it was broken or merged. */
export interface ReadManifest extends Manifest {
  readonly reports: readonly VFile[];
}

/**
 * Reads the manifest of an output folder; it is empty where there is none. What a merge has left is
 * read as far as it goes, the entries of both sides.
 * @throws RunError where the file is none of this program's, or cannot be read
 */
export function readManifest(output: string, cwd: string): ReadManifest {
  const path = join(output, manifestName);
  const name = quoted(displayPath(cwd, path));
  const standing = standingOf(path, name);
  if (standing.kind === 'nothing') return { sources: [], overview: [], reports: [] };
  if (standing.kind === 'file') {
    const { text } = standing;
    const manifest = parseManifest(text) ?? parseManifest1(text);
    if (manifest) return { ...manifest, reports: [] };
    if (isOurs(text)) return mergedManifest(text, displayPath(cwd, path));
  }
  throw new RunError(
    `${name} was not made by this program and is not overwritten. Move it, or choose another folder with --out DIR.`,
  );
}

function standingOf(path: string, name: string): Standing {
  try {
    return whatStandsAt(path);
  } catch (error) {
    throw new RunError(`${name} cannot be read: ${whyRefused(error)}.`, { cause: error });
  }
}

/** Undefined where the text is no manifest, or one with two entries of one path. */
function parseManifest(text: string): Manifest | undefined {
  const checked = manifestSchema.safeParse(parseJson(text));
  if (!checked.success) return undefined;
  // The last is the `null` that ends the list.
  const entries = checked.data.sources.filter((entry) => entry !== null);
  const sources = validSources(entries);
  if (sources.length < entries.length) return undefined;
  if (new Set(sources.map(({ path }) => path)).size < sources.length) return undefined;
  const overview = Object.entries(checked.data.overview);
  return { sources, overview: overview.map(([path, frame]) => ({ path, frame })) };
}

function validSources(entries: readonly unknown[]): readonly ManifestSource[] {
  return entries.flatMap((entry) => sourceSchema.safeParse(entry).data ?? []);
}

/** The lines of both sides of a merge, or of a manifest that was torn or edited. */
function mergedManifest(text: string, path: string): ReadManifest {
  const lines = readManifestLines(text);
  const overview = lines.overview.filter((each) => {
    return overviewSchema.safeParse({ [each.path]: each.frame }).success;
  });
  const sources = validSources(lines.sources);
  const file = new VFile({ path });
  const isWhole = sources.length > 0 && sources.length === lines.sources.length;
  const isMerged = hasConflictMarks(text) || parseJson(text) !== undefined;
  if (isWhole && isMerged) {
    file.info(
      'The manifest holds both sides of a merge: both were read, and it is written anew',
      byRule('merged-manifest'),
    );
  } else {
    file.message(
      'The manifest was torn or edited: what is whole in it was read, and it is written anew',
      byRule('broken-manifest'),
    );
  }
  return { sources, overview, reports: [file] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Empty, or torn, merged or edited so that it is not JSON, but ours, as it says itself. */
function isOurs(text: string): boolean {
  return text.trim() === '' || text.includes(`"program": "${packageJson.name}"`);
}

/** Whether the manifest that stands has this text. */
export function isManifest(output: string, text: Iterable<string>): boolean {
  const sum = createHash('sha256');
  for (const piece of text) sum.update(piece);
  return fingerprint(join(output, manifestName), Infinity) === sum.digest('hex');
}

/**
 * Writes the manifest where it has changed.
 * @throws RunError where it cannot be written
 */
export function writeManifest(output: string, cwd: string, text: Iterable<string>): void {
  const path = join(output, manifestName);
  try {
    const file = openWhole(path, ownStats(path)?.mode);
    for (const piece of text) file.write(piece);
    file.finish();
  } catch (error) {
    const name = quoted(displayPath(cwd, path));
    throw new RunError(
      `${name} cannot be written: ${whyNotWritten(error)}. The briefs that were written are whole; run again once that is mended.`,
      { cause: error },
    );
  }
}
