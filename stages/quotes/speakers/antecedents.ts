import type { Entity } from '../../names/entity.ts';
import { isFirstName, isPlaceWord, type Gender } from '../../names/word-lists.ts';
import { nameIndexAt, type PlacedName, type Reading } from '../../names/index.ts';
import { english } from '../../language/en/index.ts';
import { isSubject, NOT_SUBJECT_AFTER } from './subject-before.ts';

/** What a pronoun or description asks of whom it may mean. */
export interface Anaphor {
  readonly block: number;
  /** Index of its first token in the block. */
  readonly token: number;
  /** Index over all sentences. */
  readonly sentence: number;
  readonly gender: Gender | null;
}

/** What is known of the quotations so far. */
export interface Discourse {
  /** Who spoke last, and in which block. */
  readonly lastSpeaker: Entity | null;
  readonly lastBlock: number;
  /** How many quotations each entity has had. */
  readonly turns: ReadonlyMap<Entity, number>;
  /** Whether tokens lie in attributed words, by block. */
  isQuoted(block: number, token: number): boolean;
  /** Whether a name stands in the words of the quotation at hand. */
  isOwnWords(block: number, token: number): boolean;
}

export interface Candidate {
  readonly entity: Entity;
  readonly features: readonly number[];
  readonly score: number;
}

/** Names looked back at for one pronoun; older ones are hardly ever meant. */
const FARTHEST_NAMES = 60;
const MOST_CANDIDATES = 12;

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
] as const;

const WEIGHT_OF: ReadonlyMap<string, number> = new Map(
  english.attribution.speakers.antecedentWeights.map(({ feature, weight }) => [feature, weight]),
);
const WEIGHTS = FEATURES.map((feature) => WEIGHT_OF.get(feature) ?? 0);
/** What `isAloneRightBefore` adds. The labelled articles hold no such sentence: set on cases. */
const ALONE_RIGHT_BEFORE = 4;

/**
 * Whom a pronoun may mean, best first: a log-linear ranking over the people named before it, with
 * weights learned by test/quality/train/antecedents.mjs. Looks back a bounded number of names.
 */
export function rankAntecedents(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): Candidate[] {
  const nearest = nearestMentions(reading, anaphor, discourse);
  const candidates: Candidate[] = [];
  const search: Search = { reading, anaphor, discourse };
  for (const [entity, mention] of nearest) {
    const features = featuresOf(search, mention, candidates.length);
    const prior = isAloneRightBefore(search, mention) ? ALONE_RIGHT_BEFORE : 0;
    candidates.push({ entity, features, score: dot(features) + prior });
  }
  return candidates.toSorted((a, b) => b.score - a.score);
}

/** Whom is asked for, and what is known where it is asked. */
interface Search {
  readonly reading: Reading;
  readonly anaphor: Anaphor;
  readonly discourse: Discourse;
}

/** The mention of a candidate that is the nearest and tells most. */
interface Nearest {
  readonly placed: PlacedName;
  readonly namesBetween: number;
  /** Any mention in this block or within the look-back that opens a sentence near the pronoun. */
  readonly placedOpening: PlacedName | null;
  readonly isInOwnWords: boolean;
  readonly isEverUnquoted: boolean;
}

function nearestMentions(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): Map<Entity, Nearest> {
  const { names } = reading;
  const nearest = new Map<Entity, Nearest>();
  const last = nameIndexAt(reading, anaphor.block, anaphor.token) - 1;
  for (
    let i = last;
    i >= 0 && last - i < FARTHEST_NAMES && nearest.size < MOST_CANDIDATES;
    i -= 1
  ) {
    const placed = names[i];
    if (placed === undefined || !mayBePerson(placed, anaphor)) continue;
    const { entity, name } = placed;
    const isOwn = discourse.isOwnWords(name.block, name.nameFrom);
    const isQuoted = discourse.isQuoted(name.block, name.nameFrom);
    const known = nearest.get(entity);
    const isOpening = opensSentence(reading, placed) && !isQuoted;
    // A mention outside the quoted words tells more than a nearer one inside them.
    if (known === undefined || (!known.isEverUnquoted && !isQuoted)) {
      nearest.set(entity, {
        placed,
        namesBetween: last - i,
        placedOpening: isOpening ? placed : null,
        isInOwnWords: isOwn || (known?.isInOwnWords ?? false),
        isEverUnquoted: !isQuoted,
      });
    } else if (known.placedOpening === null && isOpening) {
      nearest.set(entity, { ...known, placedOpening: placed });
    }
  }
  return nearest;
}

function mayBePerson({ entity, name }: PlacedName, { gender }: Anaphor): boolean {
  if (entity.kind !== 'person' && (entity.kind !== 'unknown' || !maySpeak(entity, name)))
    return false;
  return gender === null || entity.gender === null || entity.gender === gender;
}

/** Whether somebody may go by a name that nothing shows to be a person's. */
function maySpeak({ words, pronouns }: Entity, { hasArticle }: PlacedName['name']): boolean {
  const lowers = words.map((word) => word.toLowerCase());
  if (hasArticle || lowers.some((lower) => isPlaceWord(lower))) return false;
  if (lowers.length > 1) return true;
  return pronouns > 1 || (pronouns > 0 && isFirstName(lowers[0] ?? ''));
}

function opensSentence(reading: Reading, { name, sentence }: PlacedName): boolean {
  if (name.isPossessive) return false;
  // The first name of its sentence; names are in order, so the one before it tells.
  const before = reading.names[nameIndexAt(reading, name.block, name.nameFrom) - 1];
  if (before === undefined || before.name.block !== name.block) return true;
  return before.sentence !== sentence || before.name.isPossessive;
}

/** @param rank how many candidates are nearer */
function featuresOf(
  { reading: { tokens }, anaphor, discourse }: Search,
  { placed, namesBetween, placedOpening, isInOwnWords, isEverUnquoted }: Nearest,
  rank: number,
): number[] {
  const { name, entity, sentence } = placed;
  const between = Math.max(0, anaphor.sentence - sentence);
  const before = tokens[name.block]?.[name.titleFrom - 1]?.lower ?? '';
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
    Number(NOT_SUBJECT_AFTER.has(before)),
    Number(!isEverUnquoted),
    Number(isInOwnWords),
    Number(anaphor.gender !== null && entity.gender === anaphor.gender),
    Number(entity.kind !== 'person'),
    Number(rank === 0),
    Number(name.block === anaphor.block),
    Number(name.block === 0),
  ];
}

function dot(features: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), 0);
}

/** `But Paul Ott disagreed. “You can,” he said.`: the subject of the sentence before, and of one gender. */
function isAloneRightBefore(
  { reading: { tokens }, anaphor }: Search,
  { placed, placedOpening, namesBetween, isEverUnquoted }: Nearest,
): boolean {
  const { name, entity, sentence } = placed;
  return (
    isEverUnquoted &&
    namesBetween === 0 &&
    placedOpening === placed &&
    sentence === anaphor.sentence - 1 &&
    name.block === anaphor.block &&
    entity.gender !== null &&
    entity.gender === anaphor.gender &&
    isSubject(tokens[name.block] ?? [], name.titleFrom)
  );
}

/** How sure the first of ranked candidates is: its share of the log-linear model, 0 to 1. */
export function certaintyOf(candidates: readonly Candidate[]): number {
  const [first] = candidates;
  if (first === undefined) return 0;
  return 1 / candidates.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
}
