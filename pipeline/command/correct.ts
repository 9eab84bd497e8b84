import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { whyRefused } from '../files/errno.ts';
import { loadFrequencies, mustCount } from '../making/corpus-frequencies.ts';
import { writesNothing } from '../making/maker-settings.ts';
import { createTimedWorks } from '../making/runners/timed-works.ts';
import type { Workers } from '../document.ts';
import { workersOf } from './workers.ts';
import { displayPath } from '../files/paths.ts';
import { printable, quoted } from '../files/printable.ts';
import { readBytes } from '../files/read-bytes.ts';
import { isRecordsName, isCorrectionsName } from '../inputs/names.ts';
import { asCalled } from '../messages/as-called.ts';
import { RunError } from '../files/run-error.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/schema.ts';
import { explain, type Terminal } from './terminal.ts';
import { stands } from '../files/read-file.ts';
import { writeNew } from '../files/write-file.ts';
import type { CorrectCommand } from './correct-command.ts';

/** Where a template goes: to a file that was written, or to standard output. */
export type Template = { readonly written: string } | { readonly text: string };

/**
 * Does `pipeline correct`. Returns the exit code.
 * @param worker the module that a worker runs
 */
export async function correctCommand(
  asked: CorrectCommand,
  { out, err, colors, place: { cwd, home } }: Terminal,
  worker: URL,
): Promise<number> {
  try {
    const settings = await loadSettings(cwd, asked.config, { paths: [] }, home);
    const template = await correctDocument(asked, settings, cwd, workersOf(worker));
    if ('text' in template) out(template.text);
    else
      err(
        `${printable(template.written)} was written: edit it, then run ${asCalled('npm run pipeline')}\n`,
      );
    return 0;
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

/**
 * Makes the corrections file of a document to begin with, beside it. One that is there already is
 * left as it is: it is somebody's work.
 * @param cwd the absolute current directory
 * @throws RunError where that cannot be done
 */
async function correctDocument(
  { correct: name, stdout }: CorrectCommand,
  settings: Settings,
  cwd: string,
  workers: Workers,
): Promise<Template> {
  const path = resolve(cwd, name);
  const beside = path + CORRECTIONS_ENDING;
  const shown = quoted(displayPath(cwd, beside));
  if (isCorrectionsName(path)) {
    throw new RunError(
      `${quoted(displayPath(cwd, path))} holds corrections. Name the document that they are about.`,
    );
  }
  if (isRecordsName(path)) {
    throw new RunError(
      `${quoted(displayPath(cwd, path))} holds many documents, which cannot be corrected. Save the one that you mean as a file of its own.`,
    );
  }
  const isThere = (): RunError =>
    new RunError(
      `${shown} is there already and is not overwritten. Edit it, or print a new template with --stdout.`,
    );
  if (!stdout && stands(beside)) throw isThere();
  const text = await templateOf(path, settings, cwd, workers);
  if (stdout) return { text };
  try {
    if (!writeNew(beside, text)) throw isThere();
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(
      `${shown} cannot be written: ${whyRefused(error)}. Print it with --stdout instead.`,
      { cause: error },
    );
  }
  return { written: displayPath(cwd, beside) };
}

async function templateOf(
  path: string,
  settings: Settings,
  cwd: string,
  workers: Workers,
): Promise<string> {
  // Term weights of the corpus as they are frozen; none are counted for one document alone.
  const known: Settings = mustCount(settings) ? { ...settings, idf: 'background' } : settings;
  const frequencies = await loadFrequencies(known, [], cwd);
  const maker = writesNothing(settings, frequencies.value);
  // A signal ends the program at once.
  const limits = { workers, timeout: settings.timeout, signal: undefined };
  const works = createTimedWorks(maker, limits);
  const file = new VFile({ path });
  try {
    const bytes = readBytes(path, settings.maxBytes, file);
    const made = await works.template({ path: basename(path), bytes });
    if (made.failure) throw uncorrectable(path, made.failure.reason, cwd);
    return made.result;
  } catch (error) {
    const message = file.messages.find((each) => each === error);
    if (message === undefined) throw error;
    throw uncorrectable(path, message.reason, cwd, error);
  } finally {
    await works.close();
  }
}

function uncorrectable(path: string, reason: string, cwd: string, cause?: unknown): RunError {
  return new RunError(`${quoted(displayPath(cwd, path))} cannot be corrected. ${reason}.`, {
    cause,
  });
}
