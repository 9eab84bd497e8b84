import { VFile } from 'vfile';
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
import type {
  BriefMessage,
  DocumentFrequencies,
  MediaType,
  OutputFile,
  SourceRecord,
} from './public.ts';
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

/** A file of a brief: what to add to the name of the source without its extension, and its text. */
export type BriefFile = OutputFile;

/** What briefs are made by. Everything may be left out. */
export interface BrieferSettings {
  /** How long a summary is: in sentences, in words, or as a share of the sentences. Default: 3 sentences. */
  readonly length?: SummaryLength | undefined;
  /** Which quotations are wanted, and what speakers are called. Default: all, as they are. */
  readonly quotes?: Partial<QuotationSettings> | undefined;
  /** Whether the files have W3C Web Annotations among them. Default: false. */
  readonly annotations?: boolean | undefined;
  /** Bytes; a larger document is a failure. Default: 32 MiB. */
  readonly maxBytes?: number | undefined;
  /**
   * What term weights are made of: those of a corpus of your own, which `countDocumentFrequencies`
   * counts. Default: the table of news that ships.
   */
  readonly documentFrequencies?: DocumentFrequencies | undefined;
}

/** A document to make the brief of: its bytes, or its text. */
export type BriefInput = NamedInput & (BytesInput | TextInput);

interface NamedInput {
  /**
   * What the brief calls its source, with `/`, such as `2024/statement.docx`. Its extension says what
   * the document is, unless `mediaType` does.
   */
  readonly path: string;
  /** What the document is, whatever its path says. */
  readonly mediaType?: MediaType | undefined;
  /**
   * From the folder of the brief to the source, for links: `/` between its parts, each
   * percent-encoded. Default: `path`, encoded.
   */
  readonly href?: string | undefined;
  /**
   * What a person has corrected: the content of a corrections file, YAML in UTF-8. One that is not
   * valid is a failure, so that no brief leaves out what a person has corrected.
   */
  readonly corrections?: string | Uint8Array | undefined;
  /** Of a document that is one of many in a file: which. It has a brief and no files. */
  readonly record?: SourceRecord | undefined;
  /** What is stated of it elsewhere (`title`, `published` …); goes before its own front matter. */
  readonly stated?: Readonly<Record<string, unknown>> | undefined;
}

interface BytesInput {
  /** Those of the file, in any encoding that is read. */
  readonly bytes: Uint8Array;
  readonly text?: undefined;
}

interface TextInput {
  /** The text of plain text, Markdown or HTML; spans point into it, a byte order mark apart. */
  readonly text: string;
  readonly bytes?: undefined;
}

/** What became of a document: a brief, or a failure. */
export type Briefed = BriefedInput | FailedInput;

interface BriefedInput {
  readonly brief: Brief;
  readonly failure: null;
  /** What a person should know. */
  readonly messages: readonly BriefMessage[];
  /** What the pipeline writes of it: `.json`, `.md`, and more by format and settings. */
  readonly files: readonly BriefFile[];
}

interface FailedInput {
  readonly brief: null;
  /** Why it has no brief. It is among the messages, too. */
  readonly failure: BriefMessage;
  readonly messages: readonly BriefMessage[];
  readonly files: readonly [];
}

/** A text that was made of a document, or why there is none. */
export type Made<Result> =
  | {
      readonly result: Result;
      readonly failure: null;
      readonly messages: readonly BriefMessage[];
    }
  | {
      readonly result: null;
      readonly failure: BriefMessage;
      readonly messages: readonly BriefMessage[];
    };

/** Makes briefs, one at a time or several at once; a document changes nothing for the next one. */
export interface Briefer {
  /**
   * Makes the brief of a document. What its format needs is loaded with the first of its kind.
   * @returns the brief or a failure; it never rejects for what a document is, only with a `TypeError`
   *   where the text of a Word or PDF document is given
   */
  readonly brief: (input: BriefInput) => Promise<Briefed>;
  /** The text of a corrections file to begin with, for a document that has none. */
  readonly correctionsTemplate: (input: BriefInput) => Promise<Made<string>>;
  /** The prose of a document without its furniture, block by block: what frequencies are counted over. */
  readonly readProse: (input: BriefInput) => Promise<Made<readonly string[]>>;
}

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
    return digestContent(path, content, file, corrections, { mediaType, record, stated });
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
  return extract(input.path, input.bytes, file, maxBytes, input.mediaType);
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
