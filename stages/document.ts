import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/**
 * What is known of one document, stage by stage. Each stage takes the type before it and returns
 * the next, so stages in the wrong order do not compile:
 *
 *     Decoded → Parsed → Cleaned → Identified → Segmented → Quoted → Corrected → Scored → Selected
 *
 * Every `start`/`end` is a half-open span in UTF-16 code units. Unless a comment says "of the
 * block's text", it points into the decoded source (`Decoded.text`). Lines count from 1.
 */

/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with what it covers, as plain text with white space folded. */
export interface TextSpan extends Span {
  readonly text: string;
}

export type TextType = 'text/plain' | 'text/markdown' | 'text/html';
/** Of documents that are no text: it is extracted before they are read. */
type PackedType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'application/pdf';
export type MediaType = TextType | PackedType;

/** Where a document comes from that is one of many in a file. */
export interface SourceRecord {
  /** Of the file, from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly url: string | null;
}

/** Where a document comes from. */
export interface Source {
  /** Relative to the input folder, with `/`. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly mediaType: MediaType;
  /** The encoding that decoded the bytes, such as `utf-8` or `windows-1252`. */
  readonly charset: string;
  /**
   * The name of the file beside the brief that holds the text of a Word or PDF document, as
   * Markdown in UTF-8: what `Decoded.text` is then.
   */
  readonly extracted?: string;
  /** Where the file holds many documents: its bytes are those of the text as UTF-8 then. */
  readonly record?: SourceRecord;
}

/** After `read`: the text, its byte order mark removed, its line endings as they were. */
export interface Decoded {
  readonly source: Source;
  readonly text: string;
  /** Carries the messages for people; its `value` is not used. */
  readonly file: VFile;
}

/** After `parse`: an mdast tree whose positions (offset, line) point into the source. */
export interface Parsed extends Decoded {
  readonly tree: Root;
  /** The blocks that hold words, furniture still among them, in document order. */
  readonly blocks: readonly Block[];
  /** The fields of the front matter, or what a page states of itself. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'blockquote';

/**
 * A paragraph, heading, list item or block quotation as plain text, with the way back to the
 * source. Sentences never cross blocks.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The level of a heading, 1 to 6; 0 for every other kind. */
  readonly depth: number;
  /**
   * Plain text: markup removed, each white-space character (line breaks, tabs, no-break spaces)
   * replaced by one space, runs not folded, so that plain text keeps its length.
   */
  readonly text: string;
  /** How offsets of `text` lie in the source. */
  readonly map: OffsetMap;
  readonly line: number;
}

/**
 * Maps offsets of a block's text to the source. Pieces are in ascending order and cover the whole
 * text. In a piece of equal lengths each code unit is itself in the source; any other piece, such
 * as `&` from `&amp;`, is one indivisible unit.
 */
export interface OffsetMap {
  readonly pieces: readonly OffsetPiece[];
}

export interface OffsetPiece {
  /** Where the piece starts in the block's text. */
  readonly textStart: number;
  readonly textLength: number;
  /** Where the piece starts in the source. */
  readonly sourceStart: number;
  readonly sourceLength: number;
}

/** What a document states of itself; what is not stated is null, never guessed. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly dateline: string | null;
  readonly published: string | null;
  /** The fields that a person has set to something else than the document was read to state. */
  readonly corrected?: readonly MetadataField[];
}

export type MetadataField = 'title' | 'byline' | 'publisher' | 'dateline' | 'published';

/** After `clean`: metadata taken out, furniture and repeats gone from the blocks. */
export interface Cleaned extends Parsed {
  /** Prose only. A block may be cut (its dateline taken off). */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /**
   * BCP 47, such as `fr`; only where it is not English. `languageOf` gives what the language brings
   * for `segment`, `quotes` and `score`.
   */
  readonly language?: string;
  /** The span of the title, byline and so on in the source, for who wants to show them. */
  readonly removed: readonly RemovedSpan[];
}

/** A stretch that is no prose, and what it is. */
export interface RemovedSpan extends Span {
  readonly what: string;
}

/** What a document is. `prose` where nothing tells. */
export type Genre = (typeof GENRES)[number];

export const GENRES = [
  'news',
  'press release',
  'speech',
  'transcript',
  'interview',
  'hearing',
  'minutes',
  'mail',
  'letter',
  'report',
  'paper',
  'court opinion',
  'docs',
  'changelog',
  'newsletter',
  'post',
  'fiction',
  'prose',
] as const;

/** Who has a turn, as its label and the document tell. */
export interface TurnSpeaker {
  /** The fullest form that labels, lists of people and headers give, without title. */
  readonly name: string;
  /** An office that stands for them, or what stands in brackets behind the name. */
  readonly role: string | null;
  /** `anonymous` where the label tells no more than the part: `Q`. */
  readonly kind: 'person' | 'anonymous';
}

/**
 * Words that the layout gives to somebody: those of its blocks `block` to `end`, half-open, from
 * `wordsFrom` of the first on. Each turn begins a block.
 */
export interface Turn {
  readonly block: number;
  readonly end: number;
  /** UTF-16 offset in the first block's text; its length where the label stands alone. */
  readonly wordsFrom: number;
  /** The name or part in the label, as a range of the first block's text; null without a label. */
  readonly label: { readonly from: number; readonly to: number } | null;
  /** A label, a heading that asks, or the head of a quoted mail says whose it is. */
  readonly by: 'label' | 'question' | 'mail head';
  /** Turns of one speaker have the same key. */
  readonly key: string;
  /** Null where the document does not tell. */
  readonly speaker: TurnSpeaker | null;
}

/** After `turns` and `genre`: what kind of document it is, and who takes turns in it. */
export interface Identified extends Cleaned {
  readonly genre: Genre;
  /** What tells so, in short phrases for people. */
  readonly genreEvidence: readonly string[];
  /** In document order, none within another. */
  readonly turns: readonly Turn[];
}

/** A sentence of a block: `start`/`end` in the source, `from`/`to` in the block's text. */
export interface Sentence extends TextSpan {
  /** Index into `blocks`. */
  readonly block: number;
  /** Half-open range in UTF-16 code units of the block's text. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** After `segment`. */
export interface Segmented extends Identified {
  /** In document order; those of heading blocks are among them. */
  readonly sentences: readonly Sentence[];
}

export type QuotationType = 'direct' | 'mixed' | 'indirect';
export type SpeakerKind = 'person' | 'organization' | 'group' | 'document' | 'anonymous';

/** Who is quoted, as known at one quotation. */
export interface QuotationSpeaker {
  /** The fullest form in the document, without title: `Michael S. Chase`. */
  readonly name: string;
  /** Who stands at the cue: `he`; null where nobody does, as in a carried-over turn. */
  readonly mention: TextSpan | null;
  /** The title or apposition given to the speaker. */
  readonly role: string | null;
  readonly kind: SpeakerKind;
}

export interface Quotation {
  /** `q-` and 8 hexadecimal digits, made of the content. */
  readonly id: string;
  readonly type: QuotationType;
  /** The text of the spans, joined by ` … ` where the quotation is split. */
  readonly text: string;
  /** The attributed words, outer marks and edge punctuation apart; ascending, disjoint. */
  readonly spans: readonly Span[];
  readonly line: number;
  readonly cue: TextSpan | null;
  readonly speaker: QuotationSpeaker | null;
  /**
   * Who, as the speaker tells, said it: Chase in `Chase “reaffirmed …,” according to the meeting
   * summary`, whose speaker is the summary. Its `mention` is null.
   */
  readonly innerSpeaker?: QuotationSpeaker;
  /** The name of the rule that found it. */
  readonly rule: string;
  /** 0 to 1: how sure it is that the quotation and its speaker are right. */
  readonly confidence: number;
  /** What a person has corrected of it; `added` alone where a person has added the whole. */
  readonly corrected?: readonly QuotationPart[];
}

export type QuotationPart = 'added' | 'speaker' | 'kind' | 'role' | 'type' | 'extent';

/** A speaker of the document, with all of their quotations. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Ids of quotations, in document order. */
  readonly quotes: readonly string[];
}

/** After `quotes`. */
export interface Quoted extends Segmented {
  /** In document order. */
  readonly quotes: readonly Quotation[];
  /** In order of first appearance. */
  readonly speakers: readonly Speaker[];
}

/** What was applied of a person's corrections. */
export interface AppliedCorrections {
  /** Of their file, relative to the input folder, with `/`. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** Indexes into `sentences`: those that the summary must have, and those that it must not. */
  readonly keep: ReadonlySet<number>;
  readonly drop: ReadonlySet<number>;
  /** How many quotations were dropped. */
  readonly droppedQuotes: number;
}

/** After `correct`: metadata, quotations and speakers as a person has them. */
export interface Corrected extends Quoted {
  /** Only where there are corrections and one of them at least was applied. */
  readonly corrections?: AppliedCorrections;
}

/** A term that tells what the document is about. */
export interface Keyword {
  readonly term: string;
  readonly weight: number;
}

/** What a sentence is worth, and why: same order and length as `sentences`. */
export interface SentenceScore {
  /** Higher is better; 0 for a sentence that must not be chosen. */
  readonly score: number;
  /** Short phrases for people, the weightiest first, such as `opens the document`. */
  readonly reasons: readonly string[];
  /** Index of the sentence without which a reader cannot understand this one; null for none. */
  readonly leansOn: number | null;
  /** What the sentence is about, for redundancy. */
  readonly vector: SparseVector;
}

/** Term weights of length 1, or empty; each term id once. */
export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** After `score`. */
export interface Scored extends Corrected {
  readonly scores: readonly SentenceScore[];
  /** Best first. */
  readonly keywords: readonly Keyword[];
}

/** A sentence of the summary. */
export interface SummarySentence extends TextSpan {
  /** `s-` and 8 hexadecimal digits, made of the content. */
  readonly id: string;
  readonly line: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** After `select`. */
export interface Selected extends Scored {
  /** In document order. */
  readonly summary: readonly SummarySentence[];
}
