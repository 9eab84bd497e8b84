import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { whyNotWritten, whyRefused } from '../../files/errno.ts';
import { RECORDS_ENDING } from '../../output/plan.ts';
import type { OutputFolder } from '../../output/write-brief.ts';
import { openWhole } from '../../files/write-file.ts';
import { openLines } from './line-reader.ts';
import type { PlannedBrief, Difference } from '../../document.ts';
import { byRule } from '../../messages/rules.ts';

/** Where the lines of a file of briefs go. */
export interface RecordOutput {
  /** Each ends with a line break. */
  readonly write: (lines: readonly string[]) => void;
  readonly finish: () => FinishedOutput;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

export interface FinishedOutput {
  readonly sha256: string;
  readonly changed: boolean;
  /** Where lines are compared and not written. */
  readonly difference?: Difference;
}

/** How much of a line a patch shows. */
const LONGEST_LINE = 160;

/** The output of a file of records, relative to the output folder. */
export function recordsPath({ stem }: Pick<PlannedBrief, 'stem'>): string {
  return stem + RECORDS_ENDING;
}

/**
 * Opens the output to be written, whole or not at all.
 * @throws the fatal `VFileMessage` of a file that may not be written
 */
export function openRecordOutput(
  brief: PlannedBrief,
  { path: folder, isKnown, makeFolder }: OutputFolder,
  file: VFile,
): RecordOutput {
  const name = recordsPath(brief);
  const path = join(folder, name);
  const orRefuse = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      return refuse(file, `Its briefs cannot be written: ${whyNotWritten(error)}`);
    }
  };
  const whole = orRefuse(() => {
    if (!makeFolder(dirname(path))) {
      refuse(file, 'Its briefs are not written: a symbolic link leads out of the output folder');
    }
    const foreign = whyForeign(path, brief, isKnown(name));
    if (foreign !== undefined) {
      refuse(file, `Its briefs are not written: the output \`${name}\` ${foreign}`);
    }
    return openWhole(path);
  });
  return {
    write: (lines) => orRefuse(() => whole.write(lines.join(''))),
    finish: () => orRefuse(whole.finish),
    abandon: whole.abandon,
  };
}

/**
 * Opens the output to be compared with what a run would write. None of that is kept.
 * @throws the fatal `VFileMessage` of a file that cannot be read
 */
export function openRecordComparison(
  brief: PlannedBrief,
  folder: string,
  file: VFile,
): RecordOutput {
  const path = recordsPath(brief);
  const sum = createHash('sha256');
  const standing = linesOf(join(folder, path), file);
  let number = 0;
  let patch: string | undefined;
  const compare = (old: string | undefined, line: string | undefined): void => {
    number += 1;
    if (old === line || patch !== undefined) return;
    patch = [`@@ -${number} +${number} @@`, ...shown('-', old), ...shown('+', line)].join('\n');
  };
  return {
    write: (lines) => {
      for (const line of lines) {
        sum.update(line);
        if (standing) compare(standing.next(), line.slice(0, -1));
      }
    },
    finish: () => {
      if (standing) compare(standing.next(), undefined);
      standing?.close();
      const sha256 = sum.digest('hex');
      if (!standing) {
        return { sha256, changed: true, difference: { path, kind: 'missing', patch: '' } };
      }
      if (patch === undefined) return { sha256, changed: false };
      return { sha256, changed: true, difference: { path, kind: 'changed', patch: `${patch}\n` } };
    },
    abandon: () => standing?.close(),
  };
}

function shown(sign: string, line: string | undefined): string[] {
  if (line === undefined) return [];
  return [sign + (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line)];
}

function linesOf(path: string, file: VFile) {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? openLines(path) : undefined;
  } catch (error) {
    return file.fail(`Its briefs cannot be compared: ${whyRefused(error)}`, byRule('unreadable'));
  }
}

/** Why a file must not be overwritten, to end a sentence; undefined where it may be. */
function whyForeign(path: string, brief: PlannedBrief, isKnown: boolean): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return 'is a folder; move it';
  if (!stats.isFile()) return 'is not a regular file; move it';
  if (isKnown || stats.size === 0 || beginsAsOurs(path, brief)) return undefined;
  return 'was not made by this program; move it or choose another --out';
}

/** Whether a file that no manifest names is plainly an earlier output of this source. */
function beginsAsOurs(path: string, brief: PlannedBrief): boolean {
  const [ours, earlier] = [2, 1].map((version) =>
    Buffer.from(`{"schemaVersion":${version},"source":{"path":${JSON.stringify(brief.path)},`),
  );
  if (ours === undefined || earlier === undefined) return false;
  const begins = Buffer.alloc(ours.length);
  const file = openSync(path, 'r');
  try {
    return (
      readSync(file, begins, 0, begins.length, 0) === ours.length &&
      (begins.equals(ours) || begins.equals(earlier))
    );
  } finally {
    closeSync(file);
  }
}

function refuse(file: VFile, reason: string): never {
  return file.fail(reason, byRule('not-written'));
}
