import {
  genderOfNoun,
  isDeterminer,
  isFunctionWord,
  isPersonNoun,
  isPreposition,
  pronounOf,
} from '../../names/word-lists.ts';
import { nameIndexAt, type Reading } from '../../names/index.ts';
import { isPossessiveForm, type Token } from '../../names/token.ts';
import { phraseEnd } from './phrase/complement.ts';
import type { Anaphor, Discourse } from './anaphor.ts';
import { mayMean } from './antecedents.ts';

/** Words looked back over, about two sentences. */
const FARTHEST = 40;
const MOST_MODIFIERS = 3;
const OWN = /^(?:my|our)$/;
const OF_ANYBODY = /^(?:an?|the|this|that|his|her|their|one|some)$/;
const LONGEST_SUBJECT = 4;
const LONGEST_ADVERBIAL = 8;
/** Ends of sentences between the phrase and the pronoun. */
const MOST_SENTENCES = 2;
const ENDS_SENTENCE = /(?:^(?:[?!“”"]|''|``)|\.)$/u;
/** Who tells, and what brings somebody in: `I met a driver`, `There was a driver`. */
const TELLERS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'there', 'this', 'it']);
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'then', 'when']);

/**
 * Whom a pronoun means who goes by a description, where nobody who is named stands nearer: the
 * phrase with `my` or `our` before it (`I rang my sister and she said`), or the one that the sentence
 * before tells of (`A driver got out. He said`, `I met a driver. He said`); token indices of the
 * block, half-open.
 */
export function unnamedPersonBefore(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): NounRange | null {
  const { token } = anaphor;
  return personBefore(reading, anaphor, discourse, {
    nearest: endOfNearestName(reading, anaphor),
    startOf: (tokens, noun) => openerAt(tokens, noun, OWN) ?? introducedAt(tokens, noun, token),
  });
}

/** `A customer walked in. He said`: for a pronoun that nobody who is named fits. */
export function strangerBefore(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): NounRange | null {
  return personBefore(reading, anaphor, discourse, {
    nearest: 0,
    startOf: (tokens, noun) => openerAt(tokens, noun, OF_ANYBODY),
  });
}

/** Token indices of a block, half-open. */
export interface NounRange {
  readonly from: number;
  readonly to: number;
}

/** Which phrases are looked for: from which token on, and where the one of a noun starts. */
interface Looking {
  readonly nearest: number;
  readonly startOf: (tokens: readonly Token[], noun: number) => number | null;
}

function personBefore(
  reading: Reading,
  { block, token, gender }: Anaphor,
  discourse: Discourse,
  { nearest, startOf }: Looking,
): NounRange | null {
  const tokens = reading.tokens[block] ?? [];
  const isQuoted = discourse.isQuoted(block, token);
  /** `My boss`: of either gender, where nobody of the right one stands before the pronoun. */
  let either: NounRange | null = null;
  for (let i = token - 1; i >= Math.max(nearest, token - FARTHEST); i -= 1) {
    const lower = tokens[i]?.lower ?? '';
    const own = genderOfNoun(lower);
    const isOther = own !== null && own !== gender;
    if (!isPersonNoun(lower) || isOther || discourse.isQuoted(block, i) !== isQuoted) continue;
    // `One member in four, she said, has no card.`
    if (discourse.isSaidHere(block, i)) continue;
    const from = startOf(tokens, i);
    const phrase = from === null ? null : { from, to: phraseEnd(tokens, i) };
    // Of the gender, whoever it is is the nearest.
    if (own !== null) return phrase;
    either ??= phrase;
  }
  return either;
}

/** Where the last name before a pronoun, in its block, ends that it may mean; 0 where there is none. */
function endOfNearestName(reading: Reading, { block, token, gender }: Anaphor): number {
  for (let i = nameIndexAt(reading, block, token) - 1; i >= 0; i -= 1) {
    const placed = reading.names[i];
    if (placed?.name.block !== block || token - placed.name.nameTo > FARTHEST) break;
    if (mayMean(placed, gender)) return placed.name.nameTo;
  }
  return 0;
}

/** The word that opens the phrase of a noun; null where it is another one. */
function openerAt(tokens: readonly Token[], noun: number, opener: RegExp): number | null {
  for (let from = noun - 1; from >= Math.max(0, noun - 1 - MOST_MODIFIERS); from -= 1) {
    const before = tokens[from]?.lower ?? '';
    if (opener.test(before)) return from;
    if (isDeterminer(before) || isFunctionWord(before) || tokens[from]?.kind === 'mark') break;
  }
  return null;
}

/**
 * Where the phrase of a noun starts that its sentence tells of; null where the noun stands elsewhere
 * in the sentence, or the sentence is not the one before the pronoun.
 */
function introducedAt(tokens: readonly Token[], noun: number, pronoun: number): number | null {
  let from = noun - 1;
  while (from > 0 && noun - from <= MOST_MODIFIERS && !isDeterminer(tokens[from]?.lower ?? '')) {
    if (tokens[from]?.kind === 'mark') return null;
    from -= 1;
  }
  if (!isDeterminer(tokens[from]?.lower ?? '') || isPossessiveForm(tokens[noun]?.text ?? ''))
    return null;
  const before = tokens[from - 1];
  // `Joy, a care worker`, `the driver, Ann Orr`: it belongs to a name.
  const after = noun + (tokens[noun + 1]?.text === ',' ? 2 : 1);
  if (before?.text === ',' || tokens[after]?.isCapital === true) return null;
  const isSubject =
    before === undefined ||
    ENDS_SENTENCE.test(before.text) ||
    CLAUSE_OPENERS.has(before.lower) ||
    isBehindAdverbial(tokens, from);
  return (isSubject || isToldOf(tokens, from)) &&
    sentencesBetween(tokens, noun, pronoun) <= MOST_SENTENCES
    ? from
    : null;
}

/** `At two in the morning | a man sat down`: only where or when stands before it in its sentence. */
function isBehindAdverbial(tokens: readonly Token[], phrase: number): boolean {
  let first = phrase - 1;
  while (first > 0 && phrase - first < LONGEST_ADVERBIAL) {
    const token = tokens[first];
    if (token === undefined || token.kind === 'mark' || pronounOf(token.lower) !== undefined)
      return false;
    if (ENDS_SENTENCE.test(tokens[first - 1]?.text ?? '.')) break;
    first -= 1;
  }
  return isPreposition(tokens[first]?.lower ?? '') && tokens[first]?.isCapital === true;
}

/** Whether the sentence of a phrase opens with who tells it. */
function isToldOf(tokens: readonly Token[], phrase: number): boolean {
  let first = phrase - 1;
  while (first >= 0 && phrase - first <= LONGEST_SUBJECT + 1) {
    if (ENDS_SENTENCE.test(tokens[first]?.text ?? '')) break;
    first -= 1;
  }
  return TELLERS.has(tokens[first + 1]?.lower ?? '');
}

function sentencesBetween(tokens: readonly Token[], from: number, to: number): number {
  return tokens.slice(from, to).filter(({ text }) => /^[.?!]$/.test(text)).length;
}
