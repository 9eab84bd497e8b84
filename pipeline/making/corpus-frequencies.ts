import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { BriefInput, DocumentFrequencies } from '../../stages/api.ts';
import {
  parseDocumentFrequencies,
  serialiseDocumentFrequencies,
} from '../../stages/score/terms/document-frequencies.ts';
import type { Checker } from '../output/check.ts';
import { whyRefused } from '../files/errno.ts';
import { idfName } from '../output/plan.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { readBytes } from '../files/read-bytes.ts';
import { isRecordsName } from '../inputs/names.ts';
import { textsOf } from './records/texts.ts';
import { RunError } from '../files/run-error.ts';
import type { Settings } from '../settings/schema.ts';
import { recordMediaType } from '../inputs/media-types.ts';
import { stands, whatStandsAt } from '../files/read-file.ts';
import { writeWhole } from '../files/write-file.ts';
import type { PlannedBrief, Workers } from '../document.ts';
import { createTurns } from './event-turns.ts';
import { writesNothing } from './maker-settings.ts';
import { RUN_STOPPED } from './runners/stop-reasons.ts';
import { createTimedWorks } from './runners/timed-works.ts';

/** Terms of fewer documents are left out of `idf.json`: most terms are, and they weigh the same. */
const RAREST = 2;

/** The document frequencies that a run goes by. */
export interface RunFrequencies {
  /** Undefined for those that ship with the program. */
  readonly value: DocumentFrequencies | undefined;
  /** The hash of `idf.json`; undefined for those that ship with the program. */
  readonly sha256: string | undefined;
}

export interface CountOptions {
  /** Called for each document that was counted. */
  readonly advance?: (() => void) | undefined;
  /** Compares instead of writing. */
  readonly checker?: Checker | undefined;
  /** Where what may take long is counted; without, all is counted in the main thread. */
  readonly workers?: Workers | undefined;
  /** Ends the counting. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The document frequencies of a run. In corpus mode they are those of `idf.json` in the output
 * folder; where it is not there, or a refresh is asked for, the documents of this run are counted
 * and it is written. So they are frozen: a new document changes no other brief until a refresh.
 * @throws RunError where `idf.json` cannot be used or written, `RUN_STOPPED` where a signal came first
 */
export async function loadFrequencies(
  settings: Settings,
  planned: readonly PlannedBrief[],
  cwd: string,
  options: CountOptions = {},
): Promise<RunFrequencies> {
  if (settings.idf === 'background') return { value: undefined, sha256: undefined };
  const path = join(settings.output, idfName);
  const name = quoted(displayPath(cwd, path));
  try {
    const standing = whatStandsAt(path);
    if (standing.kind !== 'nothing') {
      const text = standing.kind === 'file' ? standing.text : '';
      const frozen = parse(text, name);
      if (!settings.refreshIdf) return frozen;
    }
    const text = await count(settings, planned, options);
    const isCurrent = standing.kind === 'file' && standing.text === text;
    if (options.checker) options.checker.compare(idfName, text);
    else if (!isCurrent) writeWhole(path, text);
    return parse(text, name);
  } catch (error) {
    if (error instanceof RunError || error === RUN_STOPPED) throw error;
    throw new RunError(`${name} cannot be read or written: ${whyRefused(error)}.`, {
      cause: error,
    });
  }
}

/** Whether counting is ahead: then each document is read twice. */
export function mustCount(settings: Settings): boolean {
  if (settings.idf === 'background') return false;
  if (settings.refreshIdf) return true;
  return !stands(join(settings.output, idfName));
}

function parse(text: string, name: string): RunFrequencies {
  try {
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { value: parseDocumentFrequencies(JSON.parse(text)), sha256 };
  } catch (error) {
    throw new RunError(
      `${name} holds no document frequencies that can be used. Restore it, or move it away and the documents are counted anew.`,
      { cause: error },
    );
  }
}

/**
 * A document that cannot be read, or takes too long, is left out here; a message says so when its
 * brief is made, which takes longer still.
 */
async function count(
  settings: Settings,
  planned: readonly PlannedBrief[],
  { advance, workers, signal }: CountOptions,
): Promise<string> {
  const mediaType = recordMediaType(settings.records);
  const { timeout } = settings;
  const works = createTimedWorks(writesNothing(settings), { workers, timeout, signal });
  const takeTurn = createTurns();
  const frequencies = new Map<string, number>();
  let documents = 0;
  const add = async (input: BriefInput): Promise<void> => {
    await takeTurn();
    if (signal?.aborted) throw RUN_STOPPED;
    const { result: terms } = await works.terms(input);
    // Why there are none is told when its brief is made.
    if (terms === null) return;
    documents += 1;
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  };
  try {
    for (const { file, path } of planned) {
      if (isRecordsName(path)) {
        for await (const text of textsOf(file, settings)) await add({ path, text, mediaType });
      } else {
        const bytes = bytesOf(file, settings.maxBytes);
        if (bytes) await add({ path, bytes });
      }
      advance?.();
    }
  } finally {
    await works.close();
  }
  const origin = 'the documents of a run with --idf corpus';
  return serialiseDocumentFrequencies({ documents, frequencies }, origin, RAREST);
}

/** Undefined where they cannot be read, which is told when its brief is made. */
function bytesOf(path: string, maxBytes: number): Uint8Array | undefined {
  try {
    return readBytes(path, maxBytes, new VFile({ path }));
  } catch {
    return undefined;
  }
}
