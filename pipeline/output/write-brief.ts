import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import type { OutputFile } from '../../stages/compose/index.ts';
import { isOurOutput } from '../../stages/compose/outputs.ts';
import { errorCode, whyNotWritten } from '../files/errno.ts';
import { byCodeUnits } from '../files/paths.ts';
import { whatStandsAt, writeWhole } from '../files/write-file.ts';
import type { ManifestOutput, PlannedBrief, WrittenBrief } from '../document.ts';
import { byRule } from '../messages/rules.ts';

/** Where the briefs of a run go. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** Whether the manifest says that the program wrote the output of this path. */
  readonly isKnown: (path: string) => boolean;
  /** Makes a folder in it, unless that leads out of it. */
  readonly makeFolder: (folder: string) => boolean;
}

interface Write {
  readonly path: string;
  readonly content: string;
  readonly mode: number | undefined;
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
    const writes = files.flatMap((each) => writesOf(brief, each, output, file));
    for (const { path, content, mode } of writes) writeWhole(path, content, mode);
    return { outputs: outputsOf(brief, files), changed: writes.length };
  } catch (error) {
    const what =
      errorCode(error) === 'EEXIST'
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

/**
 * What is to be written of a file: nothing where it stands as it should.
 * @throws the fatal `VFileMessage` where something that is not ours stands in its place
 */
function writesOf(
  brief: PlannedBrief,
  { extension, content }: OutputFile,
  output: OutputFolder,
  file: VFile,
): readonly Write[] {
  const name = brief.stem + extension;
  const path = join(output.path, name);
  const standing = whatStandsAt(path);
  switch (standing.kind) {
    case 'nothing':
      return [{ path, content, mode: undefined }];
    case 'folder':
      return refuse(file, `Its brief cannot be written: the output \`${name}\` is a folder; move it`);
    case 'other':
      return refuse(
        file,
        `Its brief cannot be written: the output \`${name}\` is not a regular file; move it`,
      );
    case 'file':
      if (standing.text === content) return [];
      if (output.isKnown(name) || isOurOutput(extension, standing.text, brief)) {
        return [{ path, content, mode: standing.mode }];
      }
      return refuse(
        file,
        `Its brief is not written: the output \`${name}\` was not made by this program; move it or choose another --out`,
      );
  }
}

function refuse(file: VFile, reason: string): never {
  return file.fail(reason, byRule('not-written'));
}
