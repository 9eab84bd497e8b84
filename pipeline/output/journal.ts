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

const entrySchema = z.union([
  z.strictObject({ run: z.int().positive() }),
  z.strictObject({ path: z.string(), sha256: z.string() }),
]);

/** Undefined where the first line is none of ours. The last may be torn, and means nothing then. */
function parse(text: string): Killed | undefined {
  const runs: number[] = [];
  const outputs: ManifestOutput[] = [];
  if (text !== '' && !text.startsWith('{"run":')) return undefined;
  for (const line of text.split('\n')) {
    const entry = entryOf(line);
    if (entry === undefined) continue;
    if ('run' in entry) runs.push(entry.run);
    else outputs.push(entry);
  }
  return { runs, outputs };
}

function entryOf(line: string): z.output<typeof entrySchema> | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/**
 * Notes that a run begins.
 * @throws RunError where that cannot be written
 */
export function beginJournal(output: string, cwd: string): void {
  try {
    appendTo(join(output, journalName), `${JSON.stringify({ run: process.pid })}\n`);
  } catch (error) {
    const why = whyNotWritten(error);
    throw new RunError(`${nameOf(output, cwd)} cannot be written: ${why}.`, { cause: error });
  }
}

/** Notes outputs that are about to be written. */
export function noteOutputs(output: string, outputs: readonly ManifestOutput[]): void {
  const lines = outputs.map(({ path, sha256 }) => `${JSON.stringify({ path, sha256 })}\n`);
  if (lines.length > 0) appendTo(join(output, journalName), lines.join(''));
}

/** Once the manifest is written. */
export function endJournal(output: string): void {
  removeIfThere(join(output, journalName));
}

function nameOf(output: string, cwd: string): string {
  return quoted(displayPath(cwd, join(output, journalName)));
}
