import { STOPWORDS } from '../natural.ts';

const FEWEST_WORDS = 4;
/** Longer ones are lists, tables or text that could not be cut. */
const MOST_WORDS = 100;
/** A full stop, or the like, behind which no words stand. */
const ENDS = /[.!…][^\p{L}\p{N}.!?…]*$/u;
/** A sentence whose full stop was forgotten has at least so many words, unlike a headline. */
const FEWEST_WORDS_WITHOUT_STOP = 8;
const LONGEST_LAST_WORD = 40;
const LAST_WORD = /(?<word>[\p{L}\p{N}]+)["”’')\]]*$/u;
const ASKS = /\?[\s"”’')\]*]*$/u;
/** Not `iPhone`, nor a remark in brackets. */
const STARTS_SMALL = /^[\s"“‘'[]*\p{Ll}(?!\p{Lu})/u;
const TAIL = 12;
/** A remark aside: `(Figures are rounded.)`. Tested on the first letter and the last ones. */
const IN_BRACKETS = /^[([].*[)\]][.!]?$/su;
const SMALL_LETTER = /\p{Ll}/u;
/** How many sentences may start with a small letter before the document is taken to be so. */
const USUAL_SMALL_STARTS = 0.5;

/** What the whole document is like, so that its habits are not taken for faults. */
export interface Habits {
  /** Its sentences start with small letters, as in chats and in tokenised text. */
  readonly startsSmall: boolean;
}

export function habitsOf(texts: readonly string[]): Habits {
  const small = texts.filter((text) => STARTS_SMALL.test(text)).length;
  return { startsSmall: small > USUAL_SMALL_STARTS * texts.length };
}

/**
 * Whether a sentence is one that a summary can use: no question, capitals throughout, remark in
 * brackets, fragment, or a handful of words.
 * @param words how many words the sentence has
 */
export function isFit(text: string, words: number, { startsSmall }: Habits): boolean {
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  const tail = text.slice(-TAIL);
  if (IN_BRACKETS.test(text.slice(0, 1) + tail)) return false;
  if (ASKS.test(tail) || !SMALL_LETTER.test(text)) return false;
  if (!ENDS.test(tail) && !isWholeWithoutStop(text, words)) return false;
  return startsSmall || !STARTS_SMALL.test(text);
}

/** Whether a sentence without a full stop looks whole: it does not break off after `of` or `the`. */
function isWholeWithoutStop(text: string, words: number): boolean {
  const last = LAST_WORD.exec(text.slice(-LONGEST_LAST_WORD))?.groups?.['word'];
  return (
    words >= FEWEST_WORDS_WITHOUT_STOP && last !== undefined && !STOPWORDS.has(last.toLowerCase())
  );
}
