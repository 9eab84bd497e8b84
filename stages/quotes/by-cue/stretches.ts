import { TAG } from '../grammar/tagger.ts';
import type { PassageColumns } from './passage.ts';

/** Stretches are read so far, in tokens, and what is in them counted up to so many. */
const LONGEST = 60;
const MOST = 3;

/** Finite verbs of a stretch, up to 3. */
export function verbsIn({ verbsBefore }: PassageColumns, from: number, to: number): number {
  return countIn(verbsBefore, from, Math.min(to, from + LONGEST));
}

/** Finite verbs that no relative pronoun opens. */
export function clauseVerbs({ clausesBefore }: PassageColumns, from: number, to: number): number {
  return countIn(clausesBefore, from, Math.min(to, from + LONGEST));
}

/** Commas of a stretch, up to 3. */
export function commasIn({ commasBefore }: PassageColumns, from: number, to: number): number {
  return countIn(commasBefore, from, to);
}

/** @param before how many stand before each token */
function countIn(before: Int32Array, from: number, to: number): number {
  return Math.max(0, Math.min(MOST, (before[to] ?? 0) - (before[from] ?? 0)));
}

/** By tag, what stands there: a finite verb (1), a comma or dash (2), the end (3). */
const AHEAD = new Uint8Array(256);
AHEAD[TAG.verbPast] = 1;
AHEAD[TAG.verbS] = 1;
AHEAD[TAG.be] = 1;
AHEAD[TAG.modal] = 1;
AHEAD[TAG.have] = 1;
AHEAD[TAG.comma] = 2;
AHEAD[TAG.semicolon] = 2;
AHEAD[TAG.dash] = 2;
AHEAD[TAG.stop] = 3;

/** What comes first from a token on: a finite verb (1), a comma (2), a stop (3), all far (0). */
export function verbsAhead({ tag }: PassageColumns, from: number): number {
  for (let i = from; i < from + 12; i++) {
    const own = tag[i] ?? TAG.none;
    if (own === TAG.none) return 0;
    const found = AHEAD[own] ?? 0;
    if (found !== 0) return found;
  }
  return 0;
}

/** Whether a token is quoted (1) or follows a quoted one (2). */
export function quoteState({ region }: PassageColumns, i: number): number {
  if ((region[i] ?? -1) >= 0) return 1;
  return (region[i - 1] ?? -1) >= 0 ? 2 : 0;
}

/** The first of the opening marks just before a token, or the token. */
export function lastMark({ tag, sentenceStart }: PassageColumns, i: number): number {
  const limit = sentenceStart[i] ?? 0;
  let at = i;
  while (at > limit && (tag[at - 1] === TAG.quote || tag[at - 1] === TAG.open)) at--;
  return at;
}

/** How far a path is followed, in tokens. */
const LONGEST_PATH = 40;
/** What a token on the path tells, as a bit, by its tag. */
const PATH_BIT = new Uint8Array(256);
PATH_BIT[TAG.conjunction] = 1;
PATH_BIT[TAG.who] = 2;
PATH_BIT[TAG.that] = 4;
PATH_BIT[TAG.wh] = 4;
PATH_BIT[TAG.subordinator] = 4;
PATH_BIT[TAG.preposition] = 8;
PATH_BIT[TAG.semicolon] = 16;
PATH_BIT[TAG.colon] = 16;
PATH_BIT[TAG.dash] = 16;
PATH_BIT[TAG.subject] = 32;

/** What lies between candidate and cue, as bits: verbs, commas, conjunctions, marks, clauses. */
export function pathBetween(
  { tag, region, commasBefore, verbsBefore }: PassageColumns,
  from: number,
  to: number,
): number {
  const limit = Math.min(to, from + LONGEST_PATH);
  if (limit <= from) return 0;
  const outside = region[from - 1];
  let bits = 0;
  for (let i = from; i < limit; i++) {
    bits |= PATH_BIT[tag[i] ?? 0] ?? 0;
    if (region[i] !== outside) bits |= 64;
  }
  const commas = countIn(commasBefore, from, limit);
  return bits | (commas << 7) | (countIn(verbsBefore, from, limit) << 9);
}

/** A hash of the parts of speech of a short stretch. */
export function tagSequence({ tag }: PassageColumns, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (tag[i] ?? 0), 0x01000193);
  return hash;
}
