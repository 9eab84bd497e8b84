import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as eventsHandled } from 'node:timers/promises';
import { VFile } from 'vfile';
import type { Content } from '../../stages/extract/content.ts';
import { extract } from '../../stages/extract/index.ts';
import { BACKGROUND, createProseReader } from '../../stages/index.ts';
import type { MediaType } from '../../stages/document.ts';
import {
  countDocumentFrequencies,
  parseDocumentFrequencies,
  serialiseDocumentFrequencies,
  type DocumentFrequencies,
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
import { mediaTypesOf, recordMediaType } from '../inputs/media-types.ts';
import { stageSettings } from '../settings/for-stages.ts';
import { stands, whatStandsAt } from '../files/read-file.ts';
import { writeWhole } from '../files/write-file.ts';
import type { PlannedBrief } from '../document.ts';

/** Terms of fewer documents are left out of `idf.json`: most terms are, and they weigh the same. */
const RAREST = 2;

/** The document frequencies that a run goes by. */
export interface RunFrequencies {
  readonly value: DocumentFrequencies;
  /** The hash of `idf.json`; undefined for those that ship with the program. */
  readonly sha256: string | undefined;
}

/**
 * The document frequencies of a run. In corpus mode they are those of `idf.json` in the output
 * folder; where it is not there, or a refresh is asked for, the documents of this run are counted
 * and it is written. So they are frozen: a new document changes no other brief until told to.
 * @param advance told of each document that was counted
 * @param checker compares instead of writing
 * @throws RunError where `idf.json` cannot be used or written
 */
export async function loadFrequencies(
  settings: Settings,
  planned: readonly PlannedBrief[],
  cwd: string,
  advance: () => void,
  checker?: Checker,
): Promise<RunFrequencies> {
  if (settings.idf === 'background') return { value: BACKGROUND, sha256: undefined };
  const path = join(settings.output, idfName);
  const name = quoted(displayPath(cwd, path));
  try {
    const standing = whatStandsAt(path);
    if (standing.kind !== 'nothing') {
      const text = standing.kind === 'file' ? standing.text : '';
      const frozen = parse(text, name);
      if (!settings.refreshIdf) return frozen;
    }
    const text = await count(settings, planned, advance);
    const isCurrent = standing.kind === 'file' && standing.text === text;
    if (checker) checker.compare(idfName, text);
    else if (!isCurrent) writeWhole(path, text);
    return parse(text, name);
  } catch (error) {
    if (error instanceof RunError) throw error;
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

/** A document that cannot be read is left out here; the run proper says so. */
async function count(
  settings: Settings,
  planned: readonly PlannedBrief[],
  advance: () => void,
): Promise<string> {
  const type = recordMediaType(settings.records);
  const mediaTypes = mediaTypesOf(planned, settings.records);
  const readProse = createProseReader(await stageSettings(settings, mediaTypes));
  const frequencies = new Map<string, number>();
  let documents = 0;
  const add = async (
    path: string,
    content: () => Promise<Content>,
    file: VFile,
    of?: MediaType,
  ): Promise<void> => {
    try {
      const counted = countDocumentFrequencies([readProse(path, await content(), file, of)]);
      documents += counted.documents;
      for (const term of counted.frequencies.keys()) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      }
    } catch {
      // Told of when its brief is made.
    }
  };
  for (const { file: from, path } of planned) {
    await eventsHandled();
    const file = new VFile({ path });
    if (isRecordsName(path)) {
      for await (const text of textsOf(from, settings)) {
        await add(path, async () => Promise.resolve(Buffer.from(text)), new VFile({ path }), type);
      }
    } else {
      const content = async (): Promise<Content> => {
        return extract(path, readBytes(from, settings.maxBytes, file), file, settings.maxBytes);
      };
      await add(path, content, file);
    }
    advance();
  }
  const origin = 'the documents of a run with --idf corpus';
  return serialiseDocumentFrequencies({ documents, frequencies }, origin, RAREST);
}
