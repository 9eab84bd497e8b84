import { once } from 'node:events';
import { VFile } from 'vfile';
import packageJson from '../../package.json' with { type: 'json' };
import type { CommandLine } from './command-line.ts';
import { exitCode, exitCodeOfSignal } from './exit-code.ts';
import { reportMessages } from '../report/text.ts';
import { addMessages } from '../messages/stored.ts';
import { isRecordsName } from '../inputs/names.ts';
import { createTally } from '../report/result.ts';
import { RunError } from '../files/run-error.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/schema.ts';
import { explain, type Terminal } from './terminal.ts';
import type { Workers } from '../document.ts';
import { writesNothing } from '../making/maker-settings.ts';
import { createTimedWorks } from '../making/runners/timed-works.ts';

/** Where a document is made that may take long, and what ends the wait for it. */
interface StdinTools {
  readonly workers: Workers;
  readonly signal: AbortSignal;
}

/**
 * Prints the brief, as JSON or Markdown, of the one document that standard input is, its messages to stderr;
 * of JSON Lines those of all its documents, a line each.
 * Nothing is written.
 * @param name what the brief calls its source; its extension says what it is
 * @param tools.signal ends the wait for standard input, and for what is made of it
 * @returns the exit code
 */
export async function briefStdin(
  asked: CommandLine,
  name: string,
  { out, err, color, colors, place }: Terminal,
  tools: StdinTools,
): Promise<number> {
  const { signal } = tools;
  if (signal.aborted) return exitCodeOfSignal(signal);
  // Nothing may ever come.
  signal.addEventListener('abort', () => process.stdin.destroy(), { once: true });
  try {
    const settings = await loadSettings(
      place.cwd,
      asked.config,
      { ...asked.overrides, paths: [] },
      place.home,
    );
    if (settings.idf === 'corpus') {
      throw new RunError(
        'The settings ask for term weights of a folder (`idf`), and standard input is none: name the file instead.',
      );
    }
    const file = new VFile({ path: name });
    try {
      if (isRecordsName(name) && asked.markdown) {
        throw new RunError('JSON Lines are briefed as JSON Lines: leave out --markdown.');
      }
      const wanted = asked.markdown ? '.md' : '.json';
      if (isRecordsName(name)) await printRecords(file, settings, tools, out);
      else out(await briefOfStdin(file, settings, tools, wanted));
    } catch (error) {
      if (signal.aborted) return exitCodeOfSignal(signal);
      if (!file.messages.some((message) => message === error)) throw error;
    }
    if (signal.aborted) return exitCodeOfSignal(signal);
    const tally = createTally(settings.severity);
    tally.add(file);
    const result = {
      ...tally.total(),
      version: packageJson.version,
      output: '',
      documents: 1,
      stale: [],
      pruned: [],
      interrupted: false,
      outdated: 0,
    };
    err(reportMessages(result, color, asked.quiet));
    return exitCode(result, asked.frail);
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

/** @returns the file of the brief that is wanted; empty where it cannot be briefed, but for its messages */
async function briefOfStdin(
  file: VFile,
  settings: Settings,
  { workers, signal }: StdinTools,
  wanted: '.json' | '.md',
): Promise<string> {
  const bytes = await readStdin(settings.maxBytes);
  const { timeout } = settings;
  const works = createTimedWorks(writesNothing(settings), { workers, timeout, signal });
  try {
    const { result, messages } = await works.brief({ path: file.path, bytes });
    addMessages(file, messages);
    return result?.find(({ extension }) => extension === wanted)?.content ?? '';
  } finally {
    await works.close();
  }
}

/** Prints the briefs of JSON Lines as they are made, no faster than they are read. */
async function printRecords(
  file: VFile,
  settings: Settings,
  { workers, signal: stopped }: StdinTools,
  out: Terminal['out'],
): Promise<void> {
  const { createBatchesHere } = await import('../making/records/batches-here.ts');
  const { briefRecords } = await import('../making/records/brief-records.ts');
  // The reader of the briefs may stop reading, as `head` does.
  const stopping = new AbortController();
  process.stdout.once('error', () => stopping.abort());
  const signal = AbortSignal.any([stopping.signal, stopped]);
  const maker = writesNothing(settings);
  const { timeout, maxBytes } = settings;
  const batches = createBatchesHere(maker, async () => {
    const { openBatches } = await import('../making/runners/batches-in-workers.ts');
    return openBatches(maker, workers, { count: 1, timeout, signal });
  });
  const write = async (lines: readonly string[]): Promise<void> => {
    out(lines.join(''));
    if (process.stdout.writableNeedDrain) {
      await once(process.stdout, 'drain', { signal }).catch(() => {});
    }
  };
  try {
    await briefRecords(file.path, process.stdin, file, { maxBytes, batches, write, signal });
  } finally {
    await batches.close();
  }
}

/** All of it, or a little more than is allowed, which the first stage refuses. */
async function readStdin(maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(parts);
}
