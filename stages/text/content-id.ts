import { hash } from 'node:crypto';

const DIGITS = 8;

/**
 * An id made of content, so that an inserted paragraph renumbers nothing: the prefix and the first
 * 8 hexadecimal digits of the SHA-256 of the folded text, then `-2`, `-3` for repeats.
 * @param prefix `s` or `q`
 * @param occurrence 1 for the first time that this content has an id in the document
 */
export function contentId(prefix: 's' | 'q', foldedText: string, occurrence: number): string {
  const digest = hash('sha256', foldedText).slice(0, DIGITS);
  return occurrence === 1 ? `${prefix}-${digest}` : `${prefix}-${digest}-${occurrence}`;
}

/**
 * The ids of all contents of a document that share a prefix, no two alike.
 * @param foldedTexts in document order: a repeat is told from the first by what stands before it
 */
export function contentIds(prefix: 's' | 'q', foldedTexts: readonly string[]): string[] {
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
