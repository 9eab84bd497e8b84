import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { VFile } from 'vfile';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { whyNotWritten, whyRefused } from '../files/errno.ts';
import { fingerprint } from '../files/fingerprints.ts';
import { manifestName } from './plan.ts';
import { byCodeUnits, displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { RunError } from '../files/run-error.ts';
import { storedMessageSchema } from '../messages/stored.ts';
import { ownStats, whatStandsAt, type Standing } from '../files/read-file.ts';
import { openWhole } from '../files/write-file.ts';
import type { ManifestOutput, ManifestSource } from '../document.ts';
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
  version: z.string().optional(),
  settings: hash.optional(),
});

const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  program: z.literal(packageJson.name),
  version: z.string(),
  settings: hash,
  overview: outputs.default([]),
  sources: z.array(sourceSchema),
});

/** What the program has written to an output folder. */
export interface Manifest {
  readonly sources: readonly ManifestSource[];
  /** The files that are made of all briefs together. */
  readonly overview: readonly ManifestOutput[];
}

/** A manifest that was read, and a message where it was broken. */
export interface ReadManifest extends Manifest {
  readonly reports: readonly VFile[];
}

const empty: Manifest = { sources: [], overview: [] };

/**
 * Reads the manifest of an output folder; it is empty where there is none or it is broken.
 * @throws RunError where the file is none of this program's, or cannot be read
 */
export function readManifest(output: string, cwd: string): ReadManifest {
  const path = join(output, manifestName);
  const name = quoted(displayPath(cwd, path));
  const standing = standingOf(path, name);
  if (standing.kind === 'nothing') return { ...empty, reports: [] };
  if (standing.kind === 'file') {
    const manifest = parseManifest(standing.text);
    if (manifest) return { ...manifest, reports: [] };
    if (isBrokenManifest(standing.text))
      return { ...empty, reports: [brokenManifest(displayPath(cwd, path))] };
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

function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const checked = manifestSchema.safeParse(value);
  if (!checked.success) return undefined;
  const { version, settings, overview } = checked.data;
  const sources = checked.data.sources.map((source) =>
    Object.assign({}, source, {
      version: source.version ?? version,
      settings: source.settings ?? settings,
    }),
  );
  return { sources, overview };
}

/** Empty, or torn, merged or edited so that it cannot be used, but ours, as it says itself. */
function isBrokenManifest(text: string): boolean {
  return text.trim() === '' || text.includes(`"program": "${packageJson.name}"`);
}

function brokenManifest(path: string): VFile {
  const file = new VFile({ path });
  file.message('The manifest was torn, merged or edited and cannot be used; it is made anew', byRule('broken-manifest'));
  return file;
}

/** Sources in the order of the manifest. */
export function inManifestOrder(sources: readonly ManifestSource[]): readonly ManifestSource[] {
  return sources.toSorted((left, right) => byCodeUnits(left.path, right.path));
}

/**
 * The text of the manifest of an output folder, piece by piece: of 100,000 documents it would take
 * more memory than all else. An entry says what differs from the top alone.
 */
export function* manifestText(
  settings: string,
  { sources, overview }: Manifest,
): Generator<string, void> {
  const { name, version } = packageJson;
  const manifest = {
    schemaVersion: 1,
    program: name,
    version,
    settings,
    overview: overview.length === 0 ? undefined : overview,
    sources: [],
  };
  const [head = '', tail = ''] = JSON.stringify(manifest, null, 2).split('[]');
  yield `${head}[`;
  let separator = '';
  for (const source of inManifestOrder(sources)) {
    const entry = JSON.stringify(entryOf(source, version, settings), null, 2);
    yield `${separator}\n    ${entry.replaceAll('\n', '\n    ')}`;
    separator = ',';
  }
  yield `${separator === '' ? '' : '\n  '}]${tail}\n`;
}

function entryOf(source: ManifestSource, version: string, settings: string) {
  return {
    path: source.path,
    location: source.location,
    sha256: source.sha256,
    corrections: source.corrections,
    outputs: source.outputs.map(({ path, sha256 }) => ({ path, sha256 })),
    messages: source.messages?.length === 0 ? undefined : source.messages,
    failure: source.failure,
    version: source.version === version ? undefined : source.version,
    settings: source.settings === settings ? undefined : source.settings,
  };
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
