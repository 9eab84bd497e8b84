import { streamFile } from '../../files/read-file.ts';
import type { Settings } from '../../settings/schema.ts';
import { parseRecord } from './parse.ts';
import { readLines } from './read-lines.ts';
import { isCompressedName } from '../../inputs/names.ts';

/** The texts of a file of records, one at a time. What cannot be read is left out. */
export async function* textsOf(
  path: string,
  { maxBytes, records }: Pick<Settings, 'maxBytes' | 'records'>,
): AsyncGenerator<string> {
  const compressed = isCompressedName(path);
  try {
    for await (const { number, bytes } of readLines(streamFile(path), { compressed, maxBytes })) {
      const parsed = bytes && parseRecord(bytes, number, records).document;
      if (parsed && 'text' in parsed) yield parsed.text;
    }
  } catch {
    // The run says so when its briefs are made.
  }
}
