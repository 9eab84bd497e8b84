import type { QuotationSettings } from '../settings.ts';
import { tagTokens, type Tags } from './tagger.ts';
import { tokenTable, type TokenTable } from '../../words/token-table.ts';
import { wordHash } from '../../words/hash.ts';

/** The tokens of texts with their tags. */
export interface TaggedTexts extends TokenTable, Tags {}

/** Reads the texts of the blocks of a document. */
export type TextReader = (texts: readonly string[]) => TaggedTexts;

/**
 * Makes the reader of texts.
 * @param cues words that the models shall take for reporting verbs, or not take for any
 */
export function createTextReader(cues: QuotationSettings['cues']): TextReader {
  const standIns = standInsOf(cues);
  return (texts) => {
    const tokens = tokenTable(texts);
    for (let i = 0; i < tokens.size && standIns.size > 0; i++) {
      const standIn = standIns.get(tokens.word[i] ?? 0);
      if (standIn !== undefined) tokens.word[i] = standIn;
    }
    const { firstOf, endOf, size, from, to, word, shape } = tokens;
    const { tag, open } = tagTokens(tokens);
    return { texts, firstOf, endOf, size, from, to, word, shape, tag, open };
  };
}

/** The reader for the cues that the program knows. */
export const taggedTexts = createTextReader({ add: [], drop: [] });

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
