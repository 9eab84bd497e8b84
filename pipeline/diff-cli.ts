import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { readDiffCommandLine, type DiffCommandLine } from './compare/command-line.ts';
import type { Side } from './compare/sides/side.ts';
import { placeOf } from './command/place.ts';
import { quoted } from './files/printable.ts';
import { allowBrokenPipes, explain, wantsColor } from './command/terminal.ts';

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);

/** The exit code of a comparison. What it needs is loaded only here: help starts at once. */
async function main({ sides, output, config, ...shown }: DiffCommandLine): Promise<number> {
  const colors = createColors(wantsColor(process.env, isatty(2)));
  try {
    const { cwd, home } = placeOf(process.env, process.cwd());
    const { loadSettings } = await import('./settings/load.ts');
    const settings = await loadSettings(cwd, config, { paths: [], out: output }, home);
    const { findSides } = await import('./compare/sides/find-sides.ts');
    const { before, after } = await findSides(sides, settings.output, cwd);
    for (const side of [before, after]) if (side.files.size === 0) err(missing(side));
    const { loadSides } = await import('./compare/sides/load-sides.ts');
    const { compare } = await import('./compare/compare.ts');
    const comparison = compare(await loadSides(before, after), { keywords: shown.keywords });
    const { report } = await import('./compare/report/index.ts');
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

allowBrokenPipes();
const asked = readDiffCommandLine(process.argv.slice(2), { out, err });
process.exitCode = 'exitCode' in asked ? asked.exitCode : await main(asked);
