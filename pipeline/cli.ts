import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { placeOf } from './command/place.ts';
import { readCommandLine } from './command/command-line.ts';
import { optimiseLate } from './command/optimise-late.ts';
import { allowBrokenPipes, wantsColor, type Terminal } from './command/terminal.ts';

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);
// `stream.isTTY` is undefined, not false, where it is none.
const isTerminal = isatty(2);

optimiseLate();
allowBrokenPipes();
const color = wantsColor(process.env, isTerminal);
const hasBar = isTerminal && !process.env['CI'];
const place = placeOf(process.env, process.cwd());
const terminal: Terminal = { out, err, color, colors: createColors(color), hasBar, place };

/** The exit code. What a command needs is loaded only here: help and version start at once. */
async function main(asked: ReturnType<typeof readCommandLine>): Promise<number> {
  if ('exitCode' in asked) return asked.exitCode;
  if ('correct' in asked) {
    const { correctCommand } = await import('./command/correct.ts');
    return correctCommand(asked, terminal);
  }
  const { runCommand } = await import('./command/run-command.ts');
  return runCommand(asked, terminal);
}

process.exitCode = await main(readCommandLine(process.argv.slice(2), terminal));
