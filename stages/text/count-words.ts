/** One character that makes a word of what stands between two spaces. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = 0x20;

/**
 * The words of a folded text: what stands between spaces and has a letter or a digit, so that a
 * lone dash is none and `U.S.-China` is one.
 */
export function countWords(foldedText: string): number {
  let count = 0;
  let isWord = false;
  for (let at = 0; at < foldedText.length; at++) {
    const code = foldedText.charCodeAt(at);
    if (code === SPACE) isWord = false;
    else if (!isWord && isLetterOrDigit(foldedText, at, code)) {
      isWord = true;
      count += 1;
    }
  }
  return count;
}

function isLetterOrDigit(text: string, at: number, code: number): boolean {
  if (code > 0x7f) return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? code));
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
