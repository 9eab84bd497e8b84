import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import { createBriefer } from '../../stages/api.ts';
import { displayPath } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { readBytes } from '../files/read-bytes.ts';
import { RunError } from '../files/run-error.ts';
import { readCorrections } from '../inputs/corrections.ts';
import { isCorrectionsName, isRecordsName } from '../inputs/names.ts';
import { loadFrequencies, mustCount } from '../making/corpus-frequencies.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/schema.ts';
import type { CommandLine } from './command-line.ts';
import { explain, type Terminal } from './terminal.ts';

/**
 * Prints a document line by line, with what each line was taken for and why. Nothing is written.
 * @param name the path of the document
 * @returns the exit code
 */
export async function explainFile(
  asked: CommandLine,
  name: string,
  { out, err, colors, place: { cwd, home } }: Terminal,
): Promise<number> {
  try {
    const path = resolve(cwd, name);
    const shown = quoted(displayPath(cwd, path));
    if (isRecordsName(path)) {
      throw new RunError(
        `${shown} holds many documents. Save the one that you mean as a file of its own.`,
      );
    }
    if (isCorrectionsName(path)) {
      throw new RunError(`${shown} holds corrections. Name the document that they are about.`);
    }
    const settings = await loadSettings(cwd, asked.config, { ...asked.overrides, paths: [] }, home);
    out(await explanationOf(path, shown, settings, cwd));
    return 0;
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

async function explanationOf(
  path: string,
  shown: string,
  settings: Settings,
  cwd: string,
): Promise<string> {
  // Term weights of the corpus as they are frozen; none are counted for one document alone.
  const known: Settings = mustCount(settings) ? { ...settings, idf: 'background' } : settings;
  const frequencies = await loadFrequencies(known, [], cwd);
  const briefer = createBriefer({ ...settings, documentFrequencies: frequencies.value });
  const file = new VFile({ path });
  const name = basename(path);
  const refuse = (reason: string, cause?: unknown): RunError =>
    new RunError(`${shown} cannot be explained. ${reason}.`, { cause });
  try {
    const bytes = readBytes(path, settings.maxBytes, file);
    const corrections = readCorrections({ file: path, path: name }, settings.maxBytes, file);
    const made = await briefer.explain({ path: name, bytes, corrections: corrections?.bytes });
    if (made.failure) throw refuse(made.failure.reason);
    return made.result;
  } catch (error) {
    const message = file.messages.find((each) => each === error);
    throw message === undefined ? error : refuse(message.reason, error);
  }
}
