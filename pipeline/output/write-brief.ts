import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import type { OutputFile } from '../../stages/compose/index.ts';
import { encodedPath } from '../../stages/markdown/links.ts';
import { extractedName } from '../../stages/extract/content.ts';
import { firstLine } from '../../stages/extract/to-text.ts';
import { errorCode, whyNotWritten } from '../files/errno.ts';
import { whatStandsAt, type Standing } from '../files/read-file.ts';
import { writeWhole } from '../files/write-file.ts';
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
    const standing = files.map(({ extension, content }) => {
      const path = brief.stem + extension;
      return { extension, path, content, standing: whatStandsAt(join(output.path, path)) };
    });
    refuseForeign(standing, output.known, brief, file);
    const writes = standing.filter((each) => !isSame(each));
    const outputs = files.map(({ extension, content }) => ({
      path: brief.stem + extension,
      sha256: hash('sha256', content),
    }));
    const changed = new Set(writes.map(({ path }) => path));
    output.note(outputs.filter(({ path }) => changed.has(path)));
    for (const { path, content, standing: old } of writes) {
      const mode = old.kind === 'file' ? old.mode : undefined;
      writeWhole(join(output.path, path), content, mode);
    }
    return {
      outputs: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      changed: writes.length,
    };
  } catch (error) {
    const what =
      errorCode(error) === 'ENOTDIR'
        ? 'a file stands where its folder should be'
        : whyNotWritten(error);
    return refuse(file, `Its brief cannot be written: ${what}`);
  }
}

/** A file to be written, and what stands in its place. */
interface StandingOutput extends OutputFile {
  readonly path: string;
  readonly standing: Standing;
}

function isSame({ standing, content }: StandingOutput): boolean {
  return standing.kind === 'file' && standing.text === content;
}

/** @throws the fatal `VFileMessage` of a file that must not be overwritten */
export function refuseForeign(
  outputs: readonly StandingOutput[],
  known: readonly KnownOutput[],
  brief: PlannedBrief,
  file: VFile,
): void {
  const json = outputs.find(({ extension }) => extension === '.json')?.standing;
  const hasOwnJson = json?.kind === 'file' && isOwnJson(json.text, brief);
  for (const each of outputs) {
    const { path, standing, extension } = each;
    if (standing.kind === 'nothing' || isSame(each)) continue;
    if (standing.kind !== 'file') {
      const what = standing.kind === 'folder' ? 'a folder' : 'not a regular file';
      return refuse(file, `Its brief cannot be written: the output \`${path}\` is ${what}; move it`);
    }
    const asWritten = isAsWritten(path, standing.text, known);
    if (asWritten === false) {
      file.fail(`Its brief is not written: the output \`${path}\` ${KEPT}`, {
        ruleId: 'output-edited',
        source: 'verbatim',
      });
    }
    if (asWritten || (hasOwnJson && isOwn(extension, standing.text, brief))) continue;
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
 * Whether a file of which no manifest speaks, beside a brief for programs that is ours, is plainly
 * an earlier output of this source: the manifest was lost. By its beginning rather than by parsing,
 * so that a brief with a merge conflict in it is known as well.
 */
function isOwn(extension: OutputFile['extension'], text: string, brief: PlannedBrief): boolean {
  switch (extension) {
    case '.json':
      return true;
    case '.md':
      return isOwnMarkdown(text, brief);
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

/** Begins as only the program writes it: version, then source, then the path of the document. */
function isOwnJson(text: string, { path }: PlannedBrief): boolean {
  const head = /^\{\r?\n {2}"schemaVersion": \d+,\r?\n {2}"source": \{\r?\n {4}"path": (.*),\r?\n/;
  return head.exec(text)?.[1] === JSON.stringify(path);
}

/** A title, a line that begins with a link to the source, then the summary. */
function isOwnMarkdown(text: string, { href }: PlannedBrief): boolean {
  const [title = '', , source = '', , summary] = text.replaceAll('\r\n', '\n').split('\n', 5);
  return (
    title.startsWith('# ') &&
    source.startsWith('[') &&
    source.includes(`](${href})`) &&
    summary === '## Summary'
  );
}
