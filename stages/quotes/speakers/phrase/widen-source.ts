import type { Attribution } from '../../attribution.ts';
import {
  isCountWord,
  isDeterminer,
  isFunctionWord,
  isIndefinite,
  isOrganizationNoun,
  isPersonNoun,
  isPreposition,
  isTitle,
  isTitleAdjective,
  isVerbBeforeNames,
} from '../../../names/word-lists.ts';
import { tokenRange, type TokenRange } from './quoted-tokens.ts';
import { opensSentence } from '../../../names/name-words.ts';
import { nameIndexAt, type Reading } from '../../../names/index.ts';
import { isPossessiveForm, type Token } from '../../../names/token.ts';

const LONGEST_GAP = 30;
const LONGEST_ROLE = 8;
const CALLED = /^(?:called|named)$/;
/** What a source that was cut short goes on with. */
const GOES_ON: ReadonlySet<string> = new Set([
  'and',
  'who',
  'whose',
  'calling',
  'named',
  'called',
  'close',
  'familiar',
  'briefed',
  'involved',
  'himself',
  'herself',
  'themselves',
]);
/** What stands between a source and its cue is the cue's: `a spokesman for the port | reportedly`. */
const ADVERB = /^(?:reported|alleged|supposed)ly$/u;

/**
 * The tokens of a source, with what a finder may have cut off: all up to a cue that follows (`a
 * spokesman | for the city | said`), and after a cue the phrase on to its end (`said a top aide |,
 * John Weaver,`).
 */
export function widenedSource(reading: Reading, attribution: Attribution): TokenRange | null {
  const range = widened(reading, attribution);
  if (range === null || attribution.source === null) return null;
  const [from, to] = range;
  const tokens = reading.tokens[attribution.source.block] ?? [];
  return to - from > 1 && ADVERB.test(tokens[to - 1]?.text ?? '') ? [from, to - 1] : range;
}

function widened(reading: Reading, attribution: Attribution): TokenRange | null {
  const { source, cue, content } = attribution;
  if (source === null) return null;
  const tokens = reading.tokens[source.block] ?? [];
  const whole = wholeNames(reading, source.block, tokenRange(reading, source));
  const [first, end] = ownerOfClause(reading, source.block, whole) ?? whole;
  const from = countStart(tokens, first);
  let limit = tokens.length;
  for (const range of content) {
    if (range.block !== source.block) continue;
    const [start] = tokenRange(reading, range);
    if (start >= end && start < limit) limit = start;
  }
  const cueStart = cue?.block === source.block ? tokenRange(reading, cue)[0] : limit;
  const to = ownedRoleEnd(tokens, end, cueStart >= end ? Math.min(limit, cueStart) : limit) ?? end;
  if (cue !== null && cue.block === source.block) {
    const [start] = tokenRange(reading, cue);
    if (start >= to && start < limit) {
      const named = nameBehindBracket(tokens, to, start);
      if (named !== null) return [from, named];
      const isClose =
        start - to <= LONGEST_GAP && goesOn(tokens, to) && isOnePhrase(tokens, to, start);
      if (!isClose) return [from, phraseEnd(tokens, from, to, start)];
      return [from, start];
    }
  }
  return [from, phraseEnd(tokens, from, to, limit)];
}

/** A range that begins or ends within a name, with the whole of it: `Rose | Pierce`, `Ann | Orr`. */
function wholeNames(reading: Reading, block: number, [from, to]: TokenRange): TokenRange {
  let start = from;
  let end = to;
  const before = nameIndexAt(reading, block, from) - 1;
  for (let i = Math.max(before, 0); i < reading.names.length; i += 1) {
    const name = reading.names[i]?.name;
    if (name !== undefined && name.block < block) continue;
    if (name === undefined || name.block > block || name.nameFrom >= to) break;
    if (name.nameTo <= from) continue;
    start = Math.min(start, name.nameFrom);
    end = Math.max(end, name.nameTo);
  }
  return [start, end];
}

/** `Ida Marlow who runs | the yard | said`: the name that opens the sentence, not the last noun of its clause. */
function ownerOfClause(reading: Reading, block: number, [from]: TokenRange): TokenRange | null {
  const tokens = reading.tokens[block] ?? [];
  let who = from - 2;
  while (who > 0 && from - who < LONGEST_GAP && tokens[who]?.lower !== 'who') {
    if (tokens[who]?.kind === 'mark') return null;
    who -= 1;
  }
  if (tokens[who]?.lower !== 'who' || tokens[from - 1]?.kind === 'mark') return null;
  const placed = reading.names[nameIndexAt(reading, block, who) - 1];
  if (placed?.name.block !== block || placed.name.nameTo !== who) return null;
  const { titleFrom, nameTo } = placed.name;
  return opensSentence(tokens, titleFrom) ? [titleFrom, nameTo] : null;
}

/**
 * `The Greens’ | transport spokesperson, Senator Ida Marlow,`: where the phrase ends whose owner
 * alone was taken for the source; null where no noun for a person follows the owner.
 */
function ownedRoleEnd(tokens: readonly Token[], to: number, limit: number): number | null {
  if (!isPossessiveForm(tokens[to - 1]?.text ?? '')) return null;
  let end = to;
  while (end < limit && end - to < LONGEST_ROLE && isPhraseWord(tokens[end])) {
    if (isPreposition(tokens[end]?.lower ?? '')) break;
    end += 1;
  }
  if (end === to) return null;
  // `Insurers’ | spokeswoman Ann Orr`, `Labour’s | Ann Orr`
  const isName = isCapital(tokens[end - 1]) && end === limit;
  if (isName && !isOrganizationNoun(tokens[end - 1]?.lower ?? '')) return end;
  const head = tokens[end - 1]?.lower ?? '';
  // `the seafarers’ | union`, and not `Ann Orr’s | campaign`.
  if (isOrganizationNoun(head) && tokens[to - 1]?.isCapital === false) return end;
  if (!isPersonNoun(head)) return null;
  const name = tokens[end]?.text === ',' ? nameBetweenCommas(tokens, end + 1, limit + 1) : null;
  return name ?? end;
}

/** `one of | those advisers`, `some of | the voters`. */
function countStart(tokens: readonly Token[], from: number): number {
  if (tokens[from - 1]?.lower !== 'of') return from;
  const count = tokens[from - 2]?.lower ?? '';
  return isIndefinite(count) || isCountWord(count) ? from - 2 : from;
}

/** No mark that ends a phrase, and, where no clause or apposition begins, no verb. */
function isOnePhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const gap = tokens.slice(from, to);
  if (gap.some(({ text }) => /^[.;:“”"]|^``|^''/.test(text))) return false;
  if (/^(?:,|who|whose)$/.test(tokens[from]?.lower ?? '')) return true;
  return gap.slice(1).every((token) => isPhraseWord(token) || token.text === ',');
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // `the crowd | to dance`: an infinitive is no part of who they are.
  if (token.lower === 'to') {
    const next = tokens[at + 1];
    return next !== undefined && (isDeterminer(next.lower) || next.text !== next.lower);
  }
  // `the man | called the office`: whom nobody names.
  if (CALLED.test(token.lower)) return isCapital(tokens[at + 1]);
  return token.text === ',' || isPreposition(token.lower) || GOES_ON.has(token.lower);
}

/** After a cue: prepositional phrases, and a name between commas after a noun for a person. */
function phraseEnd(tokens: readonly Token[], from: number, to: number, limit: number): number {
  const farthest = Math.min(limit, to + LONGEST_GAP);
  const isPronoun =
    to - from === 1 && !isCapital(tokens[from]) && isFunctionWord(tokens[from]?.lower ?? '');
  if (isPronoun) return to;
  const called = calledNameEnd(tokens, to, farthest);
  if (called !== null) return called;
  let end = to;
  // `US | Senator Ada Holm`: a name cut within.
  if (isCapital(tokens[to - 1])) while (end < farthest && isCapital(tokens[end])) end += 1;
  if (tokens[end]?.text !== ',' && goesOn(tokens, end)) {
    while (end < farthest && isPhraseWord(tokens[end])) end += 1;
    while (end > to && isDangling(tokens[end - 1]?.lower ?? '')) end -= 1;
  }
  if (tokens[end]?.text === ',' && isPersonNoun(headOf(tokens, from, end))) {
    const close = nameBetweenCommas(tokens, end + 1, farthest);
    if (close !== null) return close;
  }
  return end;
}

/** `the deputy president | (Finance), Ann Orr, | wrote`: the end of the name; null without one. */
function nameBehindBracket(tokens: readonly Token[], to: number, limit: number): number | null {
  if (tokens[to]?.text !== '(') return null;
  let close = to + 1;
  while (close < limit && close - to < LONGEST_ROLE && tokens[close]?.text !== ')') close += 1;
  if (tokens[close]?.text !== ')' || tokens[close + 1]?.text !== ',') return null;
  return nameBetweenCommas(tokens, close + 2, limit);
}

/** `a man | called Frank`, `a woman from Leeds | named Oona Brill`: the end of the name. */
function calledNameEnd(tokens: readonly Token[], to: number, limit: number): number | null {
  let at = to;
  while (at < limit && at - to < LONGEST_ROLE && isPhraseWord(tokens[at])) at += 1;
  if (!CALLED.test(tokens[at]?.text ?? '')) return null;
  let end = at + 1;
  while (end < limit && isCapital(tokens[end])) end += 1;
  return end > at + 1 ? end : null;
}

function headOf(tokens: readonly Token[], from: number, to: number): string {
  for (let i = from; i < to; i += 1) {
    if (
      isPersonNoun(tokens[i]?.lower ?? '') &&
      (i + 1 === to || isPreposition(tokens[i + 1]?.lower ?? ''))
    ) {
      return tokens[i]?.lower ?? '';
    }
  }
  return '';
}

function isPhraseWord(token: Token | undefined): boolean {
  if (token === undefined || (token.kind === 'mark' && !/^[’'&/-]$/.test(token.text))) return false;
  const { lower, text } = token;
  if (text === lower && isVerbBeforeNames(lower)) return false;
  return (
    !isFunctionWord(lower) ||
    isDeterminer(lower) ||
    isPreposition(lower) ||
    isTitleAdjective(lower) ||
    GOES_ON.has(lower)
  );
}

function isDangling(lower: string): boolean {
  return isPreposition(lower) || isDeterminer(lower) || lower === 'and' || lower === 'who';
}

function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text === token.lower) return false;
  return token.text === 'US' || !isFunctionWord(token.lower);
}

/** The end of `[Title] First Last` that a mark closes. */
function nameBetweenCommas(tokens: readonly Token[], from: number, limit: number): number | null {
  let i = from;
  while (i < limit && i - from < 6 && tokens[i]?.isCapital === true) i += 1;
  const isClosed =
    i < tokens.length && (tokens[i]?.kind === 'mark' || /^who\b/.test(tokens[i]?.lower ?? ''));
  return i - from >= 2 && isClosed && !isTitle(tokens[i - 1]?.lower ?? '') ? i : null;
}
