import { join } from 'node:path';
import type { Checker } from '../check.ts';
import { openWhole } from '../../files/write-file.ts';
import { noteOutputs } from '../journal.ts';
import type { Kept } from './kept.ts';
import type { OverviewFile } from './table.ts';

/** An overview file that is being made. */
export interface Target {
  readonly file: OverviewFile;
  /** Takes the rows of a source, in any order of sources. */
  readonly put: (source: string, rows: string) => void;
  /**
   * Puts the file in its place, unless the same stands there.
   * @param whyKept asked where something else stands there: why that may not be replaced
   */
  readonly finish: (whyKept: () => Kept | undefined) => Finished;
  readonly abandon: () => void;
}

/** What became of an overview file. */
export interface Finished {
  readonly changed: boolean;
  /** Why what stands there was kept; undefined where the file is in its place. */
  readonly kept: Kept | undefined;
}

/**
 * Begins an overview file. It is written piece by piece, as far as the rows of its sources are there.
 * @param checker compares instead of writing
 */
export function openTarget(output: string, file: OverviewFile, checker?: Checker): Target {
  const sink = checker ? checking(file.path, checker) : writing(output, file.path);
  const waiting = new Map<string, string>();
  let next = 0;
  const writeOn = (): void => {
    for (; next < file.pieces.length; next += 1) {
      const piece = file.pieces[next];
      if (piece === undefined) return;
      if ('text' in piece) {
        sink.write(piece.text);
        continue;
      }
      const rows = waiting.get(piece.rowsOf);
      if (rows === undefined) return;
      waiting.delete(piece.rowsOf);
      sink.write(rows);
    }
  };
  return {
    file,
    put: (source, rows) => {
      waiting.set(source, rows);
      writeOn();
    },
    finish: (whyKept) => {
      writeOn();
      return sink.finish(whyKept);
    },
    abandon: sink.abandon,
  };
}

type Sink = Pick<Target, 'finish' | 'abandon'> & { readonly write: (text: string) => void };

function writing(output: string, path: string): Sink {
  const file = openWhole(join(output, path));
  return {
    write: file.write,
    finish: (whyKept) => {
      let kept: Kept | undefined;
      const { changed } = file.finish({
        mayReplace: () => {
          kept = whyKept();
          return kept === undefined;
        },
        announce: (sha256) => noteOutputs(output, [{ path, sha256 }]),
      });
      return { changed, kept };
    },
    abandon: file.abandon,
  };
}

function checking(path: string, checker: Checker): Sink {
  const parts: string[] = [];
  return {
    write: (text) => void parts.push(text),
    finish: (whyKept) => {
      const kept = whyKept();
      return { changed: kept === undefined && !checker.compare(path, parts.join('')), kept };
    },
    abandon: () => {},
  };
}
