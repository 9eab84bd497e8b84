import { english } from '../../language/en/index.ts';
import { isGroupNoun, isOrganizationNoun, isPersonNoun, isTitle } from '../../names/word-lists.ts';
import { SHAPE } from '../../words/shape.ts';
import { createNumberSet } from '../../words/number-table.ts';
import { wordHash } from '../../words/hash.ts';
import { nounPhrases } from '../grammar/noun-phrases.ts';
import { TAG } from '../grammar/tagger.ts';
import { auxiliary, beforeVerbGroup } from './cue-features.ts';
import type { Passage } from './passage.ts';

const { tellingVerbs, givingVerbs, givenNouns } = english.attribution.quotes;
const TELLING = hashesOf(tellingVerbs);
const GIVING = hashesOf(givingVerbs);
const GIVEN = hashesOf(givenNouns);
const ASKING = hashesOf(['asked asks ask asking']);
const AS = wordHash('as');
const TO = wordHash('to');
const OF = wordHash('of');
const IF = wordHash('if');
/** Tokens of who is told, and of the subject. */
const LONGEST_PHRASE = 12;
/** So many tokens after `that` are a clause, whatever its verb is taken for. */
const SURELY_CLAUSE = 6;
const NAMES_SOMEBODY: ReadonlySet<number> = new Set([TAG.subject, TAG.object, TAG.name, TAG.who]);
/** Of the auxiliaries only `have` leaves it said: not `might tell`, `did not tell`, `was told`. */
const HAVE_ONLY = new Set([0, 2]);

/** A cue with what is told by it: tokens, half-open. */
export interface Told {
  readonly cue: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/**
 * What somebody is told by a clause with `that` or `whether`, by grammar alone: `advised the Council
 * that the sign was broken`, `enquired whether it was`, `made the point that it is`. It finds what
 * the model of cues, which learned from news, has no ear for. Linear in the passage.
 */
export function toldThat(passage: Passage): Told[] {
  const found: Told[] = [];
  const { word, shape, region, first, end } = passage;
  for (let cue = first; cue < end; cue++) {
    const own = word[cue] ?? 0;
    const isGiving = GIVING.has(own);
    if (!isGiving && !TELLING.has(own)) continue;
    if (shape[cue] !== SHAPE.lower || (region[cue] ?? -1) >= 0) continue;
    const source = subjectOf(passage, cue);
    if (source === null) continue;
    const start = clauseStart(passage, cue, isGiving);
    if (start === null) continue;
    const contentEnd = clauseEnd(passage, start);
    if (!hasVerb(passage, start, contentEnd)) continue;
    found.push({ cue, ...source, contentStart: start, contentEnd });
  }
  return found;
}

/**
 * The start of a clause without who is told it: `asked | the minister, Ann Orr, | whether she had`;
 * the same place where the words are no such clause.
 */
export function behindAddressee(passage: Passage, cue: number, start: number): number {
  const { word, tag } = passage;
  const own = word[cue] ?? 0;
  if (start !== cue + 1 || !(TELLING.has(own) || ASKING.has(own))) return start;
  if (opensClause(passage, start)) return start;
  const limit = Math.min(passage.sentenceEnd[cue] ?? 0, start + 2 * LONGEST_PHRASE);
  let at = phraseEnd(passage, start, limit);
  if (at === null || !isSomebody(passage, at - 1)) return start;
  if (tag[at] === TAG.comma) {
    const name = phraseEnd(passage, at + 1, limit);
    if (name === null || tag[name] !== TAG.comma) return start;
    at = name + 1;
  }
  return opensClause(passage, at) && at + 2 < limit ? at : start;
}

/** The phrase before a verb, where it is somebody, and the verb is not passive, denied or modal. */
function subjectOf(passage: Passage, cue: number): Pick<Told, 'sourceStart' | 'sourceEnd'> | null {
  const { word } = passage;
  const last = beforeVerbGroup(passage, cue);
  if (last < 0 || !HAVE_ONLY.has(auxiliary(passage, cue, last))) return null;
  const from = Math.max(passage.sentenceStart[cue] ?? 0, last - LONGEST_PHRASE);
  const { start, end } = nounPhrases(passage, from, last + 1);
  const at = end.lastIndexOf(last + 1);
  const nearest = start[at];
  if (nearest === undefined) return null;
  // `a resident of Mill Lane`: who it is stands before.
  const owner = word[nearest - 1] === OF ? end.lastIndexOf(nearest - 1) : -1;
  const head = owner < 0 ? last : nearest - 2;
  const sourceStart = start[owner] ?? nearest;
  return isSomebody(passage, head) ? { sourceStart, sourceEnd: last + 1 } : null;
}

function isSomebody({ tag, text, from, to }: Passage, last: number): boolean {
  if (NAMES_SOMEBODY.has(tag[last] ?? TAG.other)) return true;
  const lower = text.slice(from[last], to[last]).toLowerCase();
  return isPersonNoun(lower) || isTitle(lower) || isGroupNoun(lower) || isOrganizationNoun(lower);
}

/** The `that` or `whether` after a verb and who is told; null where no clause follows. */
function clauseStart(passage: Passage, cue: number, isGiving: boolean): number | null {
  const { tag, word } = passage;
  const limit = Math.min(passage.sentenceEnd[cue] ?? 0, cue + LONGEST_PHRASE);
  let at = cue + 1;
  if (word[at] === AS && word[at + 1] === TO) return opensClause(passage, at + 2) ? at + 2 : null;
  if (isGiving || !opensClause(passage, at)) {
    const end = phraseEnd(passage, at, limit);
    if (end === null) return null;
    if (isGiving && !GIVEN.has(word[end - 1] ?? 0)) return null;
    at = end;
  }
  if (tag[at] === TAG.preposition && word[at] === OF) {
    const end = phraseEnd(passage, at + 1, limit);
    if (end === null) return null;
    at = end;
  }
  return at < limit && opensClause(passage, at) ? at : null;
}

function opensClause({ tag, word }: Passage, at: number): boolean {
  return tag[at] === TAG.that || word[at] === WHETHER || word[at] === IF;
}

const WHETHER = wordHash('whether');

function phraseEnd(passage: Passage, at: number, limit: number): number | null {
  const { start, end } = nounPhrases(passage, at, limit);
  let last: number | null = null;
  start.forEach((from, i) => {
    if (from === at) last = end[i] ?? null;
  });
  return last;
}

/** The end of a clause: that of its sentence, or a semicolon. */
function clauseEnd({ tag, sentenceEnd, wordTo }: Passage, start: number): number {
  const end = sentenceEnd[start] ?? start;
  let at = start;
  while (at < end && tag[at] !== TAG.semicolon) at++;
  return wordTo[at] ?? at;
}

function hasVerb({ verbsBefore }: Passage, start: number, end: number): boolean {
  const length = end - start;
  return length >= SURELY_CLAUSE || (length > 2 && verbsBefore[end] !== verbsBefore[start]);
}

function hashesOf(entries: readonly string[]) {
  return createNumberSet(entries.flatMap((entry) => entry.split(' ').map(wordHash)));
}
