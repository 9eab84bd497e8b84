import { wordHash } from './hash.ts';
import { createNumberTable, type NumberTable } from './number-table.ts';
import type { TokenTable } from './token-table.ts';

/** As many as a whole number of V8 has bits. */
const MOST_GROUPS = 31;

/**
 * Groups of words, each a bit: the first group 1, the second 2, the third 4. What a text has of all
 * of them is read in one look at each of its tokens, where patterns would read it once each.
 */
export class WordGroups {
  private readonly bits: NumberTable;

  /**
   * @param groups of words in lower case, as tokens are cut: no spaces, clitics apart
   * @throws an error where there are more than 31
   */
  constructor(groups: readonly Iterable<string>[]) {
    if (groups.length > MOST_GROUPS) throw new Error(`${groups.length} groups of words`);
    const bits = new Map<number, number>();
    groups.forEach((words, group) => {
      for (const word of words) {
        const hash = wordHash(word);
        bits.set(hash, (bits.get(hash) ?? 0) | (1 << group));
      }
    });
    this.bits = createNumberTable(bits);
  }

  /**
   * The groups of a word.
   * @param word `TokenTable.word` of it
   */
  of(word: number): number {
    return this.bits.get(word) ?? 0;
  }

  /** The groups of which some tokens are, those of a half-open range. */
  among({ word }: TokenTable, from: number, to: number): number {
    let found = 0;
    for (let i = from; i < to; i++) found |= this.of(word[i] ?? 0);
    return found;
  }
}
