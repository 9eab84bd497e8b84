const BEYOND_ASCII = /[^\0-\x7f]/gu;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const DIGIT = /\p{Nd}/u;
const LATIN = /\p{Script=Latin}/u;
/** Scripts without case that are written without spaces. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff5e]/u;
/** One byte each in Shift_JIS, where other encodings have accents; no text is written in them. */
const HALF_WIDTH = /[\uff61-\uff9f]/;
const NEVER = /[\x80-\x9f\ufffd\p{Co}\p{Cn}]/u;
const PUNCTUATION = /[‘’“”„‚«»‹›…]/;
const DASH = /[–—]/;
const SIGN = /[\u00a0•€£§°©®™·¿¡№]/;
const ENDS_SENTENCE = /[.,!?;:]/;

/**
 * How much the characters beyond ASCII look as if they were meant where they stand: 1 where each
 * does, below 0 where most do not, as in `donÕt`. A text in the wrong encoding has capitals and
 * signs inside words, letters of two scripts in one, or characters that no text has.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const { 0: character, index } of text.matchAll(BEYOND_ASCII)) {
    const end = index + character.length;
    sum += worthOf(character, text.charAt(index - 1), text.charAt(end), text.charAt(end + 1));
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

function worthOf(character: string, before: string, after: string, second: string): number {
  if (NEVER.test(character)) return -2;
  if (HALF_WIDTH.test(character)) return -0.5;
  const isInside = LETTER.test(before) && LETTER.test(after);
  if (EAST_ASIAN.test(character)) {
    // ASCII letters beside a letter of East Asia are the second half of a misread pair.
    return /[a-z]/i.test(before + after) ? -1 : 1;
  }
  if (LOWER.test(character)) return isOtherScript(character, before, after) ? -1 : 1;
  if (UPPER.test(character)) return worthOfCapital(character, before, after, second);
  if (LETTER.test(character)) return isOtherScript(character, before, after) ? -1 : 0.5;
  if (PUNCTUATION.test(character)) return isInside && character !== '’' ? -1 : 1;
  if (DASH.test(character)) return 0.5;
  if (SIGN.test(character)) return isInside ? -1 : 0.5;
  return DIGIT.test(before) || DIGIT.test(after) ? 0 : -1;
}

function worthOfCapital(character: string, before: string, after: string, second: string): number {
  if (isOtherScript(character, before, after)) return -1;
  // `donÕt`, `ÒHello`, `said.Ó`
  if (LOWER.test(before) || ENDS_SENTENCE.test(before)) return -1;
  if (UPPER.test(after) && LOWER.test(second)) return -1;
  return LETTER.test(before) || LETTER.test(after) ? 1 : -0.5;
}

function isOtherScript(character: string, before: string, after: string): boolean {
  const isLatin = LATIN.test(character);
  return [before, after].some((each) => LETTER.test(each) && LATIN.test(each) !== isLatin);
}
