import type { Entity } from './entity.ts';
import type { NameMention } from './name-mention.ts';
import type { Gender } from './word-lists.ts';

const SUFFIXES: ReadonlySet<string> = new Set(
  ['jr', 'sr', 'ii', 'iii', 'iv'].flatMap((suffix) => [suffix, `${suffix}.`]),
);
const MINOR_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'on', '&', 'de']);

/** The words of a name for comparing: apostrophes are alike, without `Jr.`, which few forms have. */
export function comparableWords(lowers: readonly string[]): readonly string[] {
  if (!lowers.some((word) => word.includes('’') || SUFFIXES.has(word))) return lowers;
  return lowers.map((word) => word.replaceAll('’', "'")).filter((word) => !SUFFIXES.has(word));
}

/** `jr` of `Robert Hale Jr.`; empty where the name has none. */
export function suffixOf(words: readonly string[]): string {
  const last = words.at(-1)?.toLowerCase() ?? '';
  return SUFFIXES.has(last) ? last.replace('.', '') : '';
}

/** `Robert Hale Jr.` and `Robert Hale Sr.` are two; `Robert Hale` may be either. */
function areGenerations(one: readonly string[], other: readonly string[]): boolean {
  const suffix = suffixOf(one);
  const otherSuffix = suffixOf(other);
  return suffix !== '' && otherSuffix !== '' && suffix !== otherSuffix;
}

/** Whether a name of several words and an entity with the same last word are one. */
export function isSameFullName(
  lowers: readonly string[],
  name: NameMention,
  entity: Entity,
  others: readonly string[],
): boolean {
  if (others.length < 2) return false;
  if (isOpposite(name.gender, entity.gender)) return false;
  if (areGenerations(name.lowers, entity.words)) return false;
  // `Wasserman Schultz` of `Debbie Wasserman Schultz`.
  const [less, more] = lowers.length <= others.length ? [lowers, others] : [others, lowers];
  if (less.every((word, i) => word === more[more.length - less.length + i])) return true;
  const [first = ''] = lowers;
  const [otherFirst = ''] = others;
  if (isFirstLike(first, otherFirst)) return middlesAgree(lowers, others);
  // `the Daily News` of `the New York Daily News`, `Clinton Foundation` of `Bill Clinton Foundation`.
  if (name.kind === 'person' || entity.kind === 'person') return false;
  const [short, long] = lowers.length <= others.length ? [lowers, others] : [others, lowers];
  return short.length > 1 && short.every((word) => MINOR_WORDS.has(word) || long.includes(word));
}

/** First names that may be one: equal, an initial, or one the beginning of the other (`Rob`, `Robert`). */
function isFirstLike(first: string, other: string): boolean {
  if (first === other) return true;
  const [short, long] = first.length <= other.length ? [first, other] : [other, first];
  const stem = short.replace(/\.$/, '');
  return (
    (stem.length === 1 && short.endsWith('.') && long.startsWith(stem)) ||
    (stem.length >= 3 && long.startsWith(stem))
  );
}

/** `John A. Smith` and `John B. Smith` are two; `Hillary Clinton` and `Hillary Rodham Clinton` one. */
function middlesAgree(lowers: readonly string[], others: readonly string[]): boolean {
  const middles = lowers.slice(1, -1);
  const otherMiddles = others.slice(1, -1);
  if (middles.length === 0 || otherMiddles.length === 0) return true;
  return middles.some((middle) => otherMiddles.some((other) => middle[0] === other[0]));
}

export function isOpposite(one: Gender | null, other: Gender | null): boolean {
  return one !== null && other !== null && one !== other;
}
