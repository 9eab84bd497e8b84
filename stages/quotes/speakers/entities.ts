import type { SpeakerKind } from '../../document.ts';
import { genderOfFirstName, isFirstName, type Gender } from './lexicon.ts';
import type { NameMention } from './names.ts';
import type { Role } from './roles.ts';

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
}

export interface NamedEntities {
  readonly entities: readonly Entity[];
  /** For each name mention its entity, in the same order. */
  readonly entityOf: readonly Entity[];
}

/** Namesakes that are compared for one last name; a real document has two or three. */
const MOST_NAMESAKES = 24;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;
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
  const byInitials = new Map<string, Entity>();
  const entityOf: Entity[] = [];

  const create = (name: NameMention): Entity => {
    const entity: Entity = {
      id: entities.length,
      kind: name.kind,
      words: name.words,
      gender: name.gender,
      count: 0,
      roles: [],
    };
    entities.push(entity);
    const lowers = lowered(name.words);
    push(byLast, lastOf(lowers), entity);
    if (lowers.length > 1) push(byFirst, lowers[0] ?? '', entity);
    if (lowers.length > 2) {
      const initials = name.words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('')
        .toLowerCase();
      if (!byInitials.has(initials)) byInitials.set(initials, entity);
    }
    return entity;
  };
  const join = (index: number, name: NameMention, entity: Entity) => {
    entityOf[index] = entity;
    entity.count += 1;
    if (name.words.length > entity.words.length) entity.words = name.words;
    entity.gender ??= name.gender;
    if (entity.kind === 'unknown' || (entity.kind === 'place' && name.kind === 'person'))
      entity.kind = name.kind;
  };

  names.forEach((name, index) => {
    if (name.words.length < 2) return;
    const lowers = lowered(name.words);
    const namesakes = byLast.get(lastOf(lowers)) ?? [];
    const same = namesakes.find((entity) => isSameFullName(lowers, name, entity));
    join(index, name, same ?? create(name));
  });
  const fullCounts = new Map(entities.map((entity) => [entity, entity.count]));
  const votes = pronounVotes(names);
  names.forEach((name, index) => {
    if (name.words.length >= 2) return;
    const lower = name.words[0]?.toLowerCase() ?? '';
    const entity =
      ownerOf(name, byLast.get(lower), fullCounts, votes.get(lower)) ??
      byInitials.get(lower) ??
      ownerOf(name, firstNameOwners(name, byFirst.get(lower)), fullCounts);
    join(index, name, entity ?? create(name));
  });
  for (const entity of entities) {
    if (entity.kind === 'person')
      entity.gender ??= genderOfFirstName(entity.words[0]?.toLowerCase() ?? '');
  }
  return { entities, entityOf };
}

/** The words of a name for comparing. */
function lowered(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase()).filter((word) => !SUFFIX.test(word));
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
function isSameFullName(lowers: readonly string[], name: NameMention, entity: Entity): boolean {
  const others = lowered(entity.words);
  if (others.length < 2) return false;
  if (lowers.join(' ') === others.join(' ')) return true;
  if (isOpposite(name.gender, entity.gender)) return false;
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

export function isOpposite(one: Gender | null, other: Gender | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Only a first name that is one in general, or of somebody introduced by it, calls a person. */
function firstNameOwners(name: NameMention, owners: readonly Entity[] | undefined): Entity[] {
  if (name.isHonorific) return [];
  const isName = isFirstName(name.words[0]?.toLowerCase() ?? '');
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
function pronounVotes(names: readonly NameMention[]): Map<string, Gender> {
  const tally = new Map<string, { female: number; male: number }>();
  for (const { words, genderAfter, isHonorific } of names) {
    if (genderAfter === null || isHonorific || words.length > 1) continue;
    const key = words[0]?.toLowerCase() ?? '';
    const counts = tally.get(key) ?? { female: 0, male: 0 };
    counts[genderAfter] += 1;
    tally.set(key, counts);
  }
  const usual = new Map<string, Gender>();
  for (const [key, { female, male }] of tally) {
    if (female > 2 * male) usual.set(key, 'female');
    if (male > 2 * female) usual.set(key, 'male');
  }
  return usual;
}
