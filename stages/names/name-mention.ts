import {
  genderOfFirstName,
  genderOfSingleName,
  genderOfTitle,
  isFirstName,
  isFunctionWord,
  isHonorific,
  isOrganizationNoun,
  isPersonNoun,
  isPlaceEnd,
  isPlaceStart,
  isPlaceWord,
  isSingleName,
  isTitle,
  type Gender,
} from './word-lists.ts';
import { type Token, bareWord, isPossessiveForm } from './token.ts';

/** What a name looks like by itself; `unknown` may be a surname, a place, anything. */
type NameKind = 'person' | 'organization' | 'place' | 'unknown';

/** Where a name stands. Token indices are half-open. */
interface NamePlace {
  readonly block: number;
  /** Tokens of titles before the name (`House Speaker` in `House Speaker Paul Ryan`). */
  readonly titleFrom: number;
  /** First token of the name proper. */
  readonly nameFrom: number;
  readonly nameTo: number;
}

/** A name of somebody or something as it stands in a block. */
export interface NameMention extends NamePlace {
  /** The words of the name as written, without titles and without a possessive ending. */
  readonly words: readonly string[];
  /** The same in lower case. */
  readonly lowers: readonly string[];
  readonly kind: NameKind;
  /** What the honorific, title or first name says. */
  readonly gender: Gender | null;
  readonly isHonorific: boolean;
  readonly isPossessive: boolean;
  /** `the` stands before it, as before no person's name. */
  readonly hasArticle: boolean;
  /** A headline does not tell where it ends: `Katherine Fernandez` of `Katherine Fernandez Rundle`. */
  readonly mayGoOn?: true;
  /** The gender of the first pronoun soon after, before another name: whom a bare surname may mean. */
  readonly genderAfter: Gender | null;
}

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** Marks around a nickname, and the comma before `Jr.`. */
const NICKNAME_MARKS: ReadonlySet<string> = new Set([',', '"', '“', '”', '(', ')', '``', "''"]);
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);
const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const FARTHEST_PRONOUN = 14;

/** Reads the name at a place of its block; null for a single letter. */
export function readName(
  tokens: readonly Token[],
  { block, titleFrom, nameFrom: from, nameTo: to }: NamePlace,
): NameMention | null {
  const words: string[] = [];
  const lowers: string[] = [];
  let length = 0;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined || NICKNAME_MARKS.has(token.text)) continue;
    // `GreatFire.org`: a domain is one word.
    if (words.length > 0 && (token.text === '.' || tokens[i - 1]?.text === '.')) {
      const joined = `${words.pop() ?? ''}${bareWord(token.text)}`;
      words.push(joined);
      lowers[lowers.length - 1] = joined.toLowerCase();
      continue;
    }
    const word = i === to - 1 ? bareWord(token.text) : token.text;
    words.push(word);
    lowers.push(word === token.text ? token.lower : word.toLowerCase());
    length += word.length;
  }
  if (length < 2) return null;
  const title = lastTitle(tokens, titleFrom, from);
  const [first = ''] = lowers;
  const gender =
    (title === undefined ? null : genderOfTitle(title)) ??
    (lowers.length > 1 ? genderOfFirstName(first) : genderOfSingleName(first));
  return {
    block,
    titleFrom,
    nameFrom: from,
    nameTo: to,
    words,
    lowers,
    kind: kindOfName(lowers, words, title),
    gender,
    isHonorific: title !== undefined && isHonorific(title),
    isPossessive: isPossessiveForm(tokens[to - 1]?.text ?? ''),
    hasArticle: titleFrom === from && tokens[from - 1]?.lower === 'the',
    genderAfter: genderAfter(tokens, to),
  };
}

function lastTitle(tokens: readonly Token[], from: number, to: number): string | undefined {
  for (let i = to - 1; i >= from; i -= 1) {
    const lower = tokens[i]?.lower ?? '';
    if (isTitle(lower) || isPersonNoun(lower)) return lower;
  }
  return undefined;
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
    (lowers.length === 2 && isPlaceStart(lowers[0] ?? '')) ||
    (lowers.length > 1 && isPlaceEnd(last) && !isFirst);
  if (title !== undefined && !isOrganizationNoun(last) && (!isPlace || isTitle(title)))
    return 'person';
  if (lowers.length > 1 && isFirst && !isOrganizationNoun(last)) return 'person';
  if (lowers.length === 1 && ACRONYM.test(words[0] ?? '')) {
    return isPlaceWord(last) ? 'place' : 'organization';
  }
  if (lowers.some((lower) => isOrganizationNoun(lower))) return 'organization';
  if (isPlace) return 'place';
  if (lowers.length === 1 && isSingleName(last)) return 'person';
  return 'unknown';
}
