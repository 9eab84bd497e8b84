import type { Corpus } from './corpus.ts';
import type { Place, Replaced } from './exact.ts';
import { Mark } from './fold.ts';
import {
  AUXILIARIES,
  CONDITIONS_BEFORE,
  CONDITIONS_BEHIND,
  DENIALS,
  HEDGES,
  isNegation,
  OTHERS,
  PRONOUNS,
  SAYING,
} from '../language/turning-words.ts';

/** So many words before a quotation are looked at. */
const REACH = 6;

const wordAt = ({ words, ids }: Corpus, place: number): string => words[ids[place] ?? -1] ?? '';
const has = ({ marks }: Corpus, place: number, mark: number): boolean =>
  ((marks[place] ?? 0) & mark) !== 0;

/**
 * What an ellipsis leaves out that turns what is quoted: a negation, a condition or a hedge in the
 * sentences on either side of it. Whole sentences between them may be left out.
 * @param from place behind the words before the ellipsis
 * @param to place of the first word after it
 */
export function swallowed(corpus: Corpus, from: number, to: number): string | undefined {
  const isTurning = (place: number): boolean =>
    isNegation(wordAt(corpus, place)) || HEDGES.has(wordAt(corpus, place));
  let left = from;
  if (!has(corpus, from - 1, Mark.sentence)) {
    while (left < to) {
      if (isTurning(left)) return wordAt(corpus, left);
      left += 1;
      if (has(corpus, left - 1, Mark.sentence)) break;
    }
  }
  for (let place = to - 1; place >= left; place -= 1) {
    if (has(corpus, place, Mark.sentence)) break;
    if (isTurning(place)) return wordAt(corpus, place);
  }
  return undefined;
}

/** What stands right before a quotation, in its sentence and clause, and makes it no statement. */
export function turnedBefore(corpus: Corpus, { stream, from }: Place): string | undefined {
  if (has(corpus, from, Mark.opens)) return undefined;
  const before: string[] = [];
  for (let place = from - 1; place >= stream.from && before.length < REACH; place -= 1) {
    if (has(corpus, place, Mark.sentence | Mark.clause | Mark.closes)) break;
    before.push(wordAt(corpus, place));
  }
  const [nearest = ''] = before;
  if (CONDITIONS_BEFORE.has(nearest)) return nearest;
  const turning = before.find((word) => isNegation(word) || DENIALS.has(word));
  if (turning !== undefined) return turning;
  const isOthers =
    before.some((word) => OTHERS.has(word)) && before.some((word) => SAYING.has(word));
  return isOthers ? before.toReversed().join(' ') : undefined;
}

/** What stands right behind a quotation, in its sentence, and takes it back in part. */
export function turnedBehind(corpus: Corpus, { stream, to }: Place): string | undefined {
  if (to >= stream.to || has(corpus, to - 1, Mark.sentence | Mark.closes)) return undefined;
  const first = wordAt(corpus, to);
  if (CONDITIONS_BEHIND.has(first)) return first;
  const second = wordAt(corpus, to + 1);
  const isSecond = ['but', 'only', 'and', 'even'].includes(first) && CONDITIONS_BEHIND.has(second);
  return isSecond ? `${first} ${second}` : undefined;
}

/**
 * Whether brackets may stand for what they replace: they add something, or name what a pronoun
 * means, or are another form of the same word.
 */
export function isFairReplacement(corpus: Corpus, { brackets, from, to }: Replaced): boolean {
  if (brackets.some((word) => isNegation(word))) return false;
  const gone = Array.from({ length: to - from }, (_, i) => wordAt(corpus, from + i));
  if (gone.every((word) => PRONOUNS.has(word))) return true;
  if (
    gone.every((word) => AUXILIARIES.has(word)) &&
    brackets.every((word) => AUXILIARIES.has(word))
  ) {
    return true;
  }
  if (gone.some((word) => isNegation(word))) return false;
  const isName = gone.every((word, i) => has(corpus, from + i, Mark.capital) || PRONOUNS.has(word));
  if (isName)
    return (
      gone.some((word) => brackets.includes(word)) || brackets.every((word) => PRONOUNS.has(word))
    );
  const bare = gone.filter((word) => !AUXILIARIES.has(word));
  const own = brackets.filter((word) => !AUXILIARIES.has(word));
  return bare.length === own.length && bare.every((word, i) => isFormOf(word, own[i] ?? ''));
}

/** `support` and `supports`, `make` and `making`. */
function isFormOf(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  let same = 0;
  while (same < length && one[same] === other[same]) same += 1;
  return same >= 3 && same >= length - 2 && Math.abs(one.length - other.length) <= 3;
}
