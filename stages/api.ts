import { VFile } from 'vfile';
import type { BriefInput, Briefer, BrieferSettings, Made } from './api-types.ts';
import type { Brief } from './compose/contract.ts';
import { createComposer } from './compose/index.ts';
import { toMarkdown } from './compose/markdown.ts';
import { toBrief } from './compose/to-brief.ts';
import type { Corrections } from './corrections/schema.ts';
import type { Selected } from './document.ts';
import type { Content } from './extract/content.ts';
import { extract } from './extract/index.ts';
import { mediaTypeOf, textTypeOf } from './formats.ts';
import { BACKGROUND, createDigester, createProseReader, loadParsers } from './index.ts';
import { encodedPath } from './markdown/links.ts';
import { failureOf, messagesOf } from './messages.ts';
import type { ParseSettings } from './parse/load.ts';
import { DEFAULT_QUOTATION_SETTINGS, type QuotationSettings } from './quotes/settings.ts';
import type { BriefMessage, DocumentFrequencies, MediaType, SourceRecord } from './public.ts';
import { countDocumentFrequencies as countFrequencies } from './score/terms/document-frequencies.ts';
import type { SummaryLength } from './select/length.ts';

/*
 * Verbatim as a library: a document in, its brief out. No disk, no process, no network; the same
 * document, settings and version give the same brief. A run of the pipeline, standard input, the
 * template of corrections and the workers are all made of this.
 */

export type {
  Brief,
  BriefMessage,
  DocumentFrequencies,
  MediaType,
  QuotationSettings,
  SourceRecord,
  SummaryLength,
};
export type {
  Briefed,
  Briefer,
  BrieferSettings,
  BriefFile,
  BriefInput,
  Made,
} from './api-types.ts';
export type {
  BriefGenre,
  BriefKeyword,
  BriefMetadata,
  BriefNotice,
  BriefQuote,
  BriefQuoteSpeaker,
  BriefSource,
  BriefSpan,
  BriefSpeaker,
  BriefSummarySentence,
  BriefTextSpan,
} from './compose/contract.ts';

const USUAL_LENGTH: SummaryLength = { sentences: 3 };
const USUAL_MAX_BYTES = 32 * 1024 * 1024;

/** Makes the functions that brief documents by some settings. */
export function createBriefer(settings: BrieferSettings = {}): Briefer {
  const { maxBytes = USUAL_MAX_BYTES, annotations = false, length = USUAL_LENGTH } = settings;
  const compose = createComposer({ annotations });
  const parsers: Writable<ParseSettings> = {};
  const loaded = new Set<MediaType>();
  const load = async (type: MediaType): Promise<void> => {
    if (loaded.has(type)) return;
    Object.assign(parsers, await loadParsers([type]));
    loaded.add(type);
  };
  const stages = {
    read: { maxBytes },
    parse: parsers,
    quotes: quotationSettings(settings.quotes),
    score: { documentFrequencies: settings.documentFrequencies ?? BACKGROUND },
    select: { length },
  };
  const digestContent = createDigester(stages);
  const readBlocks = createProseReader(stages);

  const digest = async (input: BriefInput, file: VFile): Promise<Selected> => {
    const { path, record, stated } = input;
    const mediaType = typeOf(input);
    const corrections = await correctionsOf(input, file);
    const content = await contentOf(input, file, maxBytes);
    await load(mediaType);
    return digestContent({ path, mediaType, record, stated }, content, file, corrections);
  };

  return {
    brief: async (input) => {
      refusePackedText(input);
      const file = new VFile({ path: input.path });
      try {
        const document = await digest(input, file);
        const brief = toBrief(document);
        const href = input.href ?? encodedPath(input.path);
        const files = input.record ? [] : compose(document, href, brief);
        return { brief, failure: null, messages: messagesOf(file), files };
      } catch (error) {
        const failure = failureOf(error, file);
        return { brief: null, failure, messages: messagesOf(file), files: [] };
      }
    },
    correctionsTemplate: async (input) =>
      make(input, async (file) => {
        const { toTemplate } = await import('./corrections/template.ts');
        return toTemplate(await digest(input, file), input.path);
      }),
    readProse: async (input) =>
      make(input, async (file) => {
        const content = await contentOf(input, file, maxBytes);
        await load(typeOf(input));
        return readBlocks(input.path, content, file, typeOf(input));
      }),
  };
}

/** What is given as undefined is as good as left out. */
function quotationSettings(given: BrieferSettings['quotes']): QuotationSettings {
  const { types, minConfidence, aliases, cues } = DEFAULT_QUOTATION_SETTINGS;
  return {
    types: given?.types ?? types,
    minConfidence: given?.minConfidence ?? minConfidence,
    aliases: given?.aliases ?? aliases,
    cues: given?.cues ?? cues,
  };
}

/**
 * A brief as Markdown, for people.
 * @param href from the folder of the Markdown file to the source, `/` between its parts, each
 *   percent-encoded; default: the path of the source
 */
export function briefToMarkdown(
  brief: Brief,
  href: string = encodedPath(brief.source.path),
): string {
  return toMarkdown(brief, href);
}

/**
 * Counts in how many documents each term occurs, for `documentFrequencies`.
 * @param documents the prose of each, as `readProse` returns it
 */
export function countDocumentFrequencies(
  documents: Iterable<readonly string[]>,
): DocumentFrequencies {
  return countFrequencies(documents);
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

async function make<Result>(
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

function typeOf({ path, mediaType }: BriefInput): MediaType {
  return mediaType ?? mediaTypeOf(path);
}

/** @throws TypeError where the text of a Word or PDF document is given, which is a mistake of the caller */
function refusePackedText(input: BriefInput): void {
  const type = typeOf(input);
  if (input.text !== undefined && type !== textTypeOf(type)) {
    throw new TypeError(`A document of type ${type} must be given as bytes, not as text`);
  }
}

async function contentOf(input: BriefInput, file: VFile, maxBytes: number): Promise<Content> {
  if (input.text !== undefined) return Buffer.from(input.text);
  return extract(input, input.bytes, file, maxBytes);
}

/** What parses corrections is loaded with the first ones. */
async function correctionsOf(
  { path, corrections }: BriefInput,
  file: VFile,
): Promise<Corrections | undefined> {
  if (corrections === undefined) return undefined;
  const { parseCorrections } = await import('./corrections/parse.ts');
  const bytes = typeof corrections === 'string' ? Buffer.from(corrections) : corrections;
  return parseCorrections(path, bytes, file);
}
