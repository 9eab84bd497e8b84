import type {
  AppliedCorrections,
  Quotation,
  QuotationSpeaker,
  Selected,
  SourceRecord,
  TextSpan,
} from '../document.ts';
import { addressOf } from '../clean/front-matter-fields.ts';
import { countWords } from '../text/count-words.ts';
import { authorsOf } from './authors.ts';
import { blockTimes } from './block-times.ts';
import { createBlockPlaces, type BlockPlaces } from './block-places.ts';
import { SCHEMA_VERSION, type Brief, type BriefQuote } from './brief.ts';
import { isoDateOf } from '../text/iso-date.ts';
import { noticesOf } from './notices.ts';

const DIGITS = 2;

/** What the brief says of a document. Numbers are rounded here and nowhere else. */
export function toBrief(document: Selected): Brief {
  const { source, metadata, sentences, corrections, language } = document;
  const places = createBlockPlaces(document);
  const url = source.record === undefined ? addressOf(document.frontMatter) : null;
  const brief: Omit<Brief, 'blocks' | 'times'> = {
    schemaVersion: SCHEMA_VERSION,
    source: {
      path: source.path,
      sha256: source.sha256,
      mediaType: source.mediaType,
      charset: source.charset,
      ...(source.extracted !== undefined && { extracted: source.extracted }),
      ...(source.record && { record: toRecord(source.record) }),
      ...(url !== null && { url }),
      ...(language && { language }),
      words: sentences.reduce((sum, { text }) => sum + countWords(text), 0),
      sentences: sentences.length,
      ...(corrections && { corrections: toCorrections(corrections) }),
    },
    genre: { name: document.genre, evidence: [...document.genreEvidence] },
    metadata: {
      title: metadata.title,
      byline: metadata.byline,
      authors: authorsOf(metadata.byline),
      publisher: metadata.publisher,
      dateline: metadata.dateline,
      published: metadata.published,
      publishedISO: isoDateOf(metadata.published) ?? isoDateOf(metadata.machineDate ?? null),
      ...(metadata.publishedFrom && { publishedFrom: metadata.publishedFrom }),
      ...(metadata.corrected && { corrected: [...metadata.corrected] }),
    },
    keywords: document.keywords.map(({ term, weight }) => ({ term, weight: rounded(weight) })),
    summary: document.summary.map(({ id, text, start, end, score, reasons }) => ({
      id,
      text,
      ...places.placeOf({ start, end }),
      score: rounded(score),
      reasons: [...reasons],
    })),
    quotes: document.quotes.map((quote) => toQuote(quote, places)),
    speakers: document.speakers.map(({ name, role, kind, quotes }) => ({
      name,
      role,
      kind,
      quotes: [...quotes],
    })),
    notices: noticesOf(document.file, places),
  };
  // Last: by now it is known which blocks are named.
  const blocks = places.table();
  const times = blockTimes(document, blocks);
  return { ...brief, blocks, ...(times && { times }) };
}

function toRecord({ line, id, url }: SourceRecord): SourceRecord {
  return { line, id, url };
}

function toCorrections({ path, sha256, drop, droppedQuotes }: AppliedCorrections) {
  return { path, sha256, droppedSentences: drop.size, droppedQuotes };
}

function toQuote(
  { id, type, text, spans, cue, polarity, speaker, innerSpeaker, ...rest }: Quotation,
  places: BlockPlaces,
): BriefQuote {
  const { rule, confidence, corrected } = rest;
  return {
    id,
    type,
    text,
    spans: spans.map(places.placeOf),
    cue: cue && toTextSpan(cue, places),
    ...(polarity && { polarity }),
    speaker: speaker && toSpeaker(speaker, places),
    ...(innerSpeaker && { innerSpeaker: toSpeaker(innerSpeaker, places) }),
    rule,
    confidence: rounded(confidence),
    ...(corrected && { corrected: [...corrected] }),
  };
}

// Built anew: a stage's object may have more keys, or the same ones in another order.
function toSpeaker({ name, mention, role, kind }: QuotationSpeaker, places: BlockPlaces) {
  return { name, mention: mention && toTextSpan(mention, places), role, kind };
}

function toTextSpan({ text, start, end }: TextSpan, places: BlockPlaces) {
  return { text, ...places.placeOf({ start, end }) };
}

function rounded(number: number): number {
  const unit = 10 ** DIGITS;
  return Math.round(number * unit) / unit;
}
