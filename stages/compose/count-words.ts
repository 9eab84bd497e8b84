/** One character that makes a word of what stands between two spaces. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The words of a folded text: what stands between spaces and has a letter or a digit, so that a
 * lone dash is none and `U.S.-China` is one.
 */
export function countWords(foldedText: string): number {
  return foldedText.split(' ').filter((word) => LETTER_OR_DIGIT.test(word)).length;
}
