import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { printable, quoted } from './printable.ts';
import { findRule } from './rules.ts';
import { settingsSchema } from './settings.ts';

/** What to say of a settings file that is not JSON. */
export async function describeSyntaxError(text: string, path: string): Promise<string> {
  const { document } = await parsePositions(text);
  const line = document.errors[0]?.linePos?.[0].line;
  return `${place(path, line)}: the settings are not valid JSON. Look for a comma, quote or bracket too many or too few; comments are not allowed.`;
}

/** What to say of settings that the schema refuses: a line for each fault, with its place. */
export async function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  text: string,
  path: string,
): Promise<string> {
  const { document, lines } = await parsePositions(text);
  const lineOf = ({ keys }: Fault): number => {
    const offset = keyOffset(document.contents, keys);
    return offset === undefined ? 0 : lines.linePos(offset).line;
  };
  const faults = issues
    .filter((issue) => !isOvershadowed(issue, issues))
    .flatMap(describeIssue)
    .map((fault) => ({ line: lineOf(fault), reason: fault.reason }))
    .toSorted((left, right) => left.line - right.line)
    .map(({ line, reason }) => `${place(path, line || undefined)}: ${reason}`);
  return [...new Set(faults)].join('\n');
}

/** An object that lacks a key because it is misspelt has one fault, not two. */
function isOvershadowed(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const path = issue.path.join('.');
  return (
    issue.code === 'custom' &&
    issues.some((each) => each.code === 'unrecognized_keys' && each.path.join('.') === path)
  );
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
  const name = issue.path.length === 0 ? 'the settings' : quoted(issue.path.join('.'));
  const verb = issue.path.length === 0 ? 'are' : 'is';
  return [{ keys: issue.path, reason: `${name} ${verb} not valid; allowed is ${issue.message}.` }];
}

function unknownKey(path: readonly PropertyKey[], key: string): string {
  if (path.join('.') === 'severity' && findRule(key)) {
    return `${quoted(`severity.${key}`)} cannot be set: a document without a brief is always a failure.`;
  }
  const known = knownKeys(path);
  const near = nearest(key, known);
  const advice =
    near === undefined
      ? `The keys here are ${known.map(quoted).join(', ')}.`
      : `Did you mean ${quoted(near)}?`;
  return `${quoted([...path, key].join('.'))} is not a setting. ${advice}`;
}

/** The keys that the schema knows at a path. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = settingsSchema;
  for (const key of path) {
    schema = schema instanceof z.ZodObject ? bare(schema.shape[String(key)]) : undefined;
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** A schema without what makes it optional. */
function bare(schema: unknown): unknown {
  const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapped ? bare(schema.unwrap()) : schema;
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

function place(path: string, line: number | undefined): string {
  return line === undefined ? printable(path) : `${printable(path)}:${line}`;
}
