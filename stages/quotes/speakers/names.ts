import type { Token } from '../tokens.ts';
import {
  genderOfFirstName,
  genderOfTitle,
  isFirstName,
  isFunctionWord,
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
  if (isFunctionWord(first.lower)) return start;
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
    if (isNameWord(token) && !(isFunctionWord(token.lower) && !INITIAL.test(token.text))) {
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

function isNameWord(token: Token): boolean {
  return token.kind === 'word' && CAPITAL.test(token.text);
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
      // `Stacy Baker` is a name, `House Speaker` is none.
      if (k > 0 && isFirstName(lowers[0] ?? '') && !isTitle(lowers[0] ?? '')) return start;
      if (k === 0 && !isTitle(lower)) return start;
      return lowers.some((word) => isOrganizationNoun(word)) && !isTitle(lower) ? start : end;
    }
    if (isFirstName(lower) && !isTitle(lower) && !isRoleWord(lowers[k - 1] ?? '')) continue;
    if (lowers[k + 1] === 'of') return startAfterOffice(lowers, k + 1, start, end);
    return start + k + 1;
  }
  return start;
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
  return isPersonNoun(lower) && !isFirstName(lower);
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
    kind: kindOfName(lowers, words, title !== undefined),
    gender,
    isHonorific: title !== undefined && isHonorific(title),
    isPossessive,
    hasArticle: titleFrom === from && tokens[from - 1]?.lower === 'the',
  };
}

function kindOfName(
  lowers: readonly string[],
  words: readonly string[],
  hasTitle: boolean,
): NameKind {
  const last = lowers.at(-1) ?? '';
  const isFirst = isFirstName(lowers[0] ?? '');
  if (hasTitle && !isOrganizationNoun(last)) return 'person';
  if (lowers.length > 1 && isFirst && !isOrganizationNoun(last)) return 'person';
  if (words.some((word) => ACRONYM.test(word)) && lowers.length === 1) {
    return isPlaceWord(last) ? 'place' : 'organization';
  }
  if (lowers.some((lower) => isOrganizationNoun(lower))) return 'organization';
  if (lowers.every((lower) => isPlaceWord(lower) || INITIAL.test(lower))) return 'place';
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
