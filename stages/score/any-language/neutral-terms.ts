const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}ー]+/gu;
const HAS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAS_CASE = /\p{Ll}/u;
const NUMBER = /^\p{N}+$/u;
/** In letters that have case, shorter words are mostly those of grammar. */
const SHORTEST_CASED = 4;
/** A longer run of Han characters is a clause: its pairs of characters are taken. */
const LONGEST_RUN = 4;

/**
 * The terms of a sentence in any language, without a list of words: runs of letters in lower case;
 * where there are no spaces, runs of Han characters or Katakana, the words of grammar being Hiragana.
 */
export function termsOf(sentence: string): readonly string[] {
  return (sentence.match(RUN) ?? []).flatMap((run) => {
    if (HAS_UNSPACED.test(run)) return (run.match(UNSPACED) ?? []).flatMap(unspacedTerms);
    const term = run.toLowerCase();
    if (NUMBER.test(term)) return [];
    return HAS_CASE.test(term) && term.length < SHORTEST_CASED ? [] : [term];
  });
}

function unspacedTerms(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return [];
  if (characters.length <= LONGEST_RUN) return [run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
