import type { Token } from '../tokens.ts';
import {
  genderOfFirstName,
  genderOfSingleName,
  genderOfTitle,
  isFirstName,
  isFunctionWord,
  isHonorific,
  isOrganizationNoun,
  isPersonNoun,
  isPlaceStart,
  isPlaceWord,
  isSingleName,
  isTitle,
  type Gender,
} from './lexicon.ts';

/** What a name looks like by itself; `unknown` may be a surname, a place, anything. */
type NameKind = 'person' | 'organization' | 'place' | 'unknown';

/** A name of somebody or something as it stands in a block. Token indices are half-open. */
export interface NameMention {
  readonly block: number;
  /** Tokens of titles before the name (`House Speaker` in `House Speaker Paul Ryan`). */
  readonly titleFrom: number;
  /** First token of the name proper. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** The words of the name as written, without titles and without a possessive ending. */
  readonly words: readonly string[];
  readonly kind: NameKind;
  /** What the honorific, title or first name says. */
  readonly gender: Gender | null;
  readonly isHonorific: boolean;
  readonly isPossessive: boolean;
  /** `the` stands before it, as before no person's name. */
  readonly hasArticle: boolean;
  /** The gender of the first pronoun soon after, before another name: whom a bare surname may mean. */
  readonly genderAfter: Gender | null;
}

const POSSESSIVE = /[’']s?$/;
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);
const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const FARTHEST_PRONOUN = 14;

/** A word without its possessive ending: `Trump’s` → `Trump`, `Sanders’` → `Sanders`. */
export function bare(word: string): string {
  return word.replace(POSSESSIVE, '');
}

/** Whether a word ends as a possessor does; `’s` alone does not. */
export function isPossessiveForm(word: string): boolean {
  return word.length > 2 && POSSESSIVE.test(word);
}

/** The name of tokens `from` to `to`, with titles from `titleFrom` on; null for a single letter. */
export function mentionOf(
  tokens: readonly Token[],
  titleFrom: number,
  from: number,
  to: number,
  block: number,
): NameMention | null {
  const titles = tokens.slice(titleFrom, from).map(({ lower }) => lower);
  const texts = tokens.slice(from, to).map(({ text }) => text);
  const lastText = texts.at(-1) ?? '';
  const words = texts.filter((text) => !/^(?:[,"“”()]|``|'')$/.test(text));
  const isPossessive = isPossessiveForm(lastText);
  words[words.length - 1] = bare(lastText);
  if (words.join('').length < 2) return null;
  const title = titles.findLast((lower) => isTitle(lower) || isPersonNoun(lower));
  const lowers = words.map((word) => word.toLowerCase());
  const gender =
    (title === undefined ? null : genderOfTitle(title)) ??
    (lowers.length > 1 ? genderOfFirstName(lowers[0] ?? '') : genderOfSingleName(lowers[0] ?? ''));
  return {
    block,
    titleFrom,
    nameFrom: from,
    nameTo: to,
    words,
    kind: kindOfName(lowers, words, title),
    gender,
    isHonorific: title !== undefined && isHonorific(title),
    isPossessive,
    hasArticle: titleFrom === from && tokens[from - 1]?.lower === 'the',
    genderAfter: words.length === 1 ? genderAfter(tokens, to) : null,
  };
}

function genderAfter(tokens: readonly Token[], from: number): Gender | null {
  const end = Math.min(tokens.length, from + FARTHEST_PRONOUN);
  for (let i = from; i < end; i += 1) {
    const { lower = '', text = '' } = tokens[i] ?? {};
    if (SHE.has(lower)) return 'female';
    if (HE.has(lower)) return 'male';
    if (text !== lower && CAPITALISED.test(text) && !isFunctionWord(lower)) return null;
  }
  return null;
}

function kindOfName(
  lowers: readonly string[],
  words: readonly string[],
  title: string | undefined,
): NameKind {
  const last = lowers.at(-1) ?? '';
  const isFirst = isFirstName(lowers[0] ?? '');
  const isPlace =
    lowers.every((lower) => isPlaceWord(lower) || INITIAL.test(lower)) ||
    (lowers.length === 2 && isPlaceStart(lowers[0] ?? ''));
  if (title !== undefined && !isOrganizationNoun(last) && (!isPlace || isTitle(title)))
    return 'person';
  if (lowers.length > 1 && isFirst && !isOrganizationNoun(last)) return 'person';
  if (words.some((word) => ACRONYM.test(word)) && lowers.length === 1) {
    return isPlaceWord(last) ? 'place' : 'organization';
  }
  if (lowers.some((lower) => isOrganizationNoun(lower))) return 'organization';
  if (isPlace) return 'place';
  if (lowers.length === 1 && isSingleName(last)) return 'person';
  return 'unknown';
}
