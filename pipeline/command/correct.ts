import { resolve } from 'node:path';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { whyRefused } from '../files/errno.ts';
import type { Workers } from '../document.ts';
import { refuseMany, textOfOne } from './one-document.ts';
import { workersOf } from './workers.ts';
import { displayPath } from '../files/paths.ts';
import { printable, quoted } from '../files/printable.ts';
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
  refuseMany(path, cwd, 'corrected');
  const isThere = (): RunError =>
    new RunError(
      `${shown} is there already and is not overwritten. Edit it, or print a new template with --stdout.`,
    );
  if (!stdout && stands(beside)) throw isThere();
  const text = await textOfOne(
    { path, cwd, settings, workers },
    {
      done: 'corrected',
      hasCorrections: false,
      work: async (works, input) => works.template(input),
    },
  );
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
