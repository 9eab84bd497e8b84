import { VFile } from 'vfile';
import type { BriefInput, Briefer, BrieferSettings, Made, MarkdownSettings } from './api-types.ts';
import type { Brief } from './compose/contract.ts';
import { createComposer } from './compose/index.ts';
import { toMarkdown } from './compose/markdown/index.ts';
import { toBrief } from './compose/to-brief.ts';
import { writeJson } from './compose/write-json.ts';
import type { Corrections } from './corrections/schema.ts';
import type { Selected } from './document.ts';
import type { Content } from './extract/content.ts';
import { extract } from './extract/index.ts';
import { mediaTypeOf, textTypeOf } from './formats.ts';
import {
  BACKGROUND,
  createDigester,
  createProseReader,
  createQuotationReader,
  loadParsers,
  type DocumentFacts,
} from './index.ts';
import { encodedPath } from './markdown/links.ts';
import { failureOf, messagesOf } from './messages.ts';
import type { ParseSettings } from './parse/load.ts';
import { DEFAULT_QUOTATION_SETTINGS, type QuotationSettings } from './quotes/settings.ts';
import type {
  BriefMessage,
  DocumentFrequencies,
  Genre,
  MediaType,
  SourceRecord,
} from './public.ts';
import { countDocumentFrequencies as countFrequencies } from './score/terms/document-frequencies.ts';
import type { SummaryLength } from './select/length.ts';

export { absoluteSpan } from './compose/absolute.ts';

/*
 * Verbatim as a library: a document in, its brief out. No disk, no process, no network; the same
 * document, settings and version give the same brief. A run of the pipeline, standard input, the
 * template of corrections and the workers are all made of this.
 */

export type {
  Brief,
  BriefMessage,
  DocumentFrequencies,
  Genre,
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
  MarkdownSettings,
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
  const { genre = null, documentFrequencies = BACKGROUND } = settings;
  const quotes = quotationSettings(settings.quotes);
  const compose = createComposer({ annotations, sure: quotes.sure });
  const { parsers, load } = createParsers();
  const stages = {
    read: { maxBytes },
    parse: parsers,
    genre: { genre },
    quotes,
    score: { documentFrequencies },
    select: { length },
  };
  const digestContent = createDigester(stages);
  const readBlocks = createProseReader(stages);

  const readQuotations = createQuotationReader(stages);
  const through = async <Result>(
    input: BriefInput,
    file: VFile,
    read: DocumentReader<Result>,
  ): Promise<Result> => {
    const { path, record, stated } = input;
    const mediaType = typeOf(input);
    const corrections = await correctionsOf(input, file);
    const content = await contentOf(input, file, maxBytes);
    await load(mediaType);
    return read({ path, mediaType, record, stated }, content, file, corrections);
  };
  const digest = async (input: BriefInput, file: VFile): Promise<Selected> =>
    through(input, file, digestContent);

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
    explain: async (input) =>
      make(input, async (file) => {
        const { explainDocument } = await import('./explain/to-text.ts');
        return explainDocument(await digest(input, file));
      }),
    testimony: async (input) =>
      make(input, async (file) => {
        const { toTestimony } = await import('./verify/testimony.ts');
        return toTestimony(await through(input, file, readQuotations));
      }),
    readProse: async (input) =>
      make(input, async (file) => {
        const content = await contentOf(input, file, maxBytes);
        await load(typeOf(input));
        return readBlocks(input.path, content, file, typeOf(input));
      }),
  };
}

type DocumentReader<Result> = (
  document: DocumentFacts,
  content: Content,
  file: VFile,
  corrections?: Corrections,
) => Result;

/** What reads the formats, loaded with the first document of each. */
function createParsers() {
  const parsers: Writable<ParseSettings> = {};
  const loaded = new Set<MediaType>();
  const load = async (type: MediaType): Promise<void> => {
    if (loaded.has(type)) return;
    Object.assign(parsers, await loadParsers([type]));
    loaded.add(type);
  };
  return { parsers, load };
}

/** What is given as undefined is as good as left out. */
function quotationSettings(given: BrieferSettings['quotes']): QuotationSettings {
  const { types, minConfidence, sure, aliases, cues } = DEFAULT_QUOTATION_SETTINGS;
  return {
    types: given?.types ?? types,
    minConfidence: given?.minConfidence ?? minConfidence,
    sure: given?.sure ?? sure,
    aliases: given?.aliases ?? aliases,
    cues: given?.cues ?? cues,
  };
}

/** A brief as the text of its JSON file: a place a line, so that it can be diffed. */
export function briefToJson(brief: Brief): string {
  return writeJson(brief);
}

/**
 * A brief as Markdown, for people.
 * @param settings.href from the folder of the Markdown file to the source, `/` between its parts,
 *   each percent-encoded; default: the path of the source
 * @param settings.text the decoded source, so that quotations have the marks that it has; without
 *   it they stand between “ and ”
 * @param settings.sure quotations of less confidence stand under "To check"; default: 0.5
 */
export function briefToMarkdown(brief: Brief, settings: MarkdownSettings = {}): string {
  const { href = encodedPath(brief.source.path), text } = settings;
  const { sure = DEFAULT_QUOTATION_SETTINGS.sure } = settings;
  return toMarkdown(brief, { href, text, sure });
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

/** @throws TypeError where the text of a document is given whose text is to be extracted, which is a mistake of the caller */
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
