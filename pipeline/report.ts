import type { createColors } from 'picocolors';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { printable } from './printable.ts';
import type { RunResult } from './result.ts';

type Colors = ReturnType<typeof createColors>;

/**
 * The messages of a run for people, by file. What comes from a file name or a document is inert.
 * @param quiet leave out what is neither failure nor warning
 */
export function reportMessages(files: readonly VFile[], color: boolean, quiet: boolean): string {
  const shown = files
    .map((file) => inertCopy(file, quiet))
    .filter(({ messages }) => messages.length > 0);
  return shown.length === 0 ? '' : `${reporter(shown, { color, quiet: true })}\n`;
}

function inertCopy(file: VFile, quiet: boolean): VFile {
  const copy = new VFile({ path: printable(file.path) });
  for (const message of file.messages) {
    if (quiet && message.fatal == null) continue;
    const shown = copy.message(printable(message.reason), {
      place: message.place,
      ruleId: message.ruleId,
      source: message.source,
    });
    shown.fatal = message.fatal;
    if (message.cause instanceof Error) shown.note = printable(message.cause.stack ?? '');
  }
  return copy;
}

/**
 * The last line of a run.
 * @param seconds how long it took
 */
export function summaryLine(result: RunResult, seconds: number, colors: Colors): string {
  const { documents, briefs, unchanged, failures, warnings, bytes } = result;
  const parts = [
    count(documents, 'document'),
    count(briefs, 'brief') + (unchanged > 0 ? ` (${unchanged} unchanged)` : ''),
    failures > 0 ? colors.red(count(failures, 'failure')) : count(failures, 'failure'),
    warnings > 0 ? colors.yellow(count(warnings, 'warning')) : count(warnings, 'warning'),
    `${seconds.toFixed(1)} s`,
    ...(bytes === 0 ? [] : [rate(bytes, seconds)]),
  ];
  const stopped = result.interrupted ? 'Stopped before the end: ' : '';
  return `${stopped}${parts.join(', ')} → ${printable(result.output)}\n`;
}

function rate(bytes: number, seconds: number): string {
  return `${(bytes / 1e6 / Math.max(seconds, 1e-3)).toFixed(2)} MB/s`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What `--check` found, a file at a time, with some of the lines that differ. */
export function differencesText({ output, differences = [] }: RunResult, colors: Colors): string {
  if (differences.length === 0) return '';
  const names = {
    missing: colors.red('missing'),
    changed: colors.yellow('changed'),
    stale: colors.yellow('stale'),
  };
  const files = differences.map(({ path, kind, patch }) => {
    const lines = patch.split('\n').filter((line) => line !== '');
    const shown = lines.map((line) => `    ${colored(printable(line), colors)}\n`);
    return `${names[kind].padEnd(8)}${printable(`${output}/${path}`)}\n${shown.join('')}`;
  });
  const differ = differences.length === 1 ? '1 output is' : `${differences.length} outputs are`;
  return `${files.join('')}${differ} not current. Run \`npm run pipeline\` and commit ${printable(output)}/${hints(differences)}.\n`;
}

function colored(line: string, colors: Colors): string {
  if (line.startsWith('+')) return colors.green(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('@@') ? colors.cyan(line) : line;
}

function hints(differences: NonNullable<RunResult['differences']>): string {
  return differences.some(({ kind }) => kind === 'stale')
    ? '; `--prune` removes what is stale'
    : '';
}
