import type { VFile } from 'vfile';
import { clean } from './clean/index.ts';
import { createComposer, type ComposeSettings, type OutputFile } from './compose/index.ts';
import type { Content } from './extract/content.ts';
import { parse } from './parse/index.ts';
import { loadParsers, type ParseSettings } from './parse/load.ts';
import { correct } from './corrections/index.ts';
import type { Corrections } from './corrections/schema.ts';
import type { Corrected, MediaType, Parsed, Selected, SourceRecord } from './document.ts';
import { createIdentifier, type GenreSettings } from './genre/index.ts';
import { findLanguage } from './language/index.ts';
import { createQuotationFinder } from './quotes/index.ts';
import type { QuotationSettings } from './quotes/settings.ts';
import { createReader, type ReadSettings } from './read/index.ts';
import { BACKGROUND } from './score/terms/background.ts';
import { createScorer, type ScoreSettings } from './score/index.ts';
import { createSegmenter } from './segment/index.ts';
import { createSelector, type SelectSettings } from './select/index.ts';

export { BACKGROUND, loadParsers };

export interface StageSettings {
  readonly read: ReadSettings;
  /** What `loadParsers` has loaded; without it only plain text can be read. */
  readonly parse?: ParseSettings;
  readonly genre: GenreSettings;
  readonly quotes: QuotationSettings;
  readonly score: ScoreSettings;
  readonly select: SelectSettings;
  readonly compose: ComposeSettings;
}

/** What a run says of a document besides its bytes. */
export interface DocumentPlace {
  /** Relative to the input folder, with `/`: what the brief calls its source. */
  readonly path: string;
  /** From the folder of the brief to the source, `/` between its parts, each percent-encoded. */
  readonly href: string;
}

/**
 * Bytes in, or what was extracted of them, the files of the brief out.
 * @param corrections what a person has corrected of this document
 * @throws the fatal `VFileMessage` of a document that cannot be briefed
 */
export type Stages = (
  place: DocumentPlace,
  content: Content,
  file: VFile,
  corrections?: Corrections,
) => readonly OutputFile[];

/** Everything that happens to one document. */
export function createStages(settings: StageSettings): Stages {
  const digest = createDigester(settings);
  const compose = createComposer(settings.compose);
  return function brief(
    place: DocumentPlace,
    content: Content,
    file: VFile,
    corrections?: Corrections,
  ): readonly OutputFile[] {
    return compose(digest(place, content, file, corrections), place.href);
  };
}

/** What is known of a document besides its content. */
export interface DocumentFacts {
  /** Relative to the input folder, with `/`: what the brief calls its source. */
  readonly path: string;
  /** What it is, whatever its name says. */
  readonly mediaType?: MediaType | undefined;
  /** Where it stands in a file of many documents. */
  readonly record?: SourceRecord | undefined;
  /** What is stated of it, like the fields of a front matter, and goes before that. */
  readonly stated?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * All stages but the last.
 * @returns a function that throws the fatal `VFileMessage` of a document that cannot be briefed
 */
export function createDigester(settings: Omit<StageSettings, 'compose'>) {
  const readQuotations = createQuotationReader(settings);
  const score = createScorer(settings.score);
  const select = createSelector(settings.select);
  return function digest(
    document: DocumentFacts,
    content: Content,
    file: VFile,
    corrections?: Corrections,
  ): Selected {
    return select(score(readQuotations(document, content, file, corrections)));
  };
}

/**
 * The stages as far as the quotations are known and corrected.
 * @returns a function that throws the fatal `VFileMessage` of a document that cannot be read
 */
export function createQuotationReader(
  settings: Pick<StageSettings, 'read' | 'parse' | 'genre' | 'quotes'>,
) {
  const read = createReader(settings.read);
  const identify = createIdentifier(settings.genre);
  const segment = createSegmenter();
  const findQuotations = createQuotationFinder(settings.quotes);
  return function readQuotations(
    document: DocumentFacts,
    content: Content,
    file: VFile,
    corrections?: Corrections,
  ): Corrected {
    const decoded = read(document.path, content, file, document.mediaType);
    const cleaned = clean(withFacts(parse(decoded, settings.parse), document));
    const segmented = segment(identify(findLanguage(cleaned)));
    return findQuotations(segmented, (found) => correct(found, corrections));
  };
}

function withFacts(parsed: Parsed, { record, stated }: DocumentFacts): Parsed {
  if (record === undefined && stated === undefined) return parsed;
  return {
    ...parsed,
    source: { ...parsed.source, ...(record && { record }) },
    frontMatter: { ...parsed.frontMatter, ...stated },
  };
}

/**
 * The prose of a document without its furniture, block by block: what document frequencies are
 * counted over.
 */
export function createProseReader(settings: Pick<StageSettings, 'read' | 'parse'>) {
  const read = createReader(settings.read);
  return function readProse(
    path: string,
    content: Content,
    file: VFile,
    type?: MediaType,
  ): readonly string[] {
    const decoded = read(path, content, file, type);
    return clean(parse(decoded, settings.parse)).blocks.map(({ text }) => text);
  };
}
