import { byCodeUnits } from '../../files/paths.ts';
import type { Rename } from '../comparison.ts';
import type { Pairs } from './pairs.ts';
import type { StoredQuote } from '../sides/stored-brief.ts';

/** One quotation may have got another speaker; where several did, the speaker has another name. */
const SEVERAL = 2;

/** A document's quotations, matched, and its path for people. */
export interface MatchedQuotes {
  readonly path: string;
  readonly quotes: Pairs<StoredQuote>;
}

/** The speakers of a folder that have another name now. */
export interface Renames {
  /** Most quotations first. */
  readonly list: readonly Rename[];
  /** Whether `list` says that a name became another in this document. */
  readonly isListed: (
    path: string,
    before: string | undefined,
    after: string | undefined,
  ) => boolean;
}

/**
 * Finds names that became another in several quotations of one document or of many, as when a
 * setting gives a speaker a name.
 */
export function findRenames(documents: readonly MatchedQuotes[]): Renames {
  const found = new Map<string, { before: string; after: string; byPath: Map<string, number> }>();
  for (const { path, quotes } of documents) {
    for (const { before, after, count } of newNames(quotes)) {
      const key = JSON.stringify([before, after]);
      const entry = found.get(key) ?? { before, after, byPath: new Map<string, number>() };
      entry.byPath.set(path, count);
      found.set(key, entry);
    }
  }
  const renames = new Map<string, Rename>();
  for (const [key, { before, after, byPath }] of found) {
    const quotes = [...byPath.values()].reduce((sum, count) => sum + count, 0);
    const paths = [...byPath.keys()].toSorted(byCodeUnits);
    if (quotes >= SEVERAL) renames.set(key, { before, after, quotes, documents: paths });
  }
  return {
    list: [...renames.values()].toSorted(
      (one, other) =>
        other.quotes - one.quotes ||
        byCodeUnits(one.before, other.before) ||
        byCodeUnits(one.after, other.after),
    ),
    isListed: (path, before, after) =>
      renames.get(JSON.stringify([before, after]))?.documents.includes(path) ?? false,
  };
}

/**
 * The names that a document no longer has, each with the name that took its place: the only one
 * that its quotations have now, or else a new one that most of them have.
 */
function newNames({ both, before: gone, after: added }: Pairs<StoredQuote>) {
  const names = (quotes: readonly StoredQuote[]): ReadonlySet<string | undefined> =>
    new Set(quotes.map(({ speaker }) => speaker?.name));
  const stoodBefore = names([...both.map(([one]) => one), ...gone]);
  const standsAfter = names([...both.map(([, other]) => other), ...added]);
  const became = new Map<string, Map<string | undefined, number>>();
  for (const [{ speaker: one }, { speaker: other }] of both) {
    if (!one || standsAfter.has(one.name)) continue;
    const counts = became.get(one.name) ?? new Map<string | undefined, number>();
    counts.set(other?.name, (counts.get(other?.name) ?? 0) + 1);
    became.set(one.name, counts);
  }
  return [...became].flatMap(([before, counts]) => {
    const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
    const [after, count = 0] = first ?? [];
    const isPlain = counts.size === 1 || !stoodBefore.has(after);
    return after !== undefined && isPlain && count > (second?.[1] ?? 0)
      ? [{ before, after, count }]
      : [];
  });
}
