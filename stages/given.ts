import { VFile } from 'vfile';
import type { BriefInput, Made } from './api-types.ts';
import type { Corrections } from './corrections/schema.ts';
import type { Content } from './extract/content.ts';
import { extract } from './extract/index.ts';
import { mediaTypeOf, textTypeOf } from './formats.ts';
import { loadParsers } from './index.ts';
import { failureOf, messagesOf } from './messages.ts';
import type { ParseSettings } from './parse/load.ts';
import type { MediaType } from './public.ts';

/*
 * A document as it is given to the library, until the stages have it.
 */

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** What reads the formats, loaded with the first document of each. */
export function createParsers() {
  const parsers: Writable<ParseSettings> = {};
  const loaded = new Set<MediaType>();
  const load = async (type: MediaType): Promise<void> => {
    if (loaded.has(type)) return;
    Object.assign(parsers, await loadParsers([type]));
    loaded.add(type);
  };
  return { parsers, load };
}

/** What a piece of work makes of a document, or why it makes nothing. */
export async function make<Result>(
  input: BriefInput,
  work: (file: VFile) => Promise<Result>,
): Promise<Made<Result>> {
  refusePackedText(input);
  const file = new VFile({ path: input.path });
  try {
    return { result: await work(file), failure: null, messages: messagesOf(file) };
  } catch (error) {
    return { result: null, failure: failureOf(error, file), messages: messagesOf(file) };
  }
}

/** What a document is. */
export function typeOf({ path, mediaType }: BriefInput): MediaType {
  return mediaType ?? mediaTypeOf(path);
}

/** @throws TypeError where the text of a document is given whose text is to be extracted, which is a mistake of the caller */
export function refusePackedText(input: BriefInput): void {
  const type = typeOf(input);
  if (input.text !== undefined && type !== textTypeOf(type)) {
    throw new TypeError(`A document of type ${type} must be given as bytes, not as text`);
  }
}

/** The bytes of a document, or the text that is extracted of them. */
export async function contentOf(
  input: BriefInput,
  file: VFile,
  maxBytes: number,
): Promise<Content> {
  if (input.text !== undefined) return Buffer.from(input.text);
  return extract(input, input.bytes, file, maxBytes);
}

/** What parses corrections is loaded with the first ones. */
export async function correctionsOf(
  { path, corrections }: BriefInput,
  file: VFile,
): Promise<Corrections | undefined> {
  if (corrections === undefined) return undefined;
  const { parseCorrections } = await import('./corrections/parse.ts');
  const bytes = typeof corrections === 'string' ? Buffer.from(corrections) : corrections;
  return parseCorrections(path, bytes, file);
}
