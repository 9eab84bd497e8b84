import { distance } from 'fastest-levenshtein';
import type { Document, LineCounter } from 'yaml';
import { z } from 'zod';
import { quoted } from '../text/printable.ts';

/** What is wrong in a file that a schema refuses, and where. */
export interface Fault {
  /** Counted from 1; undefined where it is no one place. */
  readonly line: number | undefined;
  /** A sentence. */
  readonly reason: string;
}

/** A file as the YAML parser has it, which knows where each key stands. JSON is YAML. */
export interface Positions {
  readonly document: Pick<Document, 'contents'>;
  readonly lines: LineCounter;
}

/** How faults speak of a file. */
export interface Wording {
  /** The file as a whole, plural, such as `the settings`. */
  readonly whole: string;
  /** What a key of it is, such as `a setting`. */
  readonly key: string;
  /** A better word on a key that is not known, if there is one: a sentence. */
  readonly onUnknown?: (keys: readonly PropertyKey[]) => string | undefined;
}

/** What to say of a value that a schema refuses: each fault once, by line. */
export function describeFaults(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  positions: Positions,
  wording: Wording,
): readonly Fault[] {
  const faults = issues
    .filter((issue) => !isOvershadowed(issue, issues))
    .flatMap((issue) => describeIssue(issue, schema, wording))
    .map(({ keys, reason }) => ({ line: lineOf(positions, keys), reason }))
    .toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** The line of the key or the item at the end of a path; of the nearest one above it, else. */
export function lineOf(
  { document, lines }: Positions,
  keys: readonly PropertyKey[],
): number | undefined {
  const offset = offsetOf(document.contents, keys);
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

/** An object that lacks a key because it is misspelt has one fault, not two. */
function isOvershadowed(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const path = issue.path.join('.');
  return (
    issue.code === 'custom' &&
    issues.some((each) => each.code === 'unrecognized_keys' && each.path.join('.') === path)
  );
}

interface PlacedReason {
  readonly keys: readonly PropertyKey[];
  readonly reason: string;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  { whole, key: what, onUnknown }: Wording,
): readonly PlacedReason[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const keys = [...issue.path, key];
      const better = onUnknown?.(keys);
      if (better !== undefined) return { keys, reason: better };
      const advice = adviceOn(key, knownKeys(schema, issue.path));
      return { keys, reason: `${shown(keys)} is not ${what}. ${advice}` };
    });
  }
  const isWhole = issue.path.length === 0;
  const subject = isWhole ? `${whole} are` : `${shown(issue.path)} is`;
  return [{ keys: issue.path, reason: `${subject} not valid; allowed is ${issue.message}.` }];
}

/** A path as people see it: the number of an item says nothing beside its line. */
function shown(keys: readonly PropertyKey[]): string {
  return quoted(keys.filter((key) => typeof key !== 'number').join('.'));
}

function adviceOn(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near === undefined
    ? `The keys here are ${known.map(quoted).join(', ')}.`
    : `Did you mean ${quoted(near)}?`;
}

/** The keys that the schema knows at a path. */
function knownKeys(root: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let schema = bare(root);
  for (const key of path) {
    if (schema instanceof z.ZodArray) schema = bare(schema.element);
    else schema = schema instanceof z.ZodObject ? bare(schema.shape[String(key)]) : undefined;
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** A schema without what makes it optional. */
function bare(schema: unknown): unknown {
  const isWrapped =
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable;
  return isWrapped ? bare(schema.unwrap()) : schema;
}

/** The known key that may have been meant, a typing mistake away; undefined where none is. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, edits: distance(key.toLowerCase(), name.toLowerCase()) }))
    .toSorted((left, right) => left.edits - right.edits);
  const [best] = ranked;
  return best && best.edits <= Math.max(2, Math.floor(best.name.length / 3))
    ? best.name
    : undefined;
}

/** Where the key or the item at the end of a path stands in the text. */
function offsetOf(node: unknown, keys: readonly PropertyKey[]): number | undefined {
  let at: unknown = node;
  let offset: number | undefined;
  for (const key of keys) {
    const items = itemsOf(at);
    if (typeof key === 'number') {
      at = items[key];
      offset = startOf(at) ?? offset;
      continue;
    }
    const pair = items.find((item) => isKeyedPair(item) && item.key.value === key);
    if (!isKeyedPair(pair)) break;
    offset = startOf(pair.key) ?? offset;
    at = pair.value;
  }
  return offset;
}

interface KeyedPair {
  readonly key: { readonly value: unknown };
  readonly value: unknown;
}

function itemsOf(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null || !('items' in node)) return [];
  return Array.isArray(node.items) ? node.items : [];
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const [start] = Array.isArray(node.range) ? node.range : [];
  return typeof start === 'number' ? start : undefined;
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
