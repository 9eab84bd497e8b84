import type { Token } from '../tokens.ts';
import {
  isFunctionWord,
  isGroupNoun,
  isHonorific,
  isPersonNoun,
  isPlaceWord,
  isTitle,
  roleNoun,
} from './lexicon.ts';
import { bare, type NameMention } from './names.ts';

/** A title or apposition given to somebody, as tokens of a block (half-open). */
export interface Role {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The noun that says what they are, for `the senator`: lower case, without abbreviation. */
  readonly noun: string;
  /** 3: says the most; 2: a bare title; 1: a party or a place. */
  readonly weight: number;
}

const LONGEST_TITLE = 12;
const LONGEST_APPOSITION = 40;
const LONGEST_RELATIVE_CLAUSE = 14;
const FARTHEST_HEAD = 14;
const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'another',
  'one',
  'some',
]);
/** Function words that may stand in a title all the same. */
const ADJECTIVES: ReadonlySet<string> = new Set([
  'former',
  'then',
  'new',
  'top',
  'late',
  'longtime',
  'current',
  'ex',
  'first',
  'second',
  'last',
  'past',
  'late',
]);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'to',
  'at',
  'in',
  'on',
  'with',
  'from',
  'by',
  'under',
  'about',
  'against',
  'near',
  'who',
  'which',
  'that',
  'whose',
  'during',
  'behind',
  'among',
]);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'where', 'when']);
const PARTIES: ReadonlySet<string> = new Set([
  'democrat',
  'republican',
  'conservative',
  'liberal',
  'independent',
  'native',
]);
const BARE_DOCTOR = /^(?:dr|st|hon)\.?$/;

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
  let from = name.titleFrom;
  const nearest = tokens[name.nameFrom - 1];
  if (nearest === undefined) return null;
  if (
    name.titleFrom === name.nameFrom &&
    !(nearest.kind === 'word' && isPersonNoun(nearest.lower))
  ) {
    return null;
  }
  // Before a capitalised title stands a verb as often as a modifier: `met Gov. …`.
  const mayExtend = name.titleFrom === name.nameFrom ? extendsTitle : extendsCapitalTitle;
  while (from > 0 && name.nameFrom - from < LONGEST_TITLE && mayExtend(tokens, from - 1)) from -= 1;
  while (from < name.nameFrom - 1 && (tokens[from]?.lower === 'and' || tokens[from]?.lower === '&'))
    from += 1;
  const words = tokens.slice(from, name.nameFrom);
  const telling = words.filter(({ lower }) => !isHonorific(lower) && !BARE_DOCTOR.test(lower));
  if (telling.length === 0) return null;
  const to =
    isHonorific(nearest.lower) || BARE_DOCTOR.test(nearest.lower)
      ? name.nameFrom - 1
      : name.nameFrom;
  const noun = words.findLast(({ lower }) => isTitle(lower) || isPersonNoun(lower));
  if (noun === undefined || to <= from) return null;
  return {
    block: name.block,
    from,
    to,
    noun: roleNoun(noun.lower),
    weight: telling.length > 1 ? 3 : 2,
  };
}

function extendsCapitalTitle(tokens: readonly Token[], at: number): boolean {
  return ADJECTIVES.has(tokens[at]?.lower ?? '');
}

function extendsTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  if (ADJECTIVES.has(token.lower)) return true;
  if (token.lower === 'and') {
    return isPersonNoun(tokens[at - 1]?.lower ?? '') && isPersonNounAhead(tokens, at + 1);
  }
  if (isFunctionWord(token.lower)) return false;
  if (/^\p{Ll}+(?:ed|ing)$/u.test(token.text)) return false;
  return (
    !isGroupNoun(token.lower) ||
    /[’']s?$/.test(token.lower) ||
    !isPersonNoun(token.lower.slice(0, -1))
  );
}

function isPersonNounAhead(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ lower }) => isPersonNoun(lower));
}

/** `, deputy assistant secretary of defense for China, Taiwan and Mongolia,` after a name. */
function appositionAfter(tokens: readonly Token[], name: NameMention): Role | null {
  let at = name.nameTo;
  // `Jim Bennett, 57, a retired teacher`; `Rep. Jim Clyburn (D-S.C.), a member of …`.
  if (tokens[at]?.text === '(') {
    const close = tokens.slice(at, at + 10).findIndex(({ text }) => text === ')');
    if (close < 0) return null;
    at += close + 1;
  }
  if (tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ',')
    at += 2;
  const mark = tokens[at]?.text;
  if (mark !== ',' && mark !== '—' && mark !== '–' && mark !== '--') return null;
  return nounPhraseRole(tokens, name.block, at + 1);
}

/**
 * The role that starts at a token, if a noun phrase headed by a noun for a person does.
 * @param limit first token that is no part of it
 */
export function nounPhraseRole(
  tokens: readonly Token[],
  block: number,
  start: number,
  limit = tokens.length,
): Role | null {
  const head = headFrom(tokens, start, limit);
  if (head === null) return null;
  const to = phraseEnd(tokens, head, limit);
  const noun = roleNoun(bare(tokens[head]?.lower ?? ''));
  return { block, from: start, to, noun, weight: PARTIES.has(noun) ? 1 : 3.5 };
}

/** The head noun of the phrase that starts here: the last noun for a person before a preposition. */
function headFrom(tokens: readonly Token[], start: number, limit: number): number | null {
  const first = tokens[start];
  if (first === undefined || RELATIVES.has(first.lower)) return null;
  let head: number | null = null;
  for (let i = start; i < Math.min(limit, start + FARTHEST_HEAD); i += 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'mark' && token.text !== '&')) break;
    if (PREPOSITIONS.has(token.lower)) break;
    const isOpening = i === start && DETERMINERS.has(token.lower);
    if (
      !isOpening &&
      isFunctionWord(token.lower) &&
      !ADJECTIVES.has(token.lower) &&
      token.lower !== 'and'
    ) {
      if (!DETERMINERS.has(token.lower)) break;
      if (i > start) break;
    }
    if (head !== null && token.lower === 'and' && !isPersonNounAhead(tokens, i + 1)) break;
    if (isPersonNoun(token.lower) || isTitle(token.lower)) head = i;
  }
  return head;
}

/** Where a noun phrase with this head ends: a comma that no list goes on after, a mark, a clause. */
function phraseEnd(tokens: readonly Token[], head: number, limit: number): number {
  const farthest = Math.min(limit, head + LONGEST_APPOSITION);
  let i = head + 1;
  for (; i < farthest; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.text === ',') {
      if (!listGoesOn(tokens, i, farthest)) break;
    } else if (token.kind === 'mark' && !/^[’'&/.-]$/.test(token.text)) break;
    else if (token.text === '.') break;
    else if (RELATIVES.has(token.lower)) {
      const end = clauseEnd(tokens, i, limit);
      return end - i > LONGEST_RELATIVE_CLAUSE ? i : end;
    }
  }
  return i;
}

function clauseEnd(tokens: readonly Token[], start: number, limit: number): number {
  let i = start;
  while (i < Math.min(limit, start + LONGEST_APPOSITION) && tokens[i]?.kind !== 'mark') i += 1;
  return i;
}

/** `China, Taiwan and Mongolia`, `Sumter, South Carolina`. */
function listGoesOn(tokens: readonly Token[], comma: number, limit: number): boolean {
  const before = tokens[comma - 1];
  const next = tokens[comma + 1];
  if (before === undefined || next === undefined || comma + 1 >= limit) return false;
  if (!/^\p{Lu}/u.test(before.text) || !/^\p{Lu}/u.test(next.text)) return false;
  let i = comma + 1;
  while (i < limit && /^\p{Lu}/u.test(tokens[i]?.text ?? '')) i += 1;
  if (tokens[i]?.lower === 'and' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) return true;
  if (isPlaceWord(next.lower) || next.text.endsWith('.')) return true;
  return false;
}

/** `Mr. Netanyahu’s former security adviser, Uzi Arad`. */
function appositionBefore(tokens: readonly Token[], name: NameMention): Role | null {
  const comma = name.titleFrom - 1;
  if (tokens[comma]?.text !== ',') return null;
  let start = comma;
  while (start > 0 && comma - start < FARTHEST_HEAD) {
    const token = tokens[start - 1];
    if (token === undefined || token.kind === 'mark') break;
    start -= 1;
    if (DETERMINERS.has(token.lower)) break;
    if (/[’']s?$/.test(token.text) && token.kind === 'word') {
      // The possessor belongs to it: `Mr. Netanyahu’s`.
      if (isTitle(tokens[start - 1]?.lower ?? '')) start -= 1;
      break;
    }
  }
  const first = tokens[start];
  if (first === undefined || start === comma) return null;
  const isMarked =
    DETERMINERS.has(first.lower) ||
    tokens.slice(start, start + 2).some(({ text }) => /[’']s?$/.test(text));
  if (!isMarked) return null;
  const head = headFrom(tokens, start, comma);
  if (head === null) return null;
  const isAtEnd = head === comma - 1 || PREPOSITIONS.has(tokens[head + 1]?.lower ?? '');
  if (!isAtEnd) return null;
  return {
    block: name.block,
    from: start,
    to: comma,
    noun: roleNoun(tokens[head]?.lower ?? ''),
    weight: 3,
  };
}
