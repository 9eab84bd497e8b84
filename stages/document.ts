import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { MediaType, SourceRecord } from './public.ts';
import type { Genre } from './genre/kinds.ts';
import type { Block } from './parse/block.ts';
import type { Quotation, Speaker } from './quotes/quotation.ts';
import type { Keyword, SentenceScore } from './score/sentence-score.ts';
import type { Span, TextSpan } from './text/span.ts';
import type { TokenTable } from './words/token-table.ts';

export type { Span, TextSpan } from './text/span.ts';
export type { Block, BlockKind, OffsetMap, OffsetPiece } from './parse/block.ts';
export type {
  Polarity,
  Quotation,
  QuotationPart,
  QuotationSpeaker,
  Speaker,
} from './quotes/quotation.ts';
export type { Keyword, SentenceScore, SparseVector } from './score/sentence-score.ts';
export type { MediaType, SourceRecord, TextType } from './public.ts';
export type { Genre } from './genre/kinds.ts';
export type { QuotationType, SpeakerKind } from './quotes/kinds.ts';

/**
 * What is known of one document, stage by stage. Each stage takes the type before it and returns
 * the next, so stages in the wrong order do not compile:
 *
 *     Decoded → Parsed → Cleaned → Identified → Segmented → Quoted → Corrected → Scored → Selected
 *
 * What they are made of (spans, blocks, quotations, scores) stands in the folder of its stage and
 * is known here too.
 *
 * Every `start`/`end` is a half-open span in UTF-16 code units. Unless a comment says "of the
 * block's text", it points into the decoded source (`Decoded.text`). Lines count from 1.
 */

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
   * The name of the file beside the brief that holds the text of a document whose text is extracted, as
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
  /** Of pages, and of Word and PDF documents: what is no part of the article, and is in no block. */
  readonly leftOut?: readonly RemovedSpan[];
}

/** What a document states of itself; what is not stated is null, never guessed. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly dateline: string | null;
  readonly published: string | null;
  /** Only where nothing but the address of the document, or its name there, tells the date. */
  readonly publishedFrom?: 'address';
  /** The date as a page states it for programs, only where it shows it in other words. */
  readonly machineDate?: string;
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
  /** By initials or office in upper case, the name that the document's own lists give them. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** The tokens of the blocks, as they now are: cut once for all stages from here on. */
  readonly words: TokenTable;
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
