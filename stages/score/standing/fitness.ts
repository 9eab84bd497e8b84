import type { ScoreRules } from '../../language/language.ts';

const FEWEST_WORDS = 4;
/** Longer ones are lists, tables or text that could not be cut. */
export const MOST_WORDS = 100;
/** A full stop, or the like, behind which no words stand; or a word with a closing mark. */
const ENDS = /(?:[.!…][^\p{L}\p{N}.!?…]*|[\p{L}\p{N}][”"])$/u;
/** A sentence whose full stop was forgotten has at least so many words, unlike a headline. */
const FEWEST_WORDS_WITHOUT_STOP = 8;
const LONGEST_LAST_WORD = 40;
const LAST_WORD = /(?<word>[\p{L}\p{N}]+)["”’')\]]*$/u;
/** Longer ones say something besides. */
const MOST_WORDS_CRYING = 9;
const CRIES = /![\s"”’')\]*]*$/u;
const ASKS = /\?[\s"”’')\]*]*$/u;
/** Not `iPhone`, nor a remark in brackets. */
const STARTS_SMALL = /^(?:\(?\p{N}{1,3}[.)]\s)?[\s"“‘'[]*\p{Ll}(?!\p{Lu})/u;
const TAIL = 12;
/** A remark aside: `(Figures are rounded.)`. Tested on the first letter and the last ones. */
const IN_BRACKETS = /^[([].*[)\]][.!]?$/su;
const SMALL_LETTER = /\p{Ll}/u;
/** What lost its first or last words: `, who leads the party, resigned`, `It will cost, .` */
const STARTS_CUT = /^[,;:)]/;
const ENDS_CUT = /[,;:([] ?\.?["”’']?$/;
/** How many sentences may start with a small letter before the document is taken to be so. */
const USUAL_SMALL_STARTS = 0.5;
/** … and of those longer than headlines (in UTF-16 code units), how many may end without a stop. */
const USUAL_WITHOUT_STOP = 0.3;
const LONG = 60;
/** What a line that had no end mark got where a site ran its lines together. */
const LOOSE_STOP = ' .';
const USUAL_LOOSE = 0.2;
/** Longer lines may be the sentences of a standfirst. */
const MOST_WORDS_OF_LINK = 13;

/** What the whole document is like, so that its habits are not taken for faults. */
export interface Habits {
  /** Its sentences start with small letters, as in chats and in tokenised text. */
  readonly startsSmall: boolean;
  /** Its sentences have no full stops, as in lists and in transcripts. */
  readonly lacksStops: boolean;
  /** A space stands before its full stops, as in tokenised text. */
  readonly spacesStops: boolean;
}

export function habitsOf(texts: readonly string[]): Habits {
  const small = texts.filter((text) => STARTS_SMALL.test(text)).length;
  const long = texts.filter((text) => text.length >= LONG);
  const unstopped = long.filter((text) => !ENDS.test(text.slice(-TAIL))).length;
  return {
    startsSmall: small > USUAL_SMALL_STARTS * texts.length,
    lacksStops: unstopped > USUAL_WITHOUT_STOP * long.length,
    spacesStops:
      texts.filter((text) => text.endsWith(LOOSE_STOP)).length > USUAL_LOOSE * texts.length,
  };
}

/**
 * Whether a sentence is one that a summary can use: no question, capitals throughout, remark in
 * brackets, fragment, or a handful of words.
 * @param words how many words the sentence has
 */
export function isFit(text: string, words: number, habits: Habits, rules: ScoreRules): boolean {
  const { startsSmall, lacksStops, spacesStops } = habits;
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  const tail = text.slice(-TAIL);
  if (IN_BRACKETS.test(text.slice(0, 1) + tail)) return false;
  if (asks(text) || !SMALL_LETTER.test(text)) return false;
  if (!ENDS.test(tail) && !(lacksStops && isWholeWithoutStop(text, words, rules))) return false;
  if (STARTS_CUT.test(text) || ENDS_CUT.test(tail)) return false;
  if (!spacesStops && isLinkLine(text, words)) return false;
  return startsSmall || !STARTS_SMALL.test(text);
}

/** Whether a sentence has its full stop, unlike a headline. */
export function isStopped(text: string): boolean {
  return ENDS.test(text.slice(-TAIL));
}

/** Whether a sentence cries out in few words: `And we could use your help!` */
export function criesOut(text: string, words: number): boolean {
  return words <= MOST_WORDS_CRYING && CRIES.test(text.slice(-TAIL));
}

/** Whether a sentence is a question. */
export function asks(text: string): boolean {
  return ASKS.test(text.slice(-TAIL));
}

/** `Two held after mill fire .`: the headline of another article, run into the text. */
function isLinkLine(text: string, words: number): boolean {
  return words <= MOST_WORDS_OF_LINK && text.endsWith(LOOSE_STOP);
}

/** Whether a sentence without a full stop looks whole: it does not break off after `of` or `the`. */
function isWholeWithoutStop(text: string, words: number, { functionWords }: ScoreRules): boolean {
  const last = LAST_WORD.exec(text.slice(-LONGEST_LAST_WORD))?.groups?.['word'];
  return (
    words >= FEWEST_WORDS_WITHOUT_STOP &&
    last !== undefined &&
    !functionWords.has(last.toLowerCase())
  );
}
