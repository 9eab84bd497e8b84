import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { readCommandLine } from './command-line.ts';

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);
// `stream.isTTY` is undefined, not false, where it is none.
const isTerminal = isatty(2);

/** Whether to colour what goes to standard error: https://no-color.org, and never in CI. */
function wantsColor({ NO_COLOR, FORCE_COLOR, TERM, CI }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb' && !CI;
}

// Who reads our output may stop reading, as `head` does; that is no fault of the run.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const asked = readCommandLine(process.argv.slice(2), { out, err });
if ('exitCode' in asked) {
  process.exitCode = asked.exitCode;
} else {
  // Loaded only here: help and version start at once.
  const { runCommand } = await import('./run-command.ts');
  const color = wantsColor(process.env);
  const hasBar = isTerminal && !process.env['CI'];
  process.exitCode = await runCommand(asked, {
    out,
    err,
    color,
    colors: createColors(color),
    hasBar,
  });
}
