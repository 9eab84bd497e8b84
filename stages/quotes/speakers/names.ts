import type { Token } from '../tokens.ts';
import {
  genderOfFirstName,
  genderOfTitle,
  isFirstName,
  isFunctionWord,
  isGroupNoun,
  isHonorific,
  isOrganizationNoun,
  isPersonNoun,
  isPlaceWord,
  isTitle,
  type Gender,
} from './lexicon.ts';

/** What a name looks like by itself; `unknown` may be a surname, a place, anything. */
export type NameKind = 'person' | 'organization' | 'place' | 'unknown';

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
const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'ter',
  'van',
  'von',
]);
const CAPITAL = /^(?:(?:al|el|d|de|von|van)[-’'])?\p{Lu}/u;
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const FARTHEST_PRONOUN = 14;
const STARTS_OF_PLACES: ReadonlySet<string> = new Set([
  'el',
  'fort',
  'la',
  'lake',
  'las',
  'los',
  'mount',
  'new',
  'port',
  'rio',
  'saint',
  'san',
  'santa',
  'st.',
]);
/** `New` opens a name only here; elsewhere it is an adjective at the start of a sentence. */
const AFTER_NEW: ReadonlySet<string> = new Set([
  'delhi',
  'england',
  'hampshire',
  'haven',
  'jersey',
  'mexico',
  'orleans',
  'york',
  'yorker',
  'zealand',
]);
/** Longer runs of capitals are headings and lists, not names. */
const LONGEST_RUN = 14;

/** A word without its possessive ending: `Trump’s` → `Trump`, `Sanders’` → `Sanders`. */
export function bare(word: string): string {
  return word.replace(POSSESSIVE, '');
}

/**
 * The names in one block, in order. A run of capitalised words is one name, divided into titles and
 * name proper at its last title or role noun.
 * @param isHeadline most words are capitalised: only `First Last` counts there
 * @param lowerWords words that the document writes in lower case, which at the start of a sentence
 *   are no names
 */
export function findNames(
  tokens: readonly Token[],
  block: number,
  isHeadline: boolean,
  lowerWords: ReadonlySet<string>,
): NameMention[] {
  const names: NameMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i, lowerWords);
    if (end === i) {
      i += 1;
      continue;
    }
    if (isHeadline) names.push(...namesInHeadline(tokens, i, end, block));
    else {
      const name = divideRun(tokens, i, end, block);
      if (name !== null) names.push(name);
    }
    i = end;
  }
  return names;
}

/** The end of the run of name words that starts at a token; the start itself where none does. */
function runEnd(tokens: readonly Token[], start: number, lowerWords: ReadonlySet<string>): number {
  const first = tokens[start];
  if (first === undefined || !isNameWord(first)) return start;
  if (isFunctionWord(first.lower) && !isNewPlace(tokens, start) && first.text !== 'US')
    return start;
  if (opensSentence(tokens, start) && lowerWords.has(first.lower) && !isPersonNoun(first.lower)) {
    return start;
  }
  let end = start + 1;
  while (end < tokens.length && end - start < LONGEST_RUN) {
    const before = tokens[end - 1];
    const token = tokens[end];
    if (before === undefined || token === undefined) break;
    if (POSSESSIVE.test(before.text) && before.text.length > 2) break;
    if (token.text === ',' && SUFFIX.test(tokens[end + 1]?.text ?? '')) {
      end += 2;
      continue;
    }
    const mayStand = !isFunctionWord(token.lower) || INITIAL.test(token.text);
    if (isNameWord(token) && (mayStand || isNewPlace(tokens, end))) {
      end += 1;
      continue;
    }
    const next = tokens[end + 1];
    if (next === undefined || !isNameWord(next) || isFunctionWord(next.lower)) break;
    if (!isConnector(tokens, start, end)) break;
    end += 2;
  }
  return end;
}

function isNewPlace(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'new' && AFTER_NEW.has(bare(tokens[at + 1]?.lower ?? ''));
}

function isNameWord(token: Token): boolean {
  // `D-Wash.`, `R-Texas`: a party and a state, nobody’s name.
  return token.kind === 'word' && CAPITAL.test(token.text) && !/^[DRI]-\p{Lu}/u.test(token.text);
}

/** Lower-case words inside names: particles, and what joins an organization or office. */
function isConnector(tokens: readonly Token[], start: number, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (PARTICLES.has(word)) return true;
  if (word !== 'of' && word !== 'for' && word !== 'and' && word !== '&' && word !== 'on')
    return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (word === '&') return true;
  if (word === 'of') return isOrganizationNoun(before) || before === 'secretary';
  const hasOrganization = tokens.slice(start, at).some(({ lower }) => isOrganizationNoun(lower));
  return (
    hasOrganization &&
    (word !== 'and' || tokens.slice(start, at).some(({ text }) => text === 'of' || text === 'for'))
  );
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'mark' && /^[.?!:"“”‘’'`•]/.test(before.text));
}

function divideRun(
  tokens: readonly Token[],
  start: number,
  end: number,
  block: number,
): NameMention | null {
  const nameFrom = nameStart(tokens, start, end);
  if (nameFrom >= end) return null;
  return mentionOf(tokens, start, nameFrom, end, block);
}

/** Where titles end and the name proper starts. The end itself where there are titles only. */
function nameStart(tokens: readonly Token[], start: number, end: number): number {
  const lowers = tokens.slice(start, end).map(({ lower }) => bare(lower));
  const last = lowers.length - 1;
  for (let k = last; k >= 0; k -= 1) {
    const lower = lowers[k] ?? '';
    if (!isTitle(lower) && !isRoleWord(lower)) continue;
    if (k === last) {
      const first = firstNameBefore(lowers, last);
      if (first !== null) return start + first;
      if (k === 0 && !isTitle(lower)) return start;
      if (!isTitle(lower) && lowers.some((word) => isOrganizationNoun(word))) return start;
      return end;
    }
    if (isFirstName(lower) && !isTitle(lower) && !isRoleWord(lowers[k - 1] ?? '')) continue;
    if (lowers[k + 1] === 'of') return startAfterOffice(lowers, k + 1, start, end);
    return start + k + 1;
  }
  return start + firstNameWithin(lowers);
}

/** The surname is a role noun too: `Stacy Baker`, `Sen. Angus King`, `Mr. Cook`; not `House Speaker`. */
function firstNameBefore(lowers: readonly string[], last: number): number | null {
  for (let k = last - 1; k >= 0; k -= 1) {
    const before = lowers[k - 1];
    const isFree = before === undefined || isTitle(before) || isRoleWord(before);
    if (isFirstName(lowers[k] ?? '') && !isTitle(lowers[k] ?? '') && isFree) return k;
  }
  const before = lowers[last - 1] ?? '';
  return isHonorific(before) || (isTitle(before) && before.endsWith('.')) ? last : null;
}

/** `Fox News Sean Hannity`, `State Hillary Clinton`: words before a first name are no part of it. */
function firstNameWithin(lowers: readonly string[]): number {
  const last = lowers.length - 1;
  if (isFirstName(lowers[0] ?? '') || STARTS_OF_PLACES.has(lowers[0] ?? '')) return 0;
  if (isOrganizationNoun(lowers[last] ?? '') || lowers.includes('of')) return 0;
  for (let k = 1; k < last; k += 1) if (isFirstName(lowers[k] ?? '')) return k;
  return 0;
}

/** `Secretary of State John Kerry`: the name starts with a first name, after the office. */
function startAfterOffice(
  lowers: readonly string[],
  of: number,
  start: number,
  end: number,
): number {
  for (let k = of + 2; k < lowers.length; k += 1) {
    if (isFirstName(lowers[k] ?? '') || isTitle(lowers[k] ?? '')) return start + k;
  }
  return lowers.length - of > 3 ? end - 2 : end;
}

function isRoleWord(lower: string): boolean {
  return (isPersonNoun(lower) || isGroupNoun(lower)) && !isFirstName(lower);
}

function mentionOf(
  tokens: readonly Token[],
  titleFrom: number,
  from: number,
  to: number,
  block: number,
): NameMention | null {
  const titles = tokens.slice(titleFrom, from).map(({ lower }) => lower);
  const texts = tokens.slice(from, to).map(({ text }) => text);
  const lastText = texts.at(-1) ?? '';
  const words = texts.filter((text) => text !== ',');
  const isPossessive = POSSESSIVE.test(lastText) && lastText.length > 2;
  words[words.length - 1] = bare(lastText);
  if (words.join('').length < 2) return null;
  const title = titles.findLast((lower) => isTitle(lower) || isPersonNoun(lower));
  const lowers = words.map((word) => word.toLowerCase());
  const gender =
    (title === undefined ? null : genderOfTitle(title)) ??
    (lowers.length > 1 ? genderOfFirstName(lowers[0] ?? '') : null);
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
  for (const { lower, text } of tokens.slice(from, from + FARTHEST_PRONOUN)) {
    if (/^(?:she|her|hers|herself)$/.test(lower)) return 'female';
    if (/^(?:he|him|his|himself)$/.test(lower)) return 'male';
    if (/^\p{Lu}\p{Ll}/u.test(text) && !isFunctionWord(lower)) return null;
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
  const isPlace = lowers.every((lower) => isPlaceWord(lower) || INITIAL.test(lower));
  if (title !== undefined && !isOrganizationNoun(last) && (!isPlace || isTitle(title)))
    return 'person';
  if (lowers.length > 1 && isFirst && !isOrganizationNoun(last)) return 'person';
  if (words.some((word) => ACRONYM.test(word)) && lowers.length === 1) {
    return isPlaceWord(last) ? 'place' : 'organization';
  }
  if (lowers.some((lower) => isOrganizationNoun(lower))) return 'organization';
  if (isPlace) return 'place';
  return 'unknown';
}

/** In a headline every word is capitalised: only a first name tells where a name starts. */
function namesInHeadline(
  tokens: readonly Token[],
  start: number,
  end: number,
  block: number,
): NameMention[] {
  const names: NameMention[] = [];
  let i = start;
  while (i < end) {
    const token = tokens[i];
    const next = tokens[i + 1];
    const isPair =
      token !== undefined &&
      next !== undefined &&
      i + 1 < end &&
      isFirstName(token.lower) &&
      !POSSESSIVE.test(token.text);
    const to = i + (isPair ? 2 : 1);
    const name = mentionOf(tokens, i, i, to, block);
    if (name !== null) names.push(isPair ? name : { ...name, kind: 'unknown' });
    i = to;
  }
  return names;
}
