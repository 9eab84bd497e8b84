import { once } from 'node:events';
import { VFile } from 'vfile';
import packageJson from '../../package.json' with { type: 'json' };
import { encodedPath } from '../../stages/markdown/links.ts';
import { extract } from '../../stages/extract/index.ts';
import { createBriefer } from '../../stages/index.ts';
import { mediaTypeOf } from '../../stages/formats.ts';
import type { CommandLine } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { reportMessages } from '../report/text.ts';
import type { OutputFile } from '../../stages/compose/index.ts';
import { isRecordsName } from '../inputs/names.ts';
import { createTally } from '../report/result.ts';
import { RunError } from '../files/run-error.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/schema.ts';
import { stageSettings } from '../settings/for-stages.ts';
import { explain, type Terminal } from './terminal.ts';
import { recordMediaType } from '../inputs/media-types.ts';

/**
 * Prints the brief, as JSON or Markdown, of the one document that standard input is, its messages to stderr;
 * of JSON Lines those of all its documents, a line each.
 * Nothing is written.
 * @param name what the brief calls its source; its extension says what it is
 * @returns the exit code
 */
export async function briefStdin(
  asked: CommandLine,
  name: string,
  { out, err, color, colors, place }: Terminal,
): Promise<number> {
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
      if (isRecordsName(name)) await printRecords(name, file, settings, out);
      else {
        const files = await briefOf(name, await readStdin(settings.maxBytes), file, settings);
        const wanted = asked.markdown ? '.md' : '.json';
        out(files.find(({ extension }) => extension === wanted)?.content ?? '');
      }
    } catch (error) {
      if (!file.messages.some((message) => message === error)) throw error;
    }
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
    };
    err(reportMessages(result, color, asked.quiet));
    return exitCode(result, asked.frail);
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

/** @throws the fatal `VFileMessage` of a document that cannot be briefed */
async function briefOf(
  name: string,
  bytes: Uint8Array,
  file: VFile,
  settings: Settings,
): Promise<readonly OutputFile[]> {
  const choices = { ...settings, annotations: false };
  const brief = createBriefer(await stageSettings(choices, [mediaTypeOf(name)]));
  const content = await extract(name, bytes, file, settings.maxBytes);
  return brief({ path: name, href: encodedPath(name) }, content, file);
}

/** Prints the briefs of JSON Lines as they are made, no faster than they are read. */
async function printRecords(
  name: string,
  file: VFile,
  settings: Settings,
  out: Terminal['out'],
): Promise<void> {
  const { createBatchesHere } = await import('../making/records/batches-here.ts');
  const { briefRecords } = await import('../making/records/brief-records.ts');
  const mediaTypes = [recordMediaType(settings.records)];
  const batches = await createBatchesHere({ ...settings, mediaTypes, frequencies: undefined });
  // The reader of the briefs may stop reading, as `head` does.
  const stopping = new AbortController();
  process.stdout.once('error', () => stopping.abort());
  const { signal } = stopping;
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
