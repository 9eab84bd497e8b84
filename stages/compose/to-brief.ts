import type {
  AppliedCorrections,
  Quotation,
  QuotationSpeaker,
  Selected,
  SourceRecord,
  Span,
  TextSpan,
} from '../document.ts';
import type { Brief, BriefQuote } from './brief.ts';
import { countWords } from '../text/count-words.ts';
import { noticesOf } from './notices.ts';

const SCORE_DIGITS = 4;
const CONFIDENCE_DIGITS = 2;

/** What the brief says of a document. Numbers are rounded here and nowhere else. */
export function toBrief(document: Selected): Brief {
  const { source, metadata, sentences, corrections, language } = document;
  return {
    schemaVersion: 1,
    source: {
      path: source.path,
      sha256: source.sha256,
      mediaType: source.mediaType,
      charset: source.charset,
      ...(source.extracted !== undefined && { extracted: source.extracted }),
      ...(source.record && { record: toRecord(source.record) }),
      ...(language && { language }),
      words: sentences.reduce((sum, { text }) => sum + countWords(text), 0),
      sentences: sentences.length,
      ...(corrections && { corrections: toCorrections(corrections) }),
    },
    metadata: {
      title: metadata.title,
      byline: metadata.byline,
      publisher: metadata.publisher,
      dateline: metadata.dateline,
      published: metadata.published,
      ...(metadata.corrected && { corrected: [...metadata.corrected] }),
    },
    genre: document.genre,
    keywords: document.keywords.map(({ term, weight }) => ({
      term,
      weight: rounded(weight, SCORE_DIGITS),
    })),
    summary: document.summary.map(({ id, text, start, end, line, score, reasons }) => ({
      id,
      text,
      start,
      end,
      line,
      score: rounded(score, SCORE_DIGITS),
      reasons: [...reasons],
    })),
    quotes: document.quotes.map(toQuote),
    speakers: document.speakers.map(({ name, role, kind, quotes }) => ({
      name,
      role,
      kind,
      quotes: [...quotes],
    })),
    notices: noticesOf(document.file),
  };
}

function toRecord({ line, id, url }: SourceRecord): SourceRecord {
  return { line, id, url };
}

function toCorrections({ path, sha256, drop, droppedQuotes }: AppliedCorrections) {
  return { path, sha256, droppedSentences: drop.size, droppedQuotes };
}

function toQuote({ id, type, text, spans, line, ...rest }: Quotation): BriefQuote {
  const { cue, speaker, innerSpeaker, rule, confidence, corrected } = rest;
  return {
    id,
    type,
    text,
    spans: spans.map(toSpan),
    line,
    cue: cue && toTextSpan(cue),
    speaker: speaker && toSpeaker(speaker),
    ...(innerSpeaker && { innerSpeaker: toSpeaker(innerSpeaker) }),
    rule,
    confidence: rounded(confidence, CONFIDENCE_DIGITS),
    ...(corrected && { corrected: [...corrected] }),
  };
}

function toSpeaker({ name, mention, role, kind }: QuotationSpeaker) {
  return { name, mention: mention && toTextSpan(mention), role, kind };
}

// Built anew: a stage's object may have more keys, or the same ones in another order.
function toSpan({ start, end }: Span): Span {
  return { start, end };
}

function toTextSpan({ text, start, end }: TextSpan): TextSpan {
  return { text, start, end };
}

function rounded(number: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(number * unit) / unit;
}
