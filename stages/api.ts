import { VFile } from 'vfile';
import type { BriefInput, Briefer, BrieferSettings, MarkdownSettings } from './api-types.ts';
import type { Brief } from './compose/contract.ts';
import { createComposer } from './compose/index.ts';
import { toMarkdown } from './compose/markdown/index.ts';
import { toBrief } from './compose/to-brief.ts';
import { writeJson } from './compose/write-json.ts';
import type { Selected } from './document.ts';
import {
  contentOf,
  correctionsOf,
  createParsers,
  make,
  refusePackedText,
  typeOf,
} from './given.ts';
import { BACKGROUND, createDigester, createProseReader } from './index.ts';
import { encodedPath } from './markdown/links.ts';
import { failureOf, messagesOf } from './messages.ts';
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
  const { maxBytes = USUAL_MAX_BYTES, annotations = false, html = false } = settings;
  const quotes = quotationSettings(settings.quotes);
  const compose = createComposer({ annotations, sure: quotes.sure });
  const { parsers, load } = createParsers();
  const stages = { ...stagesOf(settings), read: { maxBytes }, parse: parsers, quotes };
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
        if (input.record) return { brief, failure: null, messages: messagesOf(file), files: [] };
        const toPage = html ? (await import('./compose/page/index.ts')).toPage : undefined;
        const files = compose(document, href, { brief, toPage });
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
    readProse: async (input) =>
      make(input, async (file) => {
        const content = await contentOf(input, file, maxBytes);
        await load(typeOf(input));
        return readBlocks(input.path, content, file, typeOf(input));
      }),
  };
}

/** What some stages go by. */
function stagesOf({ length = USUAL_LENGTH, genre = null, ...settings }: BrieferSettings) {
  const { documentFrequencies = BACKGROUND } = settings;
  return { genre: { genre }, score: { documentFrequencies }, select: { length } };
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
