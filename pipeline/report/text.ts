import { join } from 'node:path';
import type { createColors } from 'picocolors';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { quantity } from '../../stages/text/quantity.ts';
import { printable } from '../files/printable.ts';
import { asCalled } from '../messages/as-called.ts';
import { severities } from '../messages/severity.ts';
import type { DocumentResult, ResultMessage, RunResult } from './result.ts';

type Colors = ReturnType<typeof createColors>;

/** People read no more; files with a failure or an error come before others. */
const MOST_FILES = 500;
/** Of all files together: each takes a fifth of a millisecond to set. */
const MOST_MESSAGES = 10_000;
const MOST_KINDS = 12;

/**
 * The messages of a run for people, by file. What comes from a file name or a document is inert.
 * @param quiet leave out what is less than a warning
 */
export function reportMessages(
  { results, output }: RunResult,
  color: boolean,
  quiet: boolean,
): string {
  const withMessages = results.filter(({ messages }) => {
    // What is not current is shown with its lines, by `differencesText`.
    if (messages[0]?.ruleId === 'not-current') return false;
    // Counted once, by `unreadLine`.
    if (messages.every(({ ruleId }) => ruleId === 'kind-not-read')) return false;
    return messages.some(({ severity }) => !quiet || severity !== 'info');
  });
  if (withMessages.length === 0) return '';
  const files = gravest(withMessages).map((result) => {
    const messages = result.messages.filter(({ severity }) => !quiet || severity !== 'info');
    return { ...result, messages };
  });
  const all = sumOf(files, ({ messages }) => messages.length);
  const share = all <= MOST_MESSAGES ? Infinity : Math.ceil(MOST_MESSAGES / files.length);
  const shown = files.map((result) => inertFile(withGravest(result, share), output));
  const left = {
    messages: all - sumOf(shown, ({ messages }) => messages.length),
    files: withMessages.length - files.length,
  };
  return `${reporter(shown, { color, quiet: true })}\n${moreLine(left)}`;
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}

function moreLine({ messages, files }: { messages: number; files: number }): string {
  const more = [
    ...(messages > 0 ? [quantity(messages, 'more message')] : []),
    ...(files > 0 ? [`messages on ${quantity(files, 'more file')}`] : []),
  ];
  return more.length === 0 ? '' : `\nAnd ${more.join(', and ')}: --json prints all\n`;
}

/** With no more messages than that, the gravest, in their order. */
function withGravest(result: DocumentResult, most: number): DocumentResult {
  const { messages } = result;
  if (messages.length <= most) return result;
  const byGravity = severities.flatMap((each) => {
    return messages.filter(({ severity }) => severity === each);
  });
  const chosen = new Set(byGravity.slice(0, most));
  return { ...result, messages: messages.filter((message) => chosen.has(message)) };
}

/** As many as are shown, in their order. */
function gravest(results: readonly DocumentResult[]): readonly DocumentResult[] {
  if (results.length <= MOST_FILES) return results;
  const isGrave = ({ messages }: DocumentResult): boolean =>
    messages.some(({ severity }) => severity === 'failure' || severity === 'error');
  const grave = results.filter(isGrave).slice(0, MOST_FILES);
  const other = results.filter((result) => !isGrave(result));
  const chosen = new Set([...grave, ...other.slice(0, MOST_FILES - grave.length)]);
  return results.filter((result) => chosen.has(result));
}

function inertFile({ file, extracted, messages }: DocumentResult, output: string): VFile {
  const hasLines = extracted !== undefined && messages.some(({ line }) => line !== null);
  const name = hasLines ? `${file} (lines of ${join(output, extracted)})` : file;
  const copy = new VFile({ path: printable(name) });
  for (const message of messages) {
    const { severity, ruleId, reason } = message;
    const shown = copy.info(printable(reason), {
      place: placeOf(message),
      ruleId: ruleId ?? undefined,
      source: 'verbatim',
    });
    if (severity !== 'info') shown.fatal = severity !== 'warning';
  }
  return copy;
}

function placeOf({ line, column, endLine, endColumn }: ResultMessage) {
  if (line === null || column === null) return undefined;
  const start = { line, column };
  if (endLine === null || endColumn === null) return start;
  return { start, end: { line: endLine, column: endColumn } };
}

/** What was not read, counted; empty where all was. */
export function unreadLine({ unread }: RunResult): string {
  if (unread === undefined) return '';
  const kinds = Object.entries(unread.kinds).map(([kind, files]) => {
    return files === 1 ? printable(kind) : `${printable(kind)} (${files})`;
  });
  const shown = kinds.slice(0, MOST_KINDS).join(', ');
  const left = kinds.length - MOST_KINDS;
  const more = left > 0 ? `, and ${quantity(left, 'more kind')}` : '';
  const what = unread.files === 1 ? 'a kind that is' : 'kinds that are';
  return `${quantity(unread.files, 'file')} of ${what} not read: ${shown}${more}\n`;
}

/**
 * The last line of a run.
 * @param seconds how long it took
 */
export function summaryLine(result: RunResult, seconds: number, colors: Colors): string {
  const { documents, records, briefs, failures, errors, warnings, bytes } = result;
  const parts = [
    quantity(documents, 'document') + (records > 0 ? ` (${quantity(records, 'record')})` : ''),
    quantity(briefs, 'brief') + howMade(result),
    failures > 0 ? colors.red(quantity(failures, 'failure')) : quantity(failures, 'failure'),
    ...(errors > 0 ? [colors.red(quantity(errors, 'error'))] : []),
    warnings > 0 ? colors.yellow(quantity(warnings, 'warning')) : quantity(warnings, 'warning'),
    `${seconds.toFixed(1)} s`,
    ...(bytes === 0 ? [] : [`${(bytes / 1e6 / Math.max(seconds, 1e-3)).toFixed(2)} MB/s`]),
  ];
  const stopped = result.interrupted ? 'Stopped before the end: ' : '';
  return `${stopped}${parts.join(', ')} → ${printable(result.output)}\n`;
}

/** How many briefs are as they were, and how many another version of the program had made. */
function howMade({ unchanged, outdated }: RunResult): string {
  const parts = [
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(outdated > 0 ? [`${outdated} made anew, since another version had made them`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What `--check` found, a file at a time, with some of the lines that differ. */
export function differencesText({ output, differences = [] }: RunResult, colors: Colors): string {
  if (differences.length === 0) return '';
  const names = {
    missing: colors.red('missing'),
    changed: colors.yellow('changed'),
    stale: colors.yellow('stale  '),
  };
  const files = differences.map(({ path, kind, patch }) => {
    const lines = patch.split('\n').filter((line) => line !== '');
    const shown = lines.map((line) => `    ${coloured(printable(line), colors)}\n`);
    return `${names[kind]} ${printable(`${output}/${path}`)}\n${shown.join('')}`;
  });
  const differ = differences.length === 1 ? '1 output is' : `${differences.length} outputs are`;
  const prune = differences.some(({ kind }) => kind === 'stale');
  const hint = prune ? '; `--prune` removes what is stale' : '';
  return `${files.join('')}${differ} not current. Run \`${asCalled('npm run pipeline')}\` and commit ${printable(output)}/${hint}.\n`;
}

function coloured(line: string, colors: Colors): string {
  if (line.startsWith('+')) return colors.green(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('@@') ? colors.cyan(line) : line;
}
