import { once } from 'node:events';
import { VFile } from 'vfile';
import packageJson from '../../package.json' with { type: 'json' };
import { createBriefer } from '../../stages/api.ts';
import type { CommandLine } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { reportMessages } from '../report/text.ts';
import { addMessages } from '../messages/stored.ts';
import { isRecordsName } from '../inputs/names.ts';
import { createTally } from '../report/result.ts';
import { RunError } from '../files/run-error.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/schema.ts';
import { explain, type Terminal } from './terminal.ts';

/** The exit code of what was stopped. */
const INTERRUPTED = 130;

/**
 * Prints the brief, as JSON or Markdown, of the one document that standard input is, its messages to stderr;
 * of JSON Lines those of all its documents, a line each.
 * Nothing is written.
 * @param name what the brief calls its source; its extension says what it is
 * @param signal ends the wait for standard input
 * @returns the exit code
 */
export async function briefStdin(
  asked: CommandLine,
  name: string,
  { out, err, color, colors, place }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  if (signal.aborted) return INTERRUPTED;
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
      if (isRecordsName(name)) await printRecords(name, file, settings, { out, stopped: signal });
      else await printBrief(name, file, settings, { out, markdown: asked.markdown });
    } catch (error) {
      if (signal.aborted) return INTERRUPTED;
      if (!file.messages.some((message) => message === error)) throw error;
    }
    if (signal.aborted) return INTERRUPTED;
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

/** Prints nothing of a document that cannot be briefed, but for its messages. */
async function printBrief(
  path: string,
  file: VFile,
  settings: Settings,
  { out, markdown }: { readonly out: Terminal['out']; readonly markdown: boolean },
): Promise<void> {
  const bytes = await readStdin(settings.maxBytes);
  const { messages, files } = await createBriefer({ ...settings, annotations: false }).brief({
    path,
    bytes,
  });
  addMessages(file, messages);
  const wanted = markdown ? '.md' : '.json';
  out(files.find(({ extension }) => extension === wanted)?.content ?? '');
}

/** Prints the briefs of JSON Lines as they are made, no faster than they are read. */
async function printRecords(
  name: string,
  file: VFile,
  settings: Settings,
  { out, stopped }: { readonly out: Terminal['out']; readonly stopped: AbortSignal },
): Promise<void> {
  const { createBatchesHere } = await import('../making/records/batches-here.ts');
  const { briefRecords } = await import('../making/records/brief-records.ts');
  const batches = createBatchesHere({ ...settings, documentFrequencies: undefined });
  // The reader of the briefs may stop reading, as `head` does.
  const stopping = new AbortController();
  process.stdout.once('error', () => stopping.abort());
  const signal = AbortSignal.any([stopping.signal, stopped]);
  const write = async (lines: readonly string[]): Promise<void> => {
    out(lines.join(''));
    if (process.stdout.writableNeedDrain) {
      await once(process.stdout, 'drain', { signal }).catch(() => {});
    }
  };
  await briefRecords(name, process.stdin, file, {
    maxBytes: settings.maxBytes,
    batches,
    write,
    signal,
  });
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
