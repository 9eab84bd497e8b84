import { join } from 'node:path';
import { z } from 'zod';
import { whyNotWritten, whyRefused } from '../files/errno.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { whatStandsAt, type Standing } from '../files/read-file.ts';
import { RunError } from '../files/run-error.ts';
import { removeIfThere } from '../files/remove-file.ts';
import { appendTo } from '../files/write-file.ts';
import type { ManifestOutput } from '../document.ts';

/** Ends like the temporary files, so that one line of `.gitignore` leaves all of them out. */
const journalName = '.verbatim-journal.tmp';

/** What killed runs have left in an output folder. */
export interface Killed {
  /** The ids of their processes. */
  readonly runs: readonly number[];
  /** What they wrote and the manifest does not know. */
  readonly outputs: readonly ManifestOutput[];
}

/**
 * The journal of an output folder: which runs have begun there, and what they write before it is in
 * the manifest. It goes once the manifest is written. So what a killed run wrote is not taken for
 * the work of a person, and the files that it left half written are told from those of others.
 * @throws RunError where something else has its name
 */
export function readJournal(output: string, cwd: string): Killed {
  const name = nameOf(output, cwd);
  const standing = standingOf(join(output, journalName), name);
  if (standing.kind === 'nothing') return { runs: [], outputs: [] };
  const killed = standing.kind === 'file' ? parse(standing.text) : undefined;
  if (killed) return killed;
  throw new RunError(
    `${name} was not made by this program, which notes there what it writes. Move it, or choose another folder with --out DIR.`,
  );
}

function standingOf(path: string, name: string): Standing {
  try {
    return whatStandsAt(path);
  } catch (error) {
    throw new RunError(`${name} cannot be read: ${whyRefused(error)}.`, { cause: error });
  }
}

/** How a journal begins, line breaks apart. */
const BEGINNING = '{"run":';

const entrySchema = z.union([
  z.strictObject({ run: z.int().positive() }),
  z.strictObject({ path: z.string(), sha256: z.string() }),
]);

/**
 * Undefined where the first line is none of ours. Any may be torn, where the disk was full or a run
 * was killed, and means nothing then.
 */
function parse(text: string): Killed | undefined {
  const runs: number[] = [];
  const outputs: ManifestOutput[] = [];
  const lines = text.split('\n');
  if (!isOurs(lines.find((line) => line !== '') ?? '')) return undefined;
  for (const line of lines) {
    const entry = entryOf(line);
    if (entry === undefined) continue;
    if ('run' in entry) runs.push(entry.run);
    else outputs.push(entry);
  }
  return { runs, outputs };
}

/** @param first the first line, which may be torn, too */
function isOurs(first: string): boolean {
  return first.startsWith(BEGINNING) || BEGINNING.startsWith(first);
}

function entryOf(line: string): z.output<typeof entrySchema> | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/**
 * Adds entries. The line break in front of them ends one that was torn.
 * @throws the error of the system
 */
function append(output: string, entries: readonly object[]): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  appendTo(join(output, journalName), `\n${lines.join('')}`);
}

/**
 * Notes that a run begins.
 * @throws RunError where that cannot be written
 */
export function beginJournal(output: string, cwd: string): void {
  try {
    append(output, [{ run: process.pid }]);
  } catch (error) {
    const why = whyNotWritten(error);
    throw new RunError(`${nameOf(output, cwd)} cannot be written: ${why}.`, { cause: error });
  }
}

/** Notes outputs that are about to be written. */
export function noteOutputs(output: string, outputs: readonly ManifestOutput[]): void {
  const entries = outputs.map(({ path, sha256 }) => ({ path, sha256 }));
  if (entries.length > 0) append(output, entries);
}

/** Once the manifest is written. */
export function endJournal(output: string): void {
  removeIfThere(join(output, journalName));
}

function nameOf(output: string, cwd: string): string {
  return quoted(displayPath(cwd, join(output, journalName)));
}
