import {
  isDeterminer,
  isFunctionWord,
  isHonorific,
  isInformalRole,
  isParty,
  isPersonNoun,
  isPhraseFollower,
  isPhraseModifier,
  isPlaceWord,
  isPreposition,
  isTitle,
  roleNoun,
} from './word-lists.ts';
import { type NameMention } from './name-mention.ts';
import type { Role } from './role.ts';
import { type Token, bareWord } from './token.ts';

const LONGEST_ORIGIN = 8;
const LONGEST_APPOSITION = 40;
const LONGEST_RELATIVE_CLAUSE = 18;
/** Words from the start of a phrase to its head. */
export const FARTHEST_HEAD = 16;
const WEIGHT = 3.5;
export const INFORMAL_WEIGHT = 1.7;
/** What somebody was says less than the title of today. */
const FORMER_WEIGHT = 1.8;
const FORMER = /^(?:former|retired|late|onetime)$/;
const PARTY_WEIGHT = 1;
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'where', 'when']);
/** By what something is said: `in a statement`. */
const MEANS: ReadonlySet<string> = new Set([
  'briefing',
  'call',
  'email',
  'e-mail',
  'interview',
  'letter',
  'message',
  'note',
  'post',
  'release',
  'speech',
  'statement',
  'tweet',
  'video',
]);
/** Words from `a` to such a noun: `in a written statement`. */
const LONGEST_MEANS = 3;
const DANGLING = /^(?:and|or|of|for|to|at|in|on|with|from|by|the|a|an|that|who|’s|'s)$/;

/** `, deputy assistant secretary of defense for China, Taiwan and Mongolia,` after a name. */
export function appositionAfter(tokens: readonly Token[], name: NameMention): Role | null {
  let at = name.nameTo;
  // `Rep. Jim Clyburn (D-S.C.), a member of …`; `Jim Bennett, 57, a retired teacher`.
  if (tokens[at]?.text === '(') {
    const close = tokens.slice(at, at + 10).findIndex(({ text }) => text === ')');
    if (close < 0) return null;
    at += close + 1;
  }
  if (tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ',')
    at += 2;
  // `Rep. Tom Cole of Oklahoma, an ally …`.
  if (/^(?:of|from)$/.test(tokens[at]?.lower ?? '')) {
    while (at - name.nameTo < LONGEST_ORIGIN && tokens[at]?.kind === 'word') at += 1;
  }
  const mark = tokens[at]?.text;
  if (mark !== ',' && mark !== '—' && mark !== '–' && mark !== '--') return null;
  // `, who was the chief of staff to …`.
  const isClause =
    tokens[at + 1]?.lower === 'who' && /^(?:is|was)$/.test(tokens[at + 2]?.lower ?? '');
  return nounPhraseRole(tokens, name.block, at + (isClause ? 3 : 1));
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
  // `the senator who …` tells which one; `a lawyer who …` tells what of him.
  const withClause = tokens[start]?.lower !== 'the';
  const to = phraseEnd(tokens, head, limit, withClause);
  const noun = roleNoun(bareWord(tokens[head]?.lower ?? ''));
  return { block, from: start, to, noun, weight: weightOf(tokens, start, head, noun) };
}

function weightOf(tokens: readonly Token[], start: number, head: number, noun: string): number {
  const first = tokens[start]?.lower ?? '';
  // `the nation’s highest-ranking Republican`, but `a Michigan Democrat`, `Democrat of Ohio`.
  if (isParty(noun)) return first === 'the' && head - start > 1 ? WEIGHT : PARTY_WEIGHT;
  if (FORMER.test(first) || FORMER.test(tokens[start + 1]?.lower ?? '')) return FORMER_WEIGHT;
  return isInformalRole(noun) ? INFORMAL_WEIGHT : WEIGHT + 0.01 * Math.min(3, head - start);
}

/**
 * The head noun of the phrase that starts here: the last noun for a person before a preposition,
 * mark or relative clause. Null where the words before are no noun phrase, or go on as a clause.
 */
export function headFrom(tokens: readonly Token[], start: number, limit: number): number | null {
  let last = start;
  const end = Math.min(limit, start + FARTHEST_HEAD);
  for (; last < end; last += 1) {
    const token = tokens[last];
    if (token === undefined) break;
    if (token.kind === 'mark' && !isHyphen(tokens, last) && token.text !== '&') break;
    if (last > start && (isPreposition(token.lower) || RELATIVES.has(token.lower))) break;
    if (
      last > start &&
      isPersonNoun(tokens[last - 1]?.lower ?? '') &&
      isPhraseFollower(token.lower)
    )
      break;
    if (last === start && isDeterminer(token.lower)) continue;
    if (isPhraseModifier(token.lower)) {
      if (token.lower === 'and' && !isPersonNounAhead(tokens, last + 1)) break;
      continue;
    }
    // A verb: `, the mayor was …` is no apposition.
    if (isFunctionWord(token.lower))
      return tokens[last - 1] !== undefined && token.lower === 'that'
        ? null
        : oneOf(tokens, start, last);
  }
  const head = last - 1;
  const noun = tokens[head];
  if (noun === undefined || head < start || isHonorific(noun.lower)) return null;
  return isPersonNoun(noun.lower) || isTitle(noun.lower) ? head : oneOf(tokens, start, last);
}

/** `one of the new vice chairs`: `one` itself is the head. */
function oneOf(tokens: readonly Token[], start: number, last: number): number | null {
  return last === start + 1 && tokens[start]?.lower === 'one' && tokens[last]?.lower === 'of'
    ? start
    : null;
}

export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.text === '-' && tokens[at - 1]?.to === token.from && tokens[at + 1]?.from === token.to
  );
}

function isPersonNounAhead(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 5).some(({ lower }) => isPersonNoun(lower));
}

/** Where a noun phrase with this head ends: a comma that no list goes on after, a mark, a clause. */
function phraseEnd(
  tokens: readonly Token[],
  head: number,
  limit: number,
  withClause: boolean,
): number {
  const farthest = Math.min(limit, head + LONGEST_APPOSITION);
  let i = head + 1;
  for (; i < farthest; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.text === ',') {
      if (!listGoesOn(tokens, i, farthest)) break;
    } else if (token.kind === 'mark' && !/^[’'&/-]$/.test(token.text)) break;
    else if (RELATIVES.has(token.lower)) {
      if (!withClause) break;
      const end = clauseEnd(tokens, i, limit);
      return end - i > LONGEST_RELATIVE_CLAUSE ? i : end;
    } else if (i > head + 1 && tellsWhere(tokens, i)) break;
    else if (
      i > head + 1 &&
      /^(?:said|says|told|added|is|was|were|has|had|did|will|would)$/.test(token.lower)
    )
      break;
  }
  return trimmedEnd(tokens, head, i);
}

/** `in a statement`, `during an interview`: how it was said, and no part of who they are. */
function tellsWhere(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|during|after|via|on)$/.test(tokens[at]?.lower ?? '')) return false;
  const next = at + 1;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[next]?.lower ?? '')) return true;
  if (!/^(?:an?|his|her|their)$/.test(tokens[next]?.lower ?? '')) return false;
  return tokens.slice(next + 1, next + 1 + LONGEST_MEANS).some(({ lower }) => MEANS.has(lower));
}

/** Without words that only something cut off would follow: `author of`, `and`. */
function trimmedEnd(tokens: readonly Token[], head: number, to: number): number {
  let end = to;
  while (end > head + 1 && DANGLING.test(tokens[end - 1]?.lower ?? '')) end -= 1;
  return end;
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
  if (!before.isCapital || !next.isCapital) return false;
  let i = comma + 1;
  while (i < limit && tokens[i]?.isCapital === true) i += 1;
  if (tokens[i]?.lower === 'and' && tokens[i + 1]?.isCapital === true) return true;
  return isPlaceWord(next.lower) || next.text.endsWith('.');
}
