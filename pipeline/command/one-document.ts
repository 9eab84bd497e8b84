import { basename } from 'node:path';
import { VFile } from 'vfile';
import type { BriefInput, Made } from '../../stages/api.ts';
import { loadFrequencies, mustCount } from '../making/corpus-frequencies.ts';
import { writesNothing } from '../making/maker-settings.ts';
import { createTimedWorks, type TimedWorks } from '../making/runners/timed-works.ts';
import type { Workers } from '../document.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { readBytes } from '../files/read-bytes.ts';
import { RunError } from '../files/run-error.ts';
import { readCorrections } from '../inputs/corrections.ts';
import { isCorrectionsName, isRecordsName } from '../inputs/names.ts';
import type { Settings } from '../settings/schema.ts';

/** What is done with one document, and how that is told. */
export interface OneDocument {
  /** Such as `corrected`, in `a.txt cannot be corrected`. */
  readonly done: string;
  /** Whether the corrections beside it count. */
  readonly hasCorrections: boolean;
  readonly work: (works: TimedWorks, input: BriefInput) => Promise<Made<string>>;
}

/** Where it stands, and what may be used. */
export interface OnePlace {
  /** Absolute. */
  readonly path: string;
  readonly cwd: string;
  readonly settings: Settings;
  readonly workers: Workers;
}

/**
 * A text that is made of one document, outside of a run and within its time limit.
 * @throws RunError where the document cannot be read
 */
export async function textOfOne(
  { path, cwd, settings, workers }: OnePlace,
  { done, hasCorrections, work }: OneDocument,
): Promise<string> {
  // Term weights of the corpus as they are frozen; none are counted for one document alone.
  const known: Settings = mustCount(settings) ? { ...settings, idf: 'background' } : settings;
  const frequencies = await loadFrequencies(known, [], cwd);
  // A signal ends the program at once.
  const limits = { workers, timeout: settings.timeout, signal: undefined };
  const works = createTimedWorks(writesNothing(settings, frequencies.value), limits);
  const file = new VFile({ path });
  const refuse = (reason: string, cause?: unknown): RunError =>
    new RunError(`${quoted(displayPath(cwd, path))} cannot be ${done}. ${reason}.`, { cause });
  try {
    const { maxBytes } = settings;
    const name = basename(path);
    const bytes = readBytes(path, maxBytes, file);
    const found = hasCorrections
      ? readCorrections({ file: path, path: name }, maxBytes, file)
      : undefined;
    const made = await work(works, { path: name, bytes, corrections: found?.bytes });
    if (made.failure) throw refuse(made.failure.reason);
    return made.result;
  } catch (error) {
    const message = file.messages.find((each) => each === error);
    throw message === undefined ? error : refuse(message.reason, error);
  } finally {
    await works.close();
  }
}

/** @throws RunError where a path names no single document by its name alone */
export function refuseMany(path: string, cwd: string, done: string): void {
  const shown = quoted(displayPath(cwd, path));
  if (isCorrectionsName(path)) {
    throw new RunError(`${shown} holds corrections. Name the document that they are about.`);
  }
  if (isRecordsName(path)) {
    throw new RunError(
      `${shown} holds many documents, which cannot be ${done}. Save the one that you mean as a file of its own.`,
    );
  }
}
