import { createHash } from 'node:crypto';

const DIGITS = 8;

/**
 * An id made of content, so that an inserted paragraph renumbers nothing: the prefix and the first
 * 8 hexadecimal digits of the SHA-256 of the folded text, then `-2`, `-3` for repeats.
 * @param prefix `s` or `q`
 * @param occurrence 1 for the first time that this content has an id in the document
 */
export function contentId(prefix: 's' | 'q', foldedText: string, occurrence: number): string {
  const digest = createHash('sha256').update(foldedText, 'utf8').digest('hex').slice(0, DIGITS);
  return occurrence === 1 ? `${prefix}-${digest}` : `${prefix}-${digest}-${occurrence}`;
}
