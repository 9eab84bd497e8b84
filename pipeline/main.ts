import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { placeOf } from './command/place.ts';
import { readCommandLine } from './command/command-line.ts';
import { allowBrokenPipes, wantsColor, type Terminal } from './command/terminal.ts';

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);
// `stream.isTTY` is undefined, not false, where it is none.
const isTerminal = isatty(2);

allowBrokenPipes();
const color = wantsColor(process.env, isTerminal);
const hasBar = isTerminal && !process.env['CI'];
const place = placeOf(process.env, process.cwd());
const terminal: Terminal = { out, err, color, colors: createColors(color), hasBar, place };
/** Named here, since the place of this file is the same in a bundle. */
const worker = new URL('making/runners/worker.js', import.meta.url);

/** The exit code. What a command needs is loaded only here: help and version start at once. */
export async function main(argv: readonly string[]): Promise<number> {
  const [command = '', ...rest] = argv;
  switch (command) {
    case 'brief':
      return briefOrCorrect(rest);
    case 'diff': {
      const { diffCommand } = await import('./compare/diff-command.ts');
      return diffCommand(rest, terminal);
    }
    case 'verify': {
      const { verifyCommand } = await import('./verify/verify-command.ts');
      return verifyCommand(rest, terminal);
    }
    case 'init': {
      const { initCommand } = await import('./command/init/index.ts');
      return initCommand(rest, terminal);
    }
    default:
      return briefOrCorrect(argv);
  }
}

async function briefOrCorrect(argv: readonly string[]): Promise<number> {
  const asked = readCommandLine(argv, terminal);
  if ('exitCode' in asked) return asked.exitCode;
  if ('correct' in asked) {
    const { correctCommand } = await import('./command/correct.ts');
    return correctCommand(asked, terminal, worker);
  }
  const { runCommand } = await import('./command/run-command.ts');
  return runCommand(asked, terminal, worker);
}
