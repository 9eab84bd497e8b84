import { join } from 'node:path';
import { structuredPatch } from 'diff';
import { VFile } from 'vfile';
import type { OutputFile } from '../../stages/compose/index.ts';
import { whyRefused } from '../files/errno.ts';
import { displayPath } from '../files/paths.ts';
import { whatStandsAt } from '../files/write-file.ts';
import { asCalled } from '../messages/as-called.ts';
import type { PlannedBrief, WrittenBrief, Difference, Comparison } from '../document.ts';
import { outputsOf } from './write-brief.ts';
import { byRule } from '../messages/rules.ts';

/** Lines around a change that a patch shows. */
const CONTEXT = 1;
/** Of all patches of one file together. */
const MOST_LINES = 12;
/** Files with more changed lines than this are only said to be quite different. */
const MOST_EDITS = 1000;
const LONGEST_LINE = 160;

/** Compares what a run would write with what stands, and writes nothing. */
export function createChecker(output: string) {
  const differences: Difference[] = [];
  /** What the files that differ would hold. */
  const contents = new Map<string, string>();
  const compare = (path: string, content: string): boolean => {
    const standing = whatStandsAt(join(output, path));
    if (standing.kind === 'file' && isSame(standing.text, content)) return true;
    contents.set(path, content);
    if (standing.kind === 'file') {
      differences.push({ path, kind: 'changed', patch: patchOf(standing.text, content) });
    } else differences.push({ path, kind: 'missing', patch: '' });
    return false;
  };
  return {
    differences,
    contents,
    /** All that was found so far. */
    comparison: { differences, contents } satisfies Comparison,
    compare,
    /** Takes over what another checker found. */
    add: (found: Comparison): void => {
      differences.push(...found.differences);
      for (const [path, content] of found.contents) contents.set(path, content);
    },
    stale: (path: string): void => void differences.push({ path, kind: 'stale', patch: '' }),
    /** A message on each file that is not current; the message on a stale one is another's. */
    reports: (cwd: string): readonly VFile[] =>
      differences
        .filter(({ kind }) => kind !== 'stale')
        .map(({ path, kind }) => {
          const file = new VFile({ path: displayPath(cwd, join(output, path)) });
          const what = kind === 'missing' ? 'It is missing' : 'A run would write something else';
          const reason = `${what}: run \`${asCalled('npm run pipeline')}\` and commit it`;
          file.message(reason, byRule('not-current'));
          return file;
        }),
    /** Stands where a run has `writeBrief`. */
    compareBrief: (
      brief: PlannedBrief,
      files: readonly OutputFile[],
      file: VFile,
    ): WrittenBrief => {
      try {
        const changed = files.filter(({ extension, content }) => {
          return !compare(brief.stem + extension, content);
        });
        return { outputs: outputsOf(brief, files), changed: changed.length };
      } catch (error) {
        const reason = `Its brief cannot be compared: ${whyRefused(error)}`;
        return file.fail(reason, byRule('unreadable'));
      }
    },
  };
}

export type Checker = ReturnType<typeof createChecker>;

/** Git may have given the lines of a file that it checked out other ends. */
function isSame(standing: string, content: string): boolean {
  return standing === content || withPlainEnds(standing) === withPlainEnds(content);
}

function withPlainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function patchOf(standing: string, content: string): string {
  const [before, after] = [withPlainEnds(standing), withPlainEnds(content)];
  const options = { context: CONTEXT, maxEditLength: MOST_EDITS };
  const patch = structuredPatch('', '', before, after, '', '', options);
  if (patch === undefined) return '(quite different)\n';
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: own }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...own,
  ]);
  const shown = lines.slice(0, MOST_LINES).map((line) => {
    return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  });
  const left = lines.length - shown.length;
  return `${shown.join('\n')}\n${left > 0 ? `… ${left} more ${left === 1 ? 'line' : 'lines'}\n` : ''}`;
}
