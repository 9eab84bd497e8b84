import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import type { OutputFile } from '../../stages/compose/index.ts';
import { encodedPath } from '../../stages/markdown/links.ts';
import { extractedName } from '../../stages/extract/content.ts';
import { firstLine } from '../../stages/extract/to-text.ts';
import { errorCode, whyNotWritten } from '../files/errno.ts';
import { whatStandsAt, writeWhole, type Standing } from '../files/write-file.ts';
import type { PlannedBrief, WrittenBrief } from '../document.ts';

/** Where the briefs of a run go. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** Whether the manifest says that the program wrote the output of this path. */
  readonly isKnown: (path: string) => boolean;
  /** Makes a folder in it, unless that leads out of it. */
  readonly makeFolder: (folder: string) => boolean;
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
    const writes = [];
    for (const { extension, content } of files) {
      const path = brief.stem + extension;
      const standing = whatStandsAt(join(output.path, path));
      if (standing.kind !== 'nothing') {
        refuseForeign(
          path,
          standing,
          output.isKnown(path) || isOwn(extension, standing, brief),
          file,
          content,
        );
      }
      if (standing.kind !== 'file' || standing.text !== content)
        writes.push({ path, content, standing });
    }
    for (const { path, content, standing } of writes) {
      writeWhole(
        join(output.path, path),
        content,
        standing.kind === 'file' ? standing.mode : undefined,
      );
    }
    const outputs = files.map(({ extension, content }) => ({
      path: brief.stem + extension,
      sha256: hash('sha256', content),
    }));
    return {
      outputs: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      changed: writes.length,
    };
  } catch (error) {
    const what =
      errorCode(error) === 'EEXIST'
        ? 'a file stands where its folder should be'
        : whyNotWritten(error);
    return refuse(file, `Its brief cannot be written: ${what}`);
  }
}

function refuseForeign(
  path: string,
  standing: Standing,
  own: boolean,
  file: VFile,
  content: string,
): void {
  if (standing.kind === 'folder') {
    refuse(file, `Its brief cannot be written: the output \`${path}\` is a folder; move it`);
  }
  if (standing.kind === 'other') {
    refuse(
      file,
      `Its brief cannot be written: the output \`${path}\` is not a regular file; move it`,
    );
  }
  if (standing.kind === 'file' && standing.text !== content && !own) {
    refuse(
      file,
      `Its brief is not written: the output \`${path}\` was not made by this program; move it or choose another --out`,
    );
  }
}

function refuse(file: VFile, reason: string): never {
  return file.fail(reason, { ruleId: 'not-written', source: 'verbatim' });
}

/**
 * Whether a file of which no manifest speaks is still plainly an earlier brief of this source: the
 * manifest was lost, or the run that wrote it was killed. By text rather than by parsing, so that
 * a brief with a merge conflict in it is known as well.
 */
function isOwn(
  extension: OutputFile['extension'],
  standing: Standing,
  brief: PlannedBrief,
): boolean {
  if (standing.kind !== 'file') return false;
  const { text } = standing;
  switch (extension) {
    case '.json':
      return (
        /"schemaVersion": [12]\b/.test(text) &&
        text.includes(`"path": ${JSON.stringify(brief.path)}`)
      );
    case '.md':
      return text.includes(`](${brief.href})`);
    case '.source.md':
      return text.startsWith(firstLine(brief.path));
    case '.annotations.jsonld':
      return (
        text.includes('http://www.w3.org/ns/anno.jsonld') &&
        (text.includes(brief.href) || text.includes(encodedPath(extractedName(brief.path))))
      );
    default:
      return false;
  }
}
