import { VFile } from 'vfile';
import type { BriefInput } from '../../stages/api.ts';
import { failureOf } from '../../stages/messages.ts';
import type { TestimonyReader } from '../../stages/verify/read-testimony.ts';
import type { Testimony } from '../../stages/verify/testimony.ts';
import type { Input } from '../document.ts';
import { readBytes } from '../files/read-bytes.ts';
import { streamFile } from '../files/read-file.ts';
import { readCorrections } from '../inputs/corrections.ts';
import { isCompressedName, isRecordsName } from '../inputs/names.ts';
import { parseRecord } from '../making/records/parse.ts';
import { readLines } from '../making/records/read-lines.ts';
import type { Settings } from '../settings/schema.ts';

/** A document that was read, or why it was not. */
export type ReadText = Input &
  (
    | { readonly testimony: Testimony; readonly failure?: undefined }
    | { readonly testimony?: undefined; readonly failure: string }
  );

/** Reads documents as a run does, corrections beside them heeded; of JSON Lines each line is one. */
export async function* readTexts(
  inputs: readonly Input[],
  read: TestimonyReader,
  settings: Pick<Settings, 'maxBytes' | 'records'>,
): AsyncGenerator<ReadText> {
  for (const input of inputs) {
    if (isRecordsName(input.file)) yield* readRecords(input, read, settings);
    else yield await readOne(input, read, settings.maxBytes);
  }
}

async function readOne(input: Input, read: TestimonyReader, maxBytes: number): Promise<ReadText> {
  const file = new VFile({ path: input.file });
  try {
    const bytes = readBytes(input.file, maxBytes, file);
    const corrections = readCorrections(input, maxBytes, file)?.bytes;
    return await testimonyOf(input, { path: input.path, bytes, corrections }, read);
  } catch (error) {
    return { ...input, failure: failureOf(error, file).reason };
  }
}

async function* readRecords(
  input: Input,
  read: TestimonyReader,
  { maxBytes, records }: Pick<Settings, 'maxBytes' | 'records'>,
): AsyncGenerator<ReadText> {
  const compressed = isCompressedName(input.file);
  try {
    const lines = readLines(streamFile(input.file), { compressed, maxBytes });
    for await (const { number, bytes } of lines) {
      const parsed = bytes && parseRecord(bytes, number, records);
      if (!parsed) yield { ...input, failure: `Line ${number} is too long` };
      else if ('fault' in parsed.document) {
        yield { ...input, failure: `${parsed.document.fault} (line ${number})` };
      } else {
        const { record, document } = parsed;
        yield await testimonyOf(input, { path: input.path, record, ...document }, read);
      }
    }
  } catch (error) {
    yield { ...input, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function testimonyOf(
  input: Input,
  document: BriefInput,
  read: TestimonyReader,
): Promise<ReadText> {
  const made = await read(document);
  if (made.failure) return { ...input, failure: made.failure.reason };
  return { ...input, testimony: made.result };
}
