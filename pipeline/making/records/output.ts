import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { whyNotWritten, whyRefused } from '../../files/errno.ts';
import { RECORDS_ENDING } from '../../output/plan.ts';
import type { OutputFolder } from '../../output/write-brief.ts';
import { isAsWritten, KEPT } from '../../output/ours.ts';
import { fingerprint } from '../../files/fingerprints.ts';
import { openOwnFile, ownStats, readOwnText } from '../../files/read-file.ts';
import { openWhole } from '../../files/write-file.ts';
import { openLines } from './line-reader.ts';
import type { Difference, KnownOutput, PlannedBrief } from '../../document.ts';
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
  /** What stands was edited, so that a run would not write it. */
  readonly isEdited?: boolean;
}

/** Of a line of a brief up to its source, in bytes. */
const LONGEST_VERSION = 32;

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
  { path: folder, known, makeFolder, note }: OutputFolder,
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
    refuseForeign(folder, brief, known, file);
    return openWhole(path);
  });
  return {
    write: (lines) => orRefuse(() => whole.write(lines.join(''))),
    finish: () =>
      orRefuse(() => whole.finish({ announce: (sha256) => note([{ path: name, sha256 }]) })),
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
  known: readonly KnownOutput[],
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
      const difference = { path, kind: 'changed', patch: `${patch}\n` } as const;
      const isEdited = isFileAsWritten(join(folder, path), path, known) === false;
      return { sha256, changed: true, difference, isEdited };
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
    return openLines(path);
  } catch (error) {
    return file.fail(`Its briefs cannot be compared: ${whyRefused(error)}`, byRule('unreadable'));
  }
}

/** @throws the fatal `VFileMessage` of a file that must not be overwritten */
function refuseForeign(
  folder: string,
  brief: PlannedBrief,
  known: readonly KnownOutput[],
  file: VFile,
): void {
  const name = recordsPath(brief);
  const path = join(folder, name);
  const stats = ownStats(path);
  if (stats === undefined) return;
  const not = (why: string): never =>
    refuse(file, `Its briefs are not written: the output \`${name}\` ${why}`);
  if (stats.isDirectory()) not('is a folder; move it');
  if (!stats.isFile()) not('is not a regular file; move it');
  const asWritten = isFileAsWritten(path, name, known);
  if (asWritten === false) refuseEdited(name, file);
  if (asWritten || stats.size === 0 || beginsAsOurs(path, brief)) return;
  not('was not made by this program; move it or choose another --out');
}

/** @throws the fatal `VFileMessage` of an output that a person has edited */
export function refuseEdited(name: string, file: VFile): never {
  return file.fail(
    `Its briefs are not written: the output \`${name}\` ${KEPT}`,
    byRule('output-edited'),
  );
}

/** As `isAsWritten`, of a file that may be larger than memory: its text is read only if it must be. */
function isFileAsWritten(
  path: string,
  name: string,
  known: readonly KnownOutput[],
): boolean | undefined {
  const own = known.filter((each) => each.path === name);
  if (own.length === 0) return undefined;
  const sum = fingerprint(path, Infinity);
  if (own.some(({ sha256 }) => sha256 === null || sha256 === sum)) return true;
  return isAsWritten(name, readOwnText(path) ?? '', known);
}

/** Whether a file that no manifest names is plainly an earlier output of this source. */
function beginsAsOurs(path: string, brief: PlannedBrief): boolean {
  const head = Buffer.from(`,"source":{"path":${JSON.stringify(brief.path)},`);
  const begins = Buffer.alloc(head.length + LONGEST_VERSION);
  const file = openOwnFile(path);
  try {
    file?.read(begins);
  } finally {
    file?.close();
  }
  const version = /^\{"schemaVersion":\d+/.exec(begins.toString('latin1'))?.[0];
  return version !== undefined && begins.indexOf(head) === version.length;
}

function refuse(file: VFile, reason: string): never {
  return file.fail(reason, byRule('not-written'));
}
