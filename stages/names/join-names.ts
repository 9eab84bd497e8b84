import type { SpeakerKind } from '../document.ts';
import { genderOfFirstName, isFirstName, isPlaceWord, isTitle, type Gender } from './word-lists.ts';
import type { NameMention } from './name-mention.ts';
import type { Role } from './role.ts';

/** Somebody or something that the document names or describes. */
export interface Entity {
  readonly id: number;
  /** `unknown` and `place` speak only when they stand as the source of a quotation. */
  kind: SpeakerKind | 'place' | 'unknown';
  /** The fullest form so far, without title. */
  words: readonly string[];
  gender: Gender | null;
  /** How often the whole document names it. */
  count: number;
  readonly roles: Role[];
  /** How often a pronoun for a person follows one of its names soon. */
  pronouns: number;
}

interface NamedEntities {
  readonly entities: readonly Entity[];
  /** For each name mention its entity, in the same order. */
  readonly entityOf: readonly Entity[];
}

/** Namesakes that are compared for one last name; a real document has two or three. */
const MOST_NAMESAKES = 24;
const SUFFIXES: ReadonlySet<string> = new Set(
  ['jr', 'sr', 'ii', 'iii', 'iv'].flatMap((suffix) => [suffix, `${suffix}.`]),
);
const MINOR_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'on', '&', 'de']);

/**
 * Joins the names of a document into entities: `Chase`, `Dr. Chase` and `Michael S. Chase` are one,
 * Bill and Hillary Clinton two. Names of two words and more come first, whatever the order of the
 * document, so that a surname in the headline finds its owner. Time is linear in the mentions.
 */
export function joinNames(names: readonly NameMention[]): NamedEntities {
  const entities: Entity[] = [];
  const byLast = new Map<string, Entity[]>();
  const byFirst = new Map<string, Entity[]>();
  /** By the whole name: past the compared namesakes, the same name is still the same person. */
  const byFullName = new Map<string, Entity>();
  const byInitials = new Map<string, Entity>();
  const entityOf: Entity[] = [];

  /** For each mention its words for comparing. */
  const lowersOf = names.map(({ lowers }) => comparable(lowers));
  /** And for each entity those of its fullest form. */
  const entityLowers: (readonly string[])[] = [];

  const create = (name: NameMention, lowers: readonly string[]): Entity => {
    const entity: Entity = {
      id: entities.length,
      kind: name.kind,
      words: name.words,
      gender: name.gender,
      count: 0,
      roles: [],
      pronouns: 0,
    };
    entities.push(entity);
    entityLowers.push(lowers);
    push(byLast, lastOf(lowers), entity);
    if (lowers.length > 1) push(byFirst, lowers[0] ?? '', entity);
    noteInitials(name.words, entity);
    return entity;
  };
  const noteInitials = (words: readonly string[], entity: Entity) => {
    if (words.length < 3) return;
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    const initials = capitals
      .map((word) => word[0])
      .join('')
      .toLowerCase();
    if (!byInitials.has(initials)) byInitials.set(initials, entity);
  };
  const join = (index: number, name: NameMention, lowers: readonly string[], entity: Entity) => {
    entityOf[index] = entity;
    entity.count += 1;
    if (name.genderAfter !== null || name.isHonorific) entity.pronouns += 1;
    if (name.words.length > entity.words.length) {
      entity.words = name.words;
      entityLowers[entity.id] = lowers;
      noteInitials(name.words, entity);
    }
    entity.gender ??= name.gender;
    if (entity.kind === 'unknown' || (entity.kind === 'place' && name.kind === 'person'))
      entity.kind = name.kind;
  };

  const fullNames = new Set<string>();
  for (const lowers of lowersOf) if (lowers.length > 1) fullNames.add(lowers.join(' '));
  names.forEach((mention, index) => {
    if (mention.words.length < 2) return;
    const name = withoutFollowers(mention, fullNames);
    const lowers = name === mention ? (lowersOf[index] ?? []) : comparable(name.lowers);
    const namesakes = byLast.get(lastOf(lowers)) ?? [];
    const fullName = lowers.join(' ');
    const same =
      byFullName.get(fullName) ??
      namesakes.find((entity) =>
        isSameFullName(lowers, name, entity, entityLowers[entity.id] ?? []),
      ) ??
      create(name, lowers);
    byFullName.set(fullName, same);
    join(index, name, lowers, same);
  });
  const fullCounts = new Map(entities.map((entity) => [entity, entity.count]));
  const votes = pronounVotes(names, lowersOf);
  names.forEach((name, index) => {
    if (name.words.length >= 2) return;
    const lowers = lowersOf[index] ?? [];
    const [lower = ''] = lowers;
    const entity =
      ownerOf(name, byLast.get(lower), fullCounts, votes.get(lower)) ??
      byInitials.get(lower) ??
      ownerOf(name, firstNameOwners(name, byFirst.get(lower)), fullCounts) ??
      byFirst.get(lower)?.find((owner) => isShortened(name, owner));
    join(index, name, lowers, entity ?? create(name, lowers));
  });
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    const lowers = entityLowers[entity.id] ?? [];
    const isAlone = (byLast.get(lastOf(lowers))?.length ?? 0) < 2;
    entity.gender ??=
      genderOfFirstName(lowers[0] ?? '') ?? (isAlone ? (votes.get(lastOf(lowers)) ?? null) : null);
  }
  return { entities, entityOf };
}

/**
 * `Hillary Clinton Goes After …` in a title: where the first two words are somebody's name by
 * themselves, what follows is no part of it.
 */
function withoutFollowers(name: NameMention, fullNames: ReadonlySet<string>): NameMention {
  if (name.words.length < 3 || !isFirstName(name.lowers[0] ?? '')) return name;
  const words = name.words.slice(0, 2);
  const lowers = name.lowers.slice(0, 2);
  return fullNames.has(comparable(lowers).join(' '))
    ? { ...name, words, lowers, kind: 'person' }
    : name;
}

/** The words of a name for comparing: apostrophes are alike, `Jr.` tells nobody apart. */
function comparable(lowers: readonly string[]): readonly string[] {
  if (!lowers.some((word) => word.includes('’') || SUFFIXES.has(word))) return lowers;
  return lowers.map((word) => word.replaceAll('’', "'")).filter((word) => !SUFFIXES.has(word));
}

function lastOf(lowers: readonly string[]): string {
  return lowers.at(-1) ?? '';
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < MOST_NAMESAKES) list.push(entity);
}

/** Whether a name of several words and an entity with the same last word are one. */
function isSameFullName(
  lowers: readonly string[],
  name: NameMention,
  entity: Entity,
  others: readonly string[],
): boolean {
  if (others.length < 2) return false;
  if (isOpposite(name.gender, entity.gender)) return false;
  // `Wasserman Schultz` of `Debbie Wasserman Schultz`.
  const [less, more] = lowers.length <= others.length ? [lowers, others] : [others, lowers];
  if (less.every((word, i) => word === more[more.length - less.length + i])) return true;
  const [first = ''] = lowers;
  const [otherFirst = ''] = others;
  if (isFirstLike(first, otherFirst)) return middlesAgree(lowers, others);
  // `the Daily News` of `the New York Daily News`, `Clinton Foundation` of `Bill Clinton Foundation`.
  if (name.kind === 'person' || entity.kind === 'person') return false;
  const [short, long] = lowers.length <= others.length ? [lowers, others] : [others, lowers];
  return short.length > 1 && short.every((word) => MINOR_WORDS.has(word) || long.includes(word));
}

/** First names that may be one: equal, an initial, or one the beginning of the other (`Rob`, `Robert`). */
function isFirstLike(first: string, other: string): boolean {
  if (first === other) return true;
  const [short, long] = first.length <= other.length ? [first, other] : [other, first];
  const stem = short.replace(/\.$/, '');
  return (
    (stem.length === 1 && short.endsWith('.') && long.startsWith(stem)) ||
    (stem.length >= 3 && long.startsWith(stem))
  );
}

/** `John A. Smith` and `John B. Smith` are two; `Hillary Clinton` and `Hillary Rodham Clinton` one. */
function middlesAgree(lowers: readonly string[], others: readonly string[]): boolean {
  const middles = lowers.slice(1, -1);
  const otherMiddles = others.slice(1, -1);
  if (middles.length === 0 || otherMiddles.length === 0) return true;
  return middles.some((middle) => otherMiddles.some((other) => middle[0] === other[0]));
}

function isOpposite(one: Gender | null, other: Gender | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** `Peabody` for Peabody Energy, not `Washington` for the Washington Post. */
function isShortened({ lowers, kind }: NameMention, owner: Entity): boolean {
  const [lower = ''] = lowers;
  if (owner.kind !== 'organization' || kind !== 'unknown') return false;
  return !isPlaceWord(lower) && !isTitle(lower) && !isFirstName(lower);
}

/** Only a first name that is one in general, or of somebody introduced by it, calls a person. */
function firstNameOwners(name: NameMention, owners: readonly Entity[] | undefined): Entity[] {
  if (name.isHonorific) return [];
  const isName = isFirstName(name.lowers[0] ?? '');
  return (owners ?? []).filter((entity) => entity.kind === 'person' && isName);
}

/**
 * Whom a single word names among those who bear it: the gender of the honorific first, then a person
 * before a body, then who is named most (the press gives the other Clinton in full).
 */
function ownerOf(
  name: NameMention,
  owners: readonly Entity[] | undefined,
  counts: ReadonlyMap<Entity, number>,
  usual: Gender | null = null,
): Entity | undefined {
  const gender = name.gender ?? usual;
  let best: Entity | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const entity of owners ?? []) {
    if (isOpposite(name.gender, entity.gender)) continue;
    if (name.kind === 'person' && entity.kind === 'organization') continue;
    if (name.hasArticle && entity.kind === 'person') continue;
    const agrees =
      gender === null || entity.gender === null ? 0 : entity.gender === gender ? 1 : -1;
    const score =
      1000 * agrees +
      500 * Number(entity.kind === 'person') +
      Math.min(400, counts.get(entity) ?? 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Of which gender the bearer of a bare surname is, by the pronouns that follow it: in an article on
 * Hillary Clinton, `Clinton` is followed by `she` and `her`, however often Bill Clinton is named.
 */
function pronounVotes(
  names: readonly NameMention[],
  lowersOf: readonly (readonly string[])[],
): Map<string, Gender> {
  const tally = new Map<string, { female: number; male: number }>();
  for (const [index, { words, genderAfter, isHonorific }] of names.entries()) {
    if (genderAfter === null || isHonorific || words.length > 1) continue;
    const [key = ''] = lowersOf[index] ?? [];
    const counts = tally.get(key) ?? { female: 0, male: 0 };
    counts[genderAfter] += 1;
    tally.set(key, counts);
  }
  const usual = new Map<string, Gender>();
  for (const [key, { female, male }] of tally) {
    if (female > 2 * male && female > 1) usual.set(key, 'female');
    if (male > 2 * female && male > 1) usual.set(key, 'male');
  }
  return usual;
}
