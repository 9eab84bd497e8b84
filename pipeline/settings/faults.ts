import type { z } from 'zod';
import { printable, quoted } from '../files/printable.ts';
import { findRule } from '../messages/rules.ts';
import { describeFaults, type Wording } from '../../stages/corrections/schema-faults.ts';
import { settingsSchema } from './schema.ts';

const WORDING: Wording = { whole: 'the settings', key: 'a setting', onUnknown: onFailureRule };

/** The severity of a failure is no setting. */
function onFailureRule(keys: readonly PropertyKey[]): string | undefined {
  const [first, id] = keys;
  if (first !== 'severity' || typeof id !== 'string' || !findRule(id)) return undefined;
  return `${quoted(`severity.${id}`)} cannot be set: a document without a brief is always a failure.`;
}

/** What to say of a settings file that is not JSON, its comments apart. */
export async function describeSyntaxError(text: string, path: string): Promise<string> {
  const { document } = await parsePositions(text);
  const line = document.errors[0]?.linePos?.[0].line;
  return `${place(path, line)}: the settings are not valid JSON. Look for a comma, quote or bracket too many or too few.`;
}

/** What to say of settings that the schema refuses: a line for each fault, with its place. */
export async function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  text: string,
  path: string,
): Promise<string> {
  const faults = describeFaults(issues, settingsSchema, await parsePositions(text), WORDING);
  return faults.map(({ line, reason }) => `${place(path, line)}: ${reason}`).join('\n');
}

/** JSON is YAML, and the YAML parser knows where each key stands. Loaded for faults only. */
async function parsePositions(text: string) {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

function place(path: string, line: number | undefined): string {
  return line === undefined ? printable(path) : `${printable(path)}:${line}`;
}
