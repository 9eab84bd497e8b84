import { byKey, byLikeness, pair, type Pairs } from './pairs.ts';
import type { StoredQuote, StoredSentence } from '../sides/stored-brief.ts';
import { countOf, diceOf, overlapOf, wordsOf as wordsIn, type WordCounts } from './words.ts';

/** Two texts that share so much are two wordings of one. */
const ALIKE = 0.5;
/** It takes less where the same speaker says it with the same cue. */
const ALIKE_IN_FRAME = 0.4;
/** A text of so many words that stands whole in the other is that one, cut or widened. */
const TELLING_WORDS = 4;
/** What agreement besides the words weighs, to choose between texts that are as much alike. */
const AGREEMENT = 0.05;

/**
 * Pairs the quotations of two briefs of one document. The same words are the same quotation;
 * speaker and cue tell it from repeats. Ids are made of the words, so that they help no further.
 * Then those are paired that are alike in their words.
 */
export function matchQuotes(
  before: readonly StoredQuote[],
  after: readonly StoredQuote[],
): Pairs<StoredQuote> {
  const wordsOf = cachedWords();
  const agreement = (one: StoredQuote, other: StoredQuote): number =>
    AGREEMENT *
    [nameOf(one) === nameOf(other), cueOf(one) === cueOf(other), one.type === other.type].filter(
      Boolean,
    ).length;
  return pair(before, after, [
    byKey((quote) => key(quote.text, nameOf(quote), cueOf(quote), quote.type)),
    byKey((quote) => key(quote.text, nameOf(quote))),
    byKey((quote) => key(quote.text, cueOf(quote))),
    byKey((quote) => key(quote.text)),
    byLikeness(
      (quote) => wordsOf(quote).counts.keys(),
      (one, other) => {
        const inFrame =
          one.speaker !== null && nameOf(one) === nameOf(other) && cueOf(one) === cueOf(other);
        const alike = likeness(wordsOf(one), wordsOf(other), inFrame ? ALIKE_IN_FRAME : ALIKE);
        return alike === 0 ? 0 : alike + agreement(one, other);
      },
    ),
  ]);
}

/** Pairs the summary sentences of two briefs of one document: the same words, then alike. */
export function matchSentences(
  before: readonly StoredSentence[],
  after: readonly StoredSentence[],
): Pairs<StoredSentence> {
  const wordsOf = cachedWords();
  return pair(before, after, [
    byKey(({ text }) => text),
    byLikeness(
      (sentence) => wordsOf(sentence).counts.keys(),
      (one, other) => likeness(wordsOf(one), wordsOf(other), ALIKE),
    ),
  ]);
}

interface Words {
  readonly counts: WordCounts;
  /** The words in their order, each between spaces. */
  readonly spaced: string;
}

/** How much two texts are alike in their words, from `least` to 1; 0 where they are less so. */
function likeness(one: Words, other: Words, least: number): number {
  const overlap = overlapOf(one.counts, other.counts);
  const isPart =
    overlap.smaller >= TELLING_WORDS &&
    (one.spaced.includes(other.spaced) || other.spaced.includes(one.spaced));
  const alike = Math.max(diceOf(overlap), isPart ? ALIKE : 0);
  return alike >= least ? alike : 0;
}

function cachedWords() {
  const known = new Map<object, Words>();
  return (item: { readonly text: string }): Words => {
    let words = known.get(item);
    if (!words) {
      const list = wordsIn(item.text);
      words = { counts: countOf(list), spaced: ` ${list.join(' ')} ` };
      known.set(item, words);
    }
    return words;
  };
}

function nameOf({ speaker }: StoredQuote): string | null {
  return speaker?.name ?? null;
}

function cueOf({ cue }: StoredQuote): string | null {
  return cue?.text ?? null;
}

function key(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
