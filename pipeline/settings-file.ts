import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { SummaryLength } from '../stages/select/index.ts';
import { parseByteSize } from './byte-size.ts';
import { errorCode, whyRefused } from './errno.ts';
import { displayPath } from './paths.ts';
import { printable } from './printable.ts';
import { RunError } from './run-error.ts';
import {
  settingsSchema,
  type Settings,
  type SettingsFile,
  type SettingsOverrides,
} from './settings.ts';

const defaultName = 'verbatim.config.json';

/**
 * The settings of a run: the file's, then what the command line says instead. Paths in the file
 * count from its folder, paths on the command line from `cwd`.
 * @param config the file named with `--config`; without it, `verbatim.config.json` if it is there
 * @throws RunError for a file that cannot be read or is not valid
 */
export async function loadSettings(
  cwd: string,
  config: string | undefined,
  overrides: SettingsOverrides,
): Promise<Settings> {
  const path = resolve(cwd, config ?? defaultName);
  const text = await readSettingsText(path, cwd, config !== undefined);
  const file =
    text === undefined
      ? settingsSchema.parse({})
      : await parseSettings(text, displayPath(cwd, path));
  const folder = dirname(path);
  const homes = [file.input].flat().map((name) => ({ name, from: folder }));
  const maxBytes =
    typeof file.maxBytes === 'number' ? file.maxBytes : (parseByteSize(file.maxBytes) ?? 0);
  return {
    inputs:
      overrides.paths.length === 0 ? homes : overrides.paths.map((name) => ({ name, from: cwd })),
    homes,
    output:
      overrides.out === undefined ? resolve(folder, file.output) : resolve(cwd, overrides.out),
    length: overrides.length ?? summaryLength(file.summary),
    idf: overrides.idf ?? file.idf,
    refreshIdf: overrides.refreshIdf ?? false,
    annotations: overrides.annotations ?? file.annotations,
    maxBytes: overrides.maxBytes ?? maxBytes,
  };
}

async function readSettingsText(
  path: string,
  cwd: string,
  named: boolean,
): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!named && errorCode(error) === 'ENOENT') return undefined;
    throw new RunError(
      `The settings file ${quote(displayPath(cwd, path))} cannot be read: ${whyRefused(error)}. Name another with --config FILE.`,
      { cause: error },
    );
  }
}

/**
 * Validates the text of a settings file.
 * @param path the file as people know it, for messages
 * @throws RunError that names every fault: file, line, key, what is allowed
 */
export async function parseSettings(text: string, path: string): Promise<SettingsFile> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { errors } = (await parsePositions(text)).document;
    const line = errors[0]?.linePos?.[0].line;
    throw new RunError(
      `${place(path, line)}: the settings are not valid JSON. Look for a comma, quote or bracket too many or too few; comments are not allowed.`,
      { cause: error },
    );
  }
  const checked = settingsSchema.safeParse(value);
  if (checked.success) return checked.data;
  const { document, lines } = await parsePositions(text);
  const faults = checked.error.issues.flatMap(describeIssue).map(({ keys, reason }) => {
    const offset = keyOffset(document.contents, keys);
    const line = offset === undefined ? undefined : lines.linePos(offset).line;
    return `${place(path, line)}: ${reason}`;
  });
  throw new RunError(faults.join('\n'));
}

interface Fault {
  readonly keys: readonly PropertyKey[];
  readonly reason: string;
}

function describeIssue(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      keys: [...issue.path, key],
      reason: unknownKey(issue.path, key),
    }));
  }
  const name = issue.path.length === 0 ? 'the settings' : quote(issue.path.join('.'));
  const verb = issue.path.length === 0 ? 'are' : 'is';
  return [{ keys: issue.path, reason: `${name} ${verb} not valid; allowed is ${issue.message}.` }];
}

function unknownKey(path: readonly PropertyKey[], key: string): string {
  const known = knownKeys(path);
  const near = nearest(key, known);
  const advice =
    near === undefined
      ? `The keys here are ${known.map(quote).join(', ')}.`
      : `Did you mean ${quote(near)}?`;
  return `${quote([...path, key].join('.'))} is not a setting. ${advice}`;
}

/** The keys that the schema knows at a path. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const root = path.length === 0 ? settingsSchema : settingsSchema.shape.summary.unwrap();
  return Object.keys(root.shape);
}

/** The known key that is a slip of the pen away; undefined where none is. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, edits: distance(key.toLowerCase(), name.toLowerCase()) }))
    .toSorted((left, right) => left.edits - right.edits);
  const [best] = ranked;
  return best && best.edits <= Math.max(2, Math.floor(best.name.length / 3))
    ? best.name
    : undefined;
}

/** JSON is YAML, and the YAML parser knows where each key stands. Loaded for faults only. */
async function parsePositions(text: string) {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

/** Where the key at the end of a path stands in the text. */
function keyOffset(node: unknown, keys: readonly PropertyKey[]): number | undefined {
  let at: unknown = node;
  let offset: number | undefined;
  for (const key of keys) {
    const pair = pairsOf(at).find((each) => each.key.value === key);
    if (!pair) break;
    offset = pair.key.range?.[0] ?? offset;
    at = pair.value;
  }
  return offset;
}

interface KeyedPair {
  readonly key: { readonly value: unknown; readonly range?: readonly number[] | null };
  readonly value: unknown;
}

function pairsOf(node: unknown): readonly KeyedPair[] {
  if (typeof node !== 'object' || node === null || !('items' in node)) return [];
  return Array.isArray(node.items) ? node.items.filter(isKeyedPair) : [];
}

function isKeyedPair(item: unknown): item is KeyedPair {
  return (
    typeof item === 'object' &&
    item !== null &&
    'key' in item &&
    typeof item.key === 'object' &&
    item.key !== null &&
    'value' in item.key
  );
}

function summaryLength({ sentences, words, ratio }: SettingsFile['summary']): SummaryLength {
  if (words !== undefined) return { words };
  return ratio === undefined ? { sentences: sentences ?? 3 } : { ratio };
}

function place(path: string, line: number | undefined): string {
  return line === undefined ? printable(path) : `${printable(path)}:${line}`;
}

function quote(text: string): string {
  return `\`${printable(text)}\``;
}
