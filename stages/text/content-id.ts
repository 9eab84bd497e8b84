import { hash } from 'node:crypto';
import { folded } from './white-space.ts';

const DIGITS = 8;

/** Of a block (`b`), a sentence (`s`) or a quotation (`q`). */
type Prefix = 'b' | 's' | 'q';

/** So much of a block's beginning makes its id: a change further on leaves the id as it is. */
const OPENING_LENGTH = 48;

/**
 * An id made of content, so that an inserted paragraph renumbers nothing: the prefix and the first
 * 8 hexadecimal digits of the SHA-256 of the folded text, then `-2`, `-3` for repeats.
 * @param occurrence 1 for the first time that this content has an id in the document
 */
export function contentId(prefix: Prefix, foldedText: string, occurrence: number): string {
  const digest = hash('sha256', foldedText).slice(0, DIGITS);
  return occurrence === 1 ? `${prefix}-${digest}` : `${prefix}-${digest}-${occurrence}`;
}

/**
 * The ids of all contents of a document that share a prefix, no two alike.
 * @param foldedTexts in document order: a repeat is told from the first by what stands before it
 */
export function contentIds(prefix: Prefix, foldedTexts: readonly string[]): string[] {
  // Counted by id and not by text: two texts may share 8 digits.
  const occurrences = new Map<string, number>();
  return foldedTexts.map((text) => {
    const first = contentId(prefix, text, 1);
    const occurrence = (occurrences.get(first) ?? 0) + 1;
    occurrences.set(first, occurrence);
    return occurrence === 1 ? first : `${first}-${occurrence}`;
  });
}

/** The ids of all sentences of a document; its summary and its annotations use the same. */
export function sentenceIds(sentences: readonly { readonly text: string }[]): string[] {
  return contentIds(
    's',
    sentences.map(({ text }) => text),
  );
}

/**
 * The ids of all blocks of a document, made of the first 48 code units of each folded text. What
 * points into a block names it by its id, so that an edit within a block changes no such name.
 */
export function blockIds(blocks: readonly { readonly text: string }[]): string[] {
  return contentIds(
    'b',
    blocks.map(({ text }) => openingOf(text)),
  );
}

/** What the id of a block is made of. */
export function openingOf(text: string): string {
  // A run of white space takes no more than as much again.
  return folded(text.slice(0, 2 * OPENING_LENGTH)).slice(0, OPENING_LENGTH);
}
