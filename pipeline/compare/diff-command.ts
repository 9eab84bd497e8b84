import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { readDiffCommandLine, type DiffCommandLine } from './command-line.ts';
import type { Side } from './sides/side.ts';
import { quoted } from '../files/printable.ts';
import { explain, wantsColor, type Terminal } from '../command/terminal.ts';

/**
 * Does `diff`.
 * @param argv what stands behind it
 * @returns the exit code
 */
export async function diffCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readDiffCommandLine(argv, terminal);
  return 'exitCode' in asked ? asked.exitCode : compareSides(asked, terminal);
}

/** What it needs is loaded only here: help starts at once. */
async function compareSides(
  { sides, output, config, ...shown }: DiffCommandLine,
  { out, err, colors, place }: Terminal,
): Promise<number> {
  try {
    const { cwd, home } = place;
    const { loadSettings } = await import('../settings/load.ts');
    const settings = await loadSettings(cwd, config, { paths: [], out: output }, home);
    const { findSides } = await import('./sides/find-sides.ts');
    const { before, after } = await findSides(sides, settings.output, cwd);
    for (const side of [before, after]) if (side.files.size === 0) err(missing(side));
    const { loadSides } = await import('./sides/load-sides.ts');
    const { compare } = await import('./compare.ts');
    const comparison = compare(await loadSides(before, after), { keywords: shown.keywords });
    const { report } = await import('./report/index.ts');
    out(report(comparison, shown.format, createColors(wantsColor(process.env, isatty(1)))));
    for (const { side, path, reason } of comparison.faults) {
      const name = side === 'before' ? before.name : after.name;
      err(
        `${colors.red('error:')} ${quoted(path)} of ${quoted(name)} was not compared: ${reason}.\n`,
      );
    }
    if (comparison.faults.length > 0) return 2;
    return comparison.same ? 0 : 1;
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

function missing({ name }: Side): string {
  return `There are no briefs in ${quoted(name)}: it counts as empty.\n`;
}
