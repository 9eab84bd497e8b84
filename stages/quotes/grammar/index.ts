import type { QuotationSettings } from '../settings.ts';
import { tagTokens, type Tags } from './tagger.ts';
import { tokenTable, type TokenTable } from '../../words/token-table.ts';
import { wordHash } from '../../words/hash.ts';

/** The tokens of texts with their tags. */
export interface TaggedTexts extends TokenTable, Tags {}

/** Tags the tokens of a document. */
export type Tagger = (tokens: TokenTable) => TaggedTexts;

/**
 * Makes the tagger.
 * @param cues words that the models shall take for reporting verbs, or not take for any
 */
export function createTagger(cues: QuotationSettings['cues']): Tagger {
  const standIns = standInsOf(cues);
  return ({ texts, firstOf, endOf, size, from, to, word: written, shape }) => {
    const word = standIns.size === 0 ? written : written.map((hash) => standIns.get(hash) ?? hash);
    const tokens = { texts, firstOf, endOf, size, from, to, word, shape };
    const { tag, open } = tagTokens(tokens);
    return { texts, firstOf, endOf, size, from, to, word, shape, tag, open };
  };
}

/** The tagger for the cues that the program knows. */
export const usualTagger = createTagger({ add: [], drop: [] });

/** Cuts texts into tokens and tags them. */
export function taggedTexts(texts: readonly string[]): TaggedTexts {
  return usualTagger(tokenTable(texts));
}

/** By the hash of a word, that of the word as which the models shall see it. */
function standInsOf({ add, drop }: QuotationSettings['cues']): ReadonlyMap<number, number> {
  const hashOf = (word: string): number => wordHash(word.toLowerCase());
  return new Map([
    ...add.map(
      (word) => [hashOf(word), wordHash(word.endsWith('ing') ? 'saying' : 'said')] as const,
    ),
    // a verb of the same form that reports nothing
    ...drop.map(
      (word) => [hashOf(word), wordHash(word.endsWith('ing') ? 'walking' : 'walked')] as const,
    ),
  ]);
}
