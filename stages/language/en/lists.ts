import type { FlaggedWords } from '../attribution-rules.ts';

/** A word list as its file has it. */
interface WordList {
  readonly entries: readonly string[];
}

export function setOf({ entries }: WordList): ReadonlySet<string> {
  return new Set(entries);
}

/** Entries `word flag flag`, as a map from the word to its flags; the same flags are one array. */
export function flagged(entries: readonly string[]): FlaggedWords {
  const words = new Map<string, readonly string[]>();
  const known = new Map<string, readonly string[]>([['', []]]);
  for (const entry of entries) {
    const end = entry.indexOf(' ');
    const word = end < 0 ? entry : entry.slice(0, end);
    const written = end < 0 ? '' : entry.slice(end + 1);
    let flags = known.get(written);
    if (flags === undefined) known.set(written, (flags = written.split(' ')));
    words.set(word, flags);
  }
  return words;
}
