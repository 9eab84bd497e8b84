import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import type { OutputFile } from '../../stages/compose/index.ts';
import { isOurOutput } from '../../stages/compose/outputs.ts';
import { errorCode, whyNotWritten } from '../files/errno.ts';
import { byCodeUnits } from '../files/paths.ts';
import { whatStandsAt, type Standing } from '../files/read-file.ts';
import { writeWhole } from '../files/write-file.ts';
import { byRule } from '../messages/rules.ts';
import { isAsWritten, KEPT } from './ours.ts';
import type { KnownOutput, ManifestOutput, PlannedBrief, WrittenBrief } from '../document.ts';

/** Where the briefs of a run go. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** What the program is known to have written there. */
  readonly known: readonly KnownOutput[];
  /** Makes a folder in it, unless that leads out of it. */
  readonly makeFolder: (folder: string) => boolean;
  /** Told of what is about to be written. */
  readonly note: (outputs: readonly ManifestOutput[]) => void;
}

/**
 * Writes the files of a brief, those that have changed only. None is written unless all may be.
 * @throws the fatal `VFileMessage` of a file that cannot be written
 */
export function writeBrief(
  brief: PlannedBrief,
  files: readonly OutputFile[],
  output: OutputFolder,
  file: VFile,
): WrittenBrief {
  const folder = dirname(join(output.path, `${brief.stem}.json`));
  try {
    if (!output.makeFolder(folder)) {
      refuse(file, 'Its brief is not written: a symbolic link leads out of the output folder');
    }
    const standing = standingOutputs(brief, files, output.path);
    refuseForeign(standing, output.known, brief, file);
    const writes = standing.filter((each) => !isSame(each));
    const outputs = outputsOf(brief, files);
    const changed = new Set(writes.map(({ path }) => path));
    output.note(outputs.filter(({ path }) => changed.has(path)));
    for (const { path, content, standing: old } of writes) {
      const mode = old.kind === 'file' ? old.mode : undefined;
      writeWhole(join(output.path, path), content, mode);
    }
    return { outputs, changed: writes.length };
  } catch (error) {
    const what =
      errorCode(error) === 'ENOTDIR'
        ? 'a file stands where its folder should be'
        : whyNotWritten(error);
    return refuse(file, `Its brief cannot be written: ${what}`);
  }
}

/** The files of a brief as the manifest has them, in code-unit order of path. */
export function outputsOf(
  brief: PlannedBrief,
  files: readonly OutputFile[],
): readonly ManifestOutput[] {
  const outputs = files.map(({ extension, content }) => {
    return { path: brief.stem + extension, sha256: hash('sha256', content) };
  });
  return outputs.toSorted((one, other) => byCodeUnits(one.path, other.path));
}

/** A file to be written, and what stands in its place. */
interface StandingOutput extends OutputFile {
  readonly path: string;
  readonly standing: Standing;
}

/** What stands where the files of a brief go. */
export function standingOutputs(
  brief: PlannedBrief,
  files: readonly OutputFile[],
  output: string,
): readonly StandingOutput[] {
  return files.map(({ extension, content }) => {
    const path = brief.stem + extension;
    return { extension, path, content, standing: whatStandsAt(join(output, path)) };
  });
}

function isSame({ standing, content }: StandingOutput): boolean {
  return standing.kind === 'file' && standing.text === content;
}

/**
 * Beside a brief for programs that is ours, a file of which no manifest speaks may be ours, too.
 * @throws the fatal `VFileMessage` of a file that must not be overwritten
 */
export function refuseForeign(
  outputs: readonly StandingOutput[],
  known: readonly KnownOutput[],
  brief: PlannedBrief,
  file: VFile,
): void {
  const json = outputs.find(({ extension }) => extension === '.json')?.standing;
  const hasOurJson = json?.kind === 'file' && isOurOutput('.json', json.text, brief);
  for (const each of outputs) {
    const { path, standing, extension } = each;
    if (standing.kind === 'nothing' || isSame(each)) continue;
    if (standing.kind !== 'file') {
      const what = standing.kind === 'folder' ? 'a folder' : 'not a regular file';
      return refuse(file, `Its brief cannot be written: the output \`${path}\` is ${what}; move it`);
    }
    const asWritten = isAsWritten(path, standing.text, known);
    if (asWritten === false) {
      const reason = `Its brief is not written: the output \`${path}\` ${KEPT}`;
      file.fail(reason, byRule('output-edited'));
    }
    if (asWritten || (hasOurJson && isOurOutput(extension, standing.text, brief))) continue;
    refuse(
      file,
      `Its brief is not written: the output \`${path}\` was not made by this program; move it or choose another --out`,
    );
  }
}

function refuse(file: VFile, reason: string): never {
  return file.fail(reason, byRule('not-written'));
}
