import type { Entity } from '../../names/entity.ts';
import { nameIndexAt, type Reading } from '../../names/index.ts';
import type { Gender } from '../../names/word-lists.ts';

/** Who does something beside the words of a dialogue: by name, or of which gender by a pronoun. */
export interface Beat {
  readonly who: Entity | null;
  readonly gender: Gender | null;
}

const ENDS_SENTENCE = /^(?:[.?!]|\.\.\.|…)$/u;
const CLOSES_CALL = /^(?:[.,?!—–]|\.\.\.)/u;
const OPENS_CALL = /^(?:[,“‘"'.?!—–]|``)/u;
const NOBODY: Beat = { who: null, gender: null };

/**
 * The subject of the sentence beside the words of a paragraph: of the last before them (`Bram shook
 * his hat. “The causeway was under.”`), else of the first behind them (`“Mine.” Tam did not look up.`).
 * @param isQuoted whether a token of the block is said
 */
export function beatIn(
  reading: Reading,
  block: number,
  isQuoted: (token: number) => boolean,
): Beat {
  const tokens = reading.tokens[block] ?? [];
  const first = tokens.findIndex((_, at) => isQuoted(at));
  if (first < 0) return NOBODY;
  let start = first;
  // The opening mark, and what ends the sentence before it.
  while (start > 0 && tokens[start - 1]?.kind === 'mark') start -= 1;
  if (start > 0) {
    start -= 1;
    while (start > 0 && !ENDS_SENTENCE.test(tokens[start - 1]?.text ?? '')) start -= 1;
    return subjectAt(reading, block, start);
  }
  let behind = first;
  while (behind < tokens.length && isQuoted(behind)) behind += 1;
  const isWhole =
    ENDS_SENTENCE.test(tokens[behind - 1]?.text ?? '') ||
    ENDS_SENTENCE.test(tokens[behind]?.text ?? '');
  while (tokens[behind]?.kind === 'mark') behind += 1;
  return isWhole && !isQuoted(behind) ? subjectAt(reading, block, behind) : NOBODY;
}

function subjectAt(reading: Reading, block: number, at: number): Beat {
  const tokens = reading.tokens[block] ?? [];
  const word = tokens[at]?.lower;
  if (word === 'he') return { who: null, gender: 'male' };
  if (word === 'she') return { who: null, gender: 'female' };
  // `The captain Orde`: an article is no part of a name.
  for (let i = nameIndexAt(reading, block, at); i < reading.names.length; i += 1) {
    const placed = reading.names[i];
    if (placed === undefined || placed.name.block !== block || placed.name.titleFrom > at) break;
    const { name, entity } = placed;
    const isPerson = entity.kind === 'person' || entity.kind === 'unknown';
    if (name.titleFrom === at && isPerson && !name.isPossessive)
      return { who: entity, gender: null };
  }
  return NOBODY;
}

/** Whom the words of a paragraph call by name, between marks: `“Sit down, Bram.”`, `“Mr. Coyle, …”`. */
export function addressedIn(
  reading: Reading,
  block: number,
  isQuoted: (token: number) => boolean,
): Entity | null {
  const tokens = reading.tokens[block] ?? [];
  for (let i = nameIndexAt(reading, block, 0); i < reading.names.length; i += 1) {
    const placed = reading.names[i];
    if (placed === undefined || placed.name.block !== block) break;
    const { name, entity } = placed;
    if (!isQuoted(name.nameFrom) || name.isPossessive) continue;
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    const before = tokens[name.titleFrom - 1]?.text ?? ',';
    const after = tokens[name.nameTo]?.text ?? '.';
    const isApart = OPENS_CALL.test(before) && CLOSES_CALL.test(after);
    // `“Bell.”` alone is an answer as often.
    const isAlone = !isQuoted(name.titleFrom - 2) && !isQuoted(name.nameTo + 1);
    if (isApart && (!isAlone || after === '!')) return entity;
  }
  return null;
}
