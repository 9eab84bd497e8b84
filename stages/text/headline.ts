/** UTF-16 code units. */
const LONGEST_HEADLINE = 100;
const MOST_WORDS = 14;
const STARTS_AS_HEADLINE = /^["'“‘]?[\p{Lu}\d]/u;
/** Sentence ends, and the commas, colons and dashes after which more must come; a credit may follow. */
const ENDS_AS_TEXT = /[.?!…,;:\p{Pd}]["'’”)\]]*(?: \([^()]{1,60}\))?$/u;
/** Words that nothing ends with but a line that was broken off. */
const BROKEN_OFF = /\s(?:a|an|and|as|at|but|by|for|from|in|nor|of|on|or|the|to|with)$/;
/** Addresses, as in the head of a mail. */
const HAS_ADDRESS = /[@<>]|https?:/;
const HAS_LETTER = /\p{L}/u;

/**
 * Whether a line looks like a headline: short, begun with a capital or a number, without the
 * punctuation of a sentence at its end.
 */
export function hasHeadlineForm(line: string): boolean {
  return (
    line.length <= LONGEST_HEADLINE &&
    STARTS_AS_HEADLINE.test(line) &&
    !ENDS_AS_TEXT.test(line) &&
    !BROKEN_OFF.test(line) &&
    HAS_LETTER.test(line) &&
    !HAS_ADDRESS.test(line) &&
    line.split(/\s+/).length <= MOST_WORDS
  );
}
