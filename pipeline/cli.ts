import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import type { VFile } from 'vfile';
import { readCommandLine, type CommandLine } from './command-line.ts';
import { createProgress } from './progress.ts';
import { RunError } from './run-error.ts';

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

/** The exit code of a run. What a run needs is loaded only here: help and version start at once. */
async function main(commandLine: CommandLine): Promise<number> {
  const began = performance.now();
  const color = wantsColor(process.env);
  const colors = createColors(color);
  const files: VFile[] = [];
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  const bar =
    commandLine.progress && !commandLine.quiet && isTerminal && !process.env['CI']
      ? createProgress(process.stderr)
      : undefined;
  try {
    const cwd = process.cwd();
    const { loadSettings } = await import('./settings-file.ts');
    const settings = await loadSettings(cwd, commandLine.config, commandLine.overrides);
    const { run } = await import('./run.ts');
    const result = await run(settings, cwd, {
      ...(bar && { start: bar.start, advance: bar.advance }),
      report: (file) => void files.push(file),
      signal: stopping.signal,
    });
    bar?.stop();
    const { reportMessages, summaryLine } = await import('./report.ts');
    err(reportMessages(files, color, commandLine.quiet));
    if (commandLine.json) out(`${JSON.stringify(result, null, 2)}\n`);
    if (!commandLine.quiet) err(summaryLine(result, (performance.now() - began) / 1000, colors));
    if (result.interrupted) return 130;
    return result.failures > 0 ? 1 : 0;
  } catch (error) {
    bar?.stop();
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  } finally {
    process.off('SIGINT', stop);
  }
}

/** What ended a run. An error that was not foreseen is a fault of the program: all of it is told. */
function explain(error: unknown): string {
  if (error instanceof RunError) return error.message;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The program failed. Please report this:\n${told}`;
}

// Who reads our output may stop reading, as `head` does; that is no fault of the run.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const asked = readCommandLine(process.argv.slice(2), { out, err });
process.exitCode = 'exitCode' in asked ? asked.exitCode : await main(asked);
