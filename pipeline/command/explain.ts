import { resolve } from 'node:path';
import type { Workers } from '../document.ts';
import { loadSettings } from '../settings/load.ts';
import type { CommandLine } from './command-line.ts';
import { refuseMany, textOfOne } from './one-document.ts';
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
  workers: Workers,
): Promise<number> {
  try {
    const path = resolve(cwd, name);
    refuseMany(path, cwd, 'explained');
    const settings = await loadSettings(cwd, asked.config, { ...asked.overrides, paths: [] }, home);
    const text = await textOfOne(
      { path, cwd, settings, workers },
      {
        done: 'explained',
        hasCorrections: true,
        work: async (works, input) => works.explain(input),
      },
    );
    out(text);
    return 0;
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}
