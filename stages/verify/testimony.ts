import type { Block, Corrected, Genre, Quotation, Span } from '../document.ts';

/** A stretch of a document that holds words, with its way back to the source. */
export interface Passage extends Pick<Block, 'text' | 'map' | 'start' | 'end'> {
  /** It is no prose, or a repeat: no quotations were looked for in it. */
  readonly isRemoved?: boolean;
}

/**
 * What a document says, and who says it: what quotations are checked against, or the quotations that
 * are checked. All spans point into `text`.
 */
export interface Testimony {
  readonly path: string;
  /** Of one of many documents in a file: its line there, from 1. */
  readonly record: number | undefined;
  /** The decoded or extracted text. */
  readonly text: string;
  readonly genre: Genre;
  /** All that has words, furniture and metadata too, in order. */
  readonly passages: readonly Passage[];
  readonly quotes: readonly Quotation[];
  /** Who wrote or spoke the whole, as it states itself; null where it does not. */
  readonly author: string | null;
  /** The fields of its front matter, or what is stated of it. */
  readonly stated: Readonly<Record<string, unknown>>;
}

/** Genres whose own words are those of one person or body. */
export const OF_ONE_VOICE: ReadonlySet<Genre> = new Set([
  'speech',
  'letter',
  'report',
  'post',
  'mail',
  'docs',
]);

/** @param document as far as its quotations are known */
export function toTestimony(document: Corrected): Testimony {
  const { source, text, genre, blocks, removed, quotes, metadata, frontMatter } = document;
  const taken = blocks.map(({ start, end }) => ({ start, end }));
  const others = removed
    .filter((span) => !taken.some((block) => span.start < block.end && block.start < span.end))
    .map((span) => passageOf(text, span));
  const passages = [...blocks, ...others].toSorted((one, other) => one.start - other.start);
  return {
    path: source.path,
    record: source.record?.line,
    text,
    genre,
    passages,
    quotes,
    author: OF_ONE_VOICE.has(genre) ? metadata.byline : null,
    stated: frontMatter,
  };
}

function passageOf(text: string, { start, end }: Span): Passage {
  const length = end - start;
  const pieces = [{ textStart: 0, textLength: length, sourceStart: start, sourceLength: length }];
  return { text: text.slice(start, end), map: { pieces }, start, end, isRemoved: true };
}
