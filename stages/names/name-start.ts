import {
  isFirstName,
  isHonorific,
  isNameParticle,
  isOrganizationNoun,
  isPersonNoun,
  isPlaceStart,
  isPluralTitle,
  isTitle,
} from './word-lists.ts';
import { isListedWord } from '../quotes/grammar/word-classes.ts';
import { type Token, bareWord } from './token.ts';

/** Where titles end and the name proper starts. The end itself where there are titles only. */
export function nameStart(tokens: readonly Token[], start: number, end: number): number {
  const lowers = tokens.slice(start, end).map(({ lower }) => bareWord(lower));
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
    // `Democratic National Committee` is one name.
    if (isOrganizationNoun(lowers[last] ?? '') && !isSurname(lowers)) return start;
    if (isFirstName(lower) && !isTitle(lower) && !isRoleWord(lowers[k - 1] ?? '')) continue;
    if (lowers[k + 1] === 'of') return startAfterOffice(lowers, k + 1, start, end);
    return start + k + 1;
  }
  return start + firstNameWithin(lowers);
}

/** `Mr. Post`, `Dr. Hannah Church`: an organization's noun may be a surname. */
function isSurname(lowers: readonly string[]): boolean {
  const before = lowers.at(-2) ?? '';
  return isHonorific(before) || isFirstName(before) || (isTitle(before) && before.endsWith('.'));
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
  if (isFirstName(lowers[0] ?? '') || isPlaceStart(lowers[0] ?? '')) return 0;
  if (isOrganizationNoun(lowers[last] ?? '') || lowers.includes('of')) return 0;
  // `Ask Tom`, `Tell Mary` at the start of a sentence.
  const [first = '', second = ''] = lowers;
  if (last === 1 && isFirstName(second) && isListedWord(first)) return 1;
  for (let k = 1; k < last; k += 1) {
    const lower = lowers[k] ?? '';
    if (lower.length > 2 && !isNameParticle(lower) && isFirstName(lower)) return k;
  }
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
  return (isPersonNoun(lower) || isPluralTitle(lower)) && !isFirstName(lower);
}
