import type { FlaggedWords } from '../attribution-rules.ts';

/** A word list as its file has it. */
interface WordList {
  readonly entries: readonly string[];
}

export function setOf({ entries }: WordList): ReadonlySet<string> {
  return new Set(entries);
}

/** Entries `word flag flag`, as a map from the word to its flags. */
export function flagged(entries: readonly string[]): FlaggedWords {
  return new Map(
    entries.map((entry) => {
      const [word = '', ...flags] = entry.split(' ');
      return [word, flags];
    }),
  );
}
