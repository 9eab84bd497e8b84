import { english } from '../../language/en/index.ts';
import { nameIndexAt, type PlacedName, type Reading } from '../../names/index.ts';
import type { Token } from '../../names/token.ts';
import { isDeterminer, isPersonNoun, isTitleAdjective } from '../../names/word-lists.ts';
import type { Anaphor, Discourse } from './anaphor.ts';
import { NOT_SUBJECT_AFTER } from './subject-before.ts';

/** Words of what somebody is called before the name: `the former coach Ann Orr`. */
const LONGEST_CALLING = 4;

/** The features of a candidate, in the order in which `featuresOf` gives them. */
const FEATURES = [
  'same sentence',
  'sentence before',
  'sentences between, log',
  'names between, log',
  'is last speaker',
  'is last speaker, same or previous block',
  'turns so far, log',
  'count, log',
  'opens its sentence',
  'opens the sentence before',
  'possessive',
  'after a preposition',
  'inside a quotation',
  'in the quoted words',
  'gender agrees',
  'not surely a person',
  'nearest',
  'in this block',
  'in first block',
  'alone in this block',
] as const;

const WEIGHT_OF: ReadonlyMap<string, number> = new Map(
  english.attribution.speakers.antecedentWeights.map(({ feature, weight }) => [feature, weight]),
);
const WEIGHTS = FEATURES.map((feature) => WEIGHT_OF.get(feature) ?? 0);

/** Whom is asked for, and what is known where it is asked. */
export interface Search {
  readonly reading: Reading;
  readonly anaphor: Anaphor;
  readonly discourse: Discourse;
}

/** The mention of a candidate that is the nearest and tells most. */
export interface Nearest {
  readonly placed: PlacedName;
  readonly namesBetween: number;
  /** Any mention in this block or within the look-back that opens a sentence near the pronoun. */
  readonly placedOpening: PlacedName | null;
  readonly isInOwnWords: boolean;
  readonly isEverUnquoted: boolean;
}

/** Whether a name is the first of its sentence, what its bearer is called aside. */
export function opensSentence(reading: Reading, { name, sentence }: PlacedName): boolean {
  if (name.isPossessive) return false;
  // The first name of its sentence; names are in order, so the one before it tells.
  const before = reading.names[nameIndexAt(reading, name.block, name.nameFrom) - 1];
  if (before === undefined || before.name.block !== name.block) return true;
  if (before.sentence !== sentence || before.name.isPossessive) return true;
  // `Norland captain Ann Orr`.
  const between = (reading.tokens[name.block] ?? []).slice(before.name.nameTo, name.titleFrom);
  return between.length > 0 && between.length <= LONGEST_CALLING && between.every(isCalling);
}

/**
 * The features of a candidate, in the order of their names.
 * @param rank how many candidates are nearer
 * @param isAlone nobody else is named in the paragraph
 */
export function featuresOf(
  { reading: { tokens }, anaphor, discourse }: Search,
  { placed, namesBetween, placedOpening, isInOwnWords, isEverUnquoted }: Nearest,
  { rank, isAlone }: { readonly rank: number; readonly isAlone: boolean },
): number[] {
  const { name, entity, sentence } = placed;
  const between = Math.max(0, anaphor.sentence - sentence);
  const isLast = discourse.lastSpeaker === entity;
  return [
    Number(between === 0),
    Number(between === 1),
    Math.log1p(between),
    Math.log1p(namesBetween),
    Number(isLast),
    Number(isLast && anaphor.block - discourse.lastBlock <= 1),
    Math.log1p(discourse.turns.get(entity) ?? 0),
    Math.log1p(entity.count),
    Number(placedOpening !== null && placedOpening.sentence === anaphor.sentence),
    Number(
      placedOpening !== null &&
        placedOpening.sentence !== anaphor.sentence &&
        anaphor.sentence - placedOpening.sentence <= 2,
    ),
    Number(name.isPossessive),
    Number(NOT_SUBJECT_AFTER.has(wordBefore(tokens[name.block] ?? [], name.titleFrom))),
    Number(!isEverUnquoted),
    Number(isInOwnWords),
    Number(anaphor.gender !== null && entity.gender === anaphor.gender),
    Number(entity.kind !== 'person'),
    Number(rank === 0),
    Number(name.block === anaphor.block),
    Number(name.block === 0),
    Number(isAlone),
  ];
}

/** The word before a name and what it is called: `with` of `with the referee Paul Crane`. */
function wordBefore(tokens: readonly Token[], from: number): string {
  let at = from - 1;
  while (at >= 0 && from - at <= LONGEST_CALLING) {
    const token = tokens[at];
    const lower = token?.lower ?? '';
    if (token === undefined || (!isCalling(token) && !isDeterminer(lower))) return lower;
    at -= 1;
  }
  return '';
}

function isCalling({ lower }: Token): boolean {
  return isPersonNoun(lower) || isTitleAdjective(lower);
}

/** The worth of a candidate with these features. */
export function worthOf(features: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), 0);
}
