import { createEntityTable, lastOf, type EntityTable } from './entity-table.ts';
import type { Entity } from './entity.ts';
import type { NameMention } from './name-mention.ts';
import { comparableWords, isOpposite, isSameFullName, suffixOf } from './same-name.ts';
import { genderOfFirstName, isFirstName, isPlaceWord, isTitle, type Gender } from './word-lists.ts';

interface NamedEntities {
  readonly entities: readonly Entity[];
  /** For each name mention its entity, in the same order. */
  readonly entityOf: readonly Entity[];
}

/**
 * Joins the names of a document into entities: `Chase`, `Dr. Chase` and `Michael S. Chase` are one,
 * Bill and Hillary Clinton two. Names of two words and more come first, whatever the order of the
 * document, so that a surname in the headline finds its owner. Time is linear in the mentions.
 */
export function joinNames(names: readonly NameMention[]): NamedEntities {
  const table = createEntityTable();
  const lowersOf = names.map(({ lowers }) => comparableWords(lowers));
  const entityOf: Entity[] = [];
  joinFullNames(names, lowersOf, table, entityOf);
  const votes = pronounVotes(names, lowersOf);
  joinSingleWords(names, table, votes, entityOf);
  const byPronoun = pronounGenders(names, entityOf);
  for (const entity of table.entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    const lowers = table.lowersOf(entity);
    const isAlone = (table.byLast(lastOf(lowers))?.length ?? 0) < 2;
    entity.gender ??=
      genderOfFirstName(lowers[0] ?? '') ??
      (isAlone ? votes.get(lastOf(lowers)) : undefined) ??
      byPronoun.get(entity) ??
      null;
  }
  return { entities: table.entities, entityOf };
}

/** @param lowersOf for each mention its words for comparing */
function joinFullNames(
  names: readonly NameMention[],
  lowersOf: readonly (readonly string[])[],
  table: EntityTable,
  entityOf: Entity[],
): void {
  /** By the whole name: past the compared namesakes, the same name is still the same person. */
  const byFullName = new Map<string, Entity>();
  const fullNames = new Set<string>();
  lowersOf.forEach((lowers, index) => {
    const isWhole = names[index]?.mayGoOn !== true;
    if (lowers.length > 1 && isWhole) fullNames.add(lowers.join(' '));
  });
  names.forEach((mention, index) => {
    if (mention.words.length < 2) return;
    const name = withoutFollowers(mention, fullNames);
    const lowers = name === mention ? (lowersOf[index] ?? []) : comparableWords(name.lowers);
    const namesakes = table.byLast(lastOf(lowers)) ?? [];
    const fullName = `${lowers.join(' ')} ${suffixOf(name.lowers)}`;
    const same =
      byFullName.get(fullName) ??
      namesakes.find((entity) => isSameFullName(lowers, name, entity, table.lowersOf(entity))) ??
      table.create(name, lowers);
    byFullName.set(fullName, same);
    entityOf[index] = same;
    table.join(name, lowers, same);
  });
}

/** @param votes the usual gender of who is called by a bare surname */
function joinSingleWords(
  names: readonly NameMention[],
  table: EntityTable,
  votes: ReadonlyMap<string, Gender>,
  entityOf: Entity[],
): void {
  const fullCounts = new Map(table.entities.map((entity) => [entity, entity.count]));
  names.forEach((name, index) => {
    if (name.words.length >= 2) return;
    const lowers = comparableWords(name.lowers);
    const [lower = ''] = lowers;
    const entity =
      ownerOf(name, table.byLast(lower), fullCounts, votes.get(lower)) ??
      table.byInitials(lower) ??
      ownerOf(name, firstNameOwners(name, table.byFirst(lower)), fullCounts) ??
      table.byFirst(lower)?.find((owner) => isShortened(name, owner)) ??
      table.create(name, lowers);
    entityOf[index] = entity;
    table.join(name, lowers, entity);
  });
}

/**
 * `Hillary Clinton Goes After …` in a title: where the first two words are somebody's name by
 * themselves, what follows is no part of it.
 */
function withoutFollowers(name: NameMention, fullNames: ReadonlySet<string>): NameMention {
  const isShort = comparableWords(name.lowers).length < 3;
  if (isShort || !isFirstName(name.lowers[0] ?? '')) return name;
  const words = name.words.slice(0, 2);
  const lowers = name.lowers.slice(0, 2);
  return fullNames.has(comparableWords(lowers).join(' '))
    ? { ...name, words, lowers, kind: 'person' }
    : name;
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
  const tally = new Map<string, Votes>();
  for (const [index, { words, genderAfter, isHonorific }] of names.entries()) {
    if (genderAfter === null || isHonorific || words.length > 1) continue;
    const [key = ''] = lowersOf[index] ?? [];
    vote(tally, key, genderAfter);
  }
  const usual = new Map<string, Gender>();
  for (const [key, { female, male }] of tally) {
    if (female > 2 * male && female > 1) usual.set(key, 'female');
    if (male > 2 * female && male > 1) usual.set(key, 'male');
  }
  return usual;
}

/**
 * Of which gender somebody is whose name does not tell it, by the pronouns that follow any form of
 * the name: `Bjarne Holm called on the union. He said`.
 */
function pronounGenders(
  names: readonly NameMention[],
  entityOf: readonly Entity[],
): Map<Entity, Gender> {
  const tally = new Map<Entity, Votes>();
  for (const [index, { genderAfter }] of names.entries()) {
    const entity = entityOf[index];
    if (entity !== undefined && genderAfter !== null) vote(tally, entity, genderAfter);
  }
  const genders = new Map<Entity, Gender>();
  for (const [entity, { female, male }] of tally) {
    if (male === 0 && female > 1) genders.set(entity, 'female');
    if (female === 0 && male > 1) genders.set(entity, 'male');
  }
  return genders;
}

interface Votes {
  female: number;
  male: number;
}

function vote<Key>(tally: Map<Key, Votes>, key: Key, gender: Gender): void {
  const counts = tally.get(key) ?? { female: 0, male: 0 };
  counts[gender] += 1;
  tally.set(key, counts);
}
