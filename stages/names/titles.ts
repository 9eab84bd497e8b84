import { appositionBefore } from './apposition-before.ts';
import { appositionAfter } from './appositions.ts';
import {
  isFunctionWord,
  isGroupNoun,
  isHonorific,
  isInformalRole,
  isParty,
  isPersonNoun,
  isTitle,
  isTitleAdjective,
  isTitleNoun,
  isVerbBeforeNames,
  roleNoun,
} from './word-lists.ts';
import { type NameMention } from './name-mention.ts';
import type { Role } from './role.ts';
import { type Token, isPossessiveForm } from './token.ts';

const LONGEST_TITLE = 12;
const LONG_TITLE_WEIGHT = 4;
const SHORT_TITLE_WEIGHT = 2;
const LONG_INFORMAL_WEIGHT = 2.5;
const SHORT_INFORMAL_WEIGHT = 1.5;
const PARTY_WEIGHT = 1;
const OWNERS = /^(?:his|her|their|its)$/;
/** What looks like a verb, and is a field of work: `planning officer`. */
const FIELDS =
  /^(?:accounting|advertising|banking|boxing|broadcasting|building|campaigning|engineering|farming|fishing|founding|fundraising|gaming|housing|licensing|managing|marketing|mining|nursing|operating|parking|planning|publishing|racing|shipping|swimming|teaching|training)$/;
const NO_ROLE = /^(?:dr|st|hon|lt|vice|first|democratic|gop)\.?$/;

/** The titles and appositions that stand at one name. */
export function rolesAt(tokens: readonly Token[], name: NameMention): Role[] {
  const title = titleBefore(tokens, name);
  const roles = title === null ? [] : [title];
  const after = name.isPossessive ? null : appositionAfter(tokens, name);
  if (after !== null) roles.push(after);
  const before = title === null ? appositionBefore(tokens, name) : null;
  if (before !== null) roles.push(before);
  return roles;
}

/** `former Florida Gov.` before `Jeb Bush`, `billionaire Dallas Mavericks owner` before `Mark Cuban`. */
function titleBefore(tokens: readonly Token[], name: NameMention): Role | null {
  let to = name.nameFrom;
  while (to > name.titleFrom && saysNoRole(tokens[to - 1])) to -= 1;
  let from = name.titleFrom;
  if (to === name.titleFrom) from = lowerTitleStart(tokens, to);
  else from = capitalTitleStart(tokens, from);
  while (from < to && /^(?:and|&|then)$/.test(tokens[from]?.lower ?? '')) from += 1;
  const words = tokens.slice(from, to);
  const noun = words.findLast(({ lower }) => isTitle(lower) || isPersonNoun(lower));
  if (noun === undefined) return null;
  const role = roleNoun(noun.lower);
  const weight = weightOf(role, words.length > 1);
  return { block: name.block, from, to, noun: role, weight };
}

function weightOf(role: string, isLong: boolean): number {
  if (isInformalRole(role)) return isLong ? LONG_INFORMAL_WEIGHT : SHORT_INFORMAL_WEIGHT;
  if (isParty(role)) return isLong ? LONG_INFORMAL_WEIGHT : PARTY_WEIGHT;
  return isLong ? LONG_TITLE_WEIGHT : SHORT_TITLE_WEIGHT;
}

/** `former` before `Gov.`, `Tulsa police` before `Chief`: where a capitalised title really starts. */
function capitalTitleStart(tokens: readonly Token[], title: number): number {
  let from = title;
  while (from > 0 && title - from < LONGEST_TITLE) {
    const before = tokens[from - 1];
    if (before?.kind !== 'word') break;
    const isPart =
      isTitleAdjective(before.lower) ||
      (before.text === before.lower && isTitleNoun(before.lower)) ||
      (before.text !== before.lower && !isFunctionWord(before.lower) && from < title) ||
      isPossessiveForm(before.text);
    if (!isPart || (isPossessiveForm(before.text) && before.text === before.lower)) break;
    from -= 1;
    if (isPossessiveForm(before.text)) break;
  }
  return from;
}

function saysNoRole(token: Token | undefined): boolean {
  return token !== undefined && (isHonorific(token.lower) || NO_ROLE.test(token.lower));
}

/** Where a title in lower case starts that ends before a token; the token itself where none does. */
function lowerTitleStart(tokens: readonly Token[], to: number): number {
  let at = to - 1;
  // `secretary of state Hillary Clinton`: the noun stands before the preposition.
  for (let of = to - 2; of > Math.max(0, to - 5); of -= 1) {
    if (tokens[of]?.lower === 'of' || tokens[of]?.lower === 'for') {
      if (
        tokens.slice(of + 1, to).every(({ kind, text, lower }) => kind === 'word' && text === lower)
      )
        at = of - 1;
      break;
    }
  }
  const noun = tokens[at];
  if (noun?.kind !== 'word' || !isRoleWord(noun.lower) || noun.lower === 'year-old') return to;
  let from = at;
  let isOpen = true;
  while (isOpen && from > 0 && to - from < LONGEST_TITLE && extendsTitle(tokens, from - 1)) {
    from -= 1;
    // Before `former` stands a verb as often as a part of the title.
    isOpen =
      !/^(?:former|longtime|then)$/.test(tokens[from]?.lower ?? '') ||
      tokens[from - 1]?.lower === 'and';
  }
  // `16-year-old swimmer`.
  if (tokens[from]?.lower === 'year-old' && isHyphenedNumber(tokens, from)) from -= 2;
  // `his nephew`: alone the noun says nothing.
  if (OWNERS.test(tokens[from - 1]?.lower ?? '')) from -= 1;
  return from;
}

function isHyphenedNumber(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1];
  return (
    hyphen?.text === '-' && tokens[at - 2]?.to === hyphen.from && hyphen.to === tokens[at]?.from
  );
}

function isRoleWord(lower: string): boolean {
  return isPersonNoun(lower) || (isTitle(lower) && roleNoun(lower) !== lower);
}

function extendsTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  const { lower, text } = token;
  if (isTitleAdjective(lower) || text === 'US') return true;
  if (lower === 'and') return isPersonNoun(tokens[at - 1]?.lower ?? '');
  if (isFunctionWord(lower)) return false;
  if (text === lower && isVerbBeforeNames(lower) && !FIELDS.test(lower)) return false;
  return !lower.endsWith('s') || !isGroupNoun(lower) || text !== lower;
}
