import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { readCommandLine } from './command-line.ts';
import { allowBrokenPipes, wantsColor } from './terminal.ts';

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);
// `stream.isTTY` is undefined, not false, where it is none.
const isTerminal = isatty(2);

allowBrokenPipes();
const asked = readCommandLine(process.argv.slice(2), { out, err });
if ('exitCode' in asked) {
  process.exitCode = asked.exitCode;
} else {
  // Loaded only here: help and version start at once.
  const { runCommand } = await import('./run-command.ts');
  const color = wantsColor(process.env, isTerminal);
  process.exitCode = await runCommand(asked, {
    out,
    err,
    color,
    colors: createColors(color),
    hasBar: isTerminal && !process.env['CI'],
  });
}
