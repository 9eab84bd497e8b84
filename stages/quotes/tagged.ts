import type { QuotationSettings } from './settings.ts';
import { tagTokens, type Tags } from './tagger.ts';
import { tokenTable, wordHash, type TokenTable } from './tokens.ts';

/** The tokens of a text with their tags. */
export interface TaggedText {
  readonly tokens: TokenTable;
  /** Shared by all that ask: copy before changing any. */
  readonly tags: Tags;
}

/** Reads the text of a block. */
export type TextReader = (text: string) => TaggedText;

/** Bounds of the memory: about 10 MB at worst. */
const MOST_TEXTS = 128;
const LONGEST_TEXT = 8192;

/**
 * Makes the reader of texts, which remembers them for a while: what finds quotations by their marks
 * and what finds them by their cues read the same blocks.
 * @param cues words that the models shall take for reporting verbs, or not take for any
 */
export function createTextReader(cues: QuotationSettings['cues']): TextReader {
  const standIns = standInsOf(cues);
  const remembered = new Map<string, TaggedText>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const tokens = tokenTable(text);
    for (let i = 0; i < tokens.length && standIns.size > 0; i++) {
      const standIn = standIns.get(tokens.word[i] ?? 0);
      if (standIn !== undefined) tokens.word[i] = standIn;
    }
    const tagged = { tokens, tags: tagTokens(tokens) };
    if (text.length <= LONGEST_TEXT) {
      if (remembered.size >= MOST_TEXTS) remembered.clear();
      remembered.set(text, tagged);
    }
    return tagged;
  };
}

/** The reader for the cues that the program knows. */
export const taggedText = createTextReader({ add: [], drop: [] });

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
