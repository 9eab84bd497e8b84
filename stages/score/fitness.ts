import type { Block } from '../document.ts';

const FEWEST_WORDS = 5;
/** A full stop, or the like, behind which only closing marks stand. */
const ENDS = /[.!…][\s"”’')\]*]*$/u;
const ASKS = /\?[\s"”’')\]*]*$/u;
const STARTS_SMALL = /^[\s"“‘'(\[]*\p{Ll}/u;
const SMALL_LETTER = /\p{Ll}/u;
/** How many sentences may start with a small letter before the document is taken to be so. */
const USUAL_SMALL_STARTS = 0.2;

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
 * Whether a sentence is one that a summary can use: no heading, question, capitals throughout,
 * fragment, or a handful of words.
 * @param words how many words the sentence has
 */
export function isFit(
  text: string,
  words: number,
  block: Pick<Block, 'kind'> | undefined,
  { startsSmall }: Habits,
): boolean {
  if (block === undefined || block.kind === 'heading' || words < FEWEST_WORDS) return false;
  if (ASKS.test(text) || !ENDS.test(text) || !SMALL_LETTER.test(text)) return false;
  return startsSmall || !STARTS_SMALL.test(text);
}
