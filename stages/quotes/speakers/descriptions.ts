import type { Candidate } from './antecedents.ts';
import type { Entity } from '../../names/entity.ts';
import {
  isCalledNoun,
  isFunctionWord,
  isIndefinite,
  isMediaNoun,
  isOrganizationNoun,
  isPlaceWord,
} from '../../names/word-lists.ts';
import type { Reading } from '../../names/index.ts';
import { holdsAnotherOffice } from './other-offices.ts';
import type { Description } from './phrase/description.ts';
import { phraseEnd } from './phrase/complement.ts';
import type { Role } from '../../names/role.ts';
import { bareWord } from '../../names/token.ts';

/** How many earlier places of a noun are looked at for the phrase that introduced it. */
const MOST_EARLIER = 6;
const LONGEST_PHRASE = 8;
const MOST_PEOPLE_OF_A_ROLE = 40;
const MOST_ROLES_COMPARED = 12;
/** Words after a title that tell whose it is: `Sen. Jeff Flake, Republican of Arizona`. */
const WORDS_AFTER_ROLE = 8;

/** Where a noun stands. */
export interface NounPlace {
  readonly block: number;
  readonly token: number;
}

/** Where the nouns of some words stand, in document order: made once for those that sources use. */
export function placesOfNouns(
  reading: Reading,
  nouns: ReadonlySet<string>,
): Map<string, NounPlace[]> {
  const places = new Map<string, NounPlace[]>();
  reading.tokens.forEach((tokens, block) => {
    tokens.forEach(({ lower }, token) => {
      if (!nouns.has(lower)) return;
      const list = places.get(lower);
      if (list === undefined) places.set(lower, [{ block, token }]);
      else list.push({ block, token });
    });
  });
  return places;
}

/**
 * The phrase that introduced a description: for `the official` an earlier `a U.S. official`.
 * @returns block and tokens, half-open; null where there is none
 */
export function introductionOf(
  reading: Reading,
  places: readonly NounPlace[],
  block: number,
  token: number,
): { block: number; from: number; to: number } | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(places[middle], block, token)) high = middle;
    else low = middle + 1;
  }
  for (let i = low - 1; i >= Math.max(0, low - MOST_EARLIER); i -= 1) {
    const place = places[i];
    if (place === undefined) break;
    const from = indefiniteStart(reading, place);
    if (from !== null)
      return {
        block: place.block,
        from,
        to: phraseEnd(reading.tokens[place.block] ?? [], place.token),
      };
  }
  return null;
}

function isAfter(place: NounPlace | undefined, block: number, token: number): boolean {
  if (place === undefined) return true;
  return place.block > block || (place.block === block && place.token >= token);
}

/** Where a phrase with `a`, `an`, `one`, `another` starts that ends in this noun. */
function indefiniteStart({ tokens }: Reading, { block, token }: NounPlace): number | null {
  const words = tokens[block] ?? [];
  for (let i = token - 1; i >= Math.max(0, token - LONGEST_PHRASE); i -= 1) {
    const word = words[i];
    if (word === undefined || (word.kind === 'mark' && word.text !== '-')) return null;
    if (isIndefinite(word.lower)) return i;
    if (isFunctionWord(word.lower)) return null;
  }
  return null;
}

/** The words of a role and of what follows it. */
export interface RoleWords {
  readonly words: ReadonlySet<string>;
  /** Whether one of them is a place. */
  readonly hasPlace: boolean;
}

/** The people of a document as descriptions call them. */
export interface People {
  readonly reading: Reading;
  readonly byRole: ReadonlyMap<string, readonly Entity[]>;
  /** The words of the roles that have been asked for. */
  readonly roleWords: Map<Role, RoleWords>;
}

/** People by the nouns of their roles: `senator` → those whom the document calls so. */
export function peopleByRole(entities: readonly Entity[]): Map<string, Entity[]> {
  const people = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    for (const noun of new Set(entity.roles.map((role) => role.noun))) {
      const list = people.get(noun);
      if (list === undefined) people.set(noun, [entity]);
      else if (list.length < MOST_PEOPLE_OF_A_ROLE) list.push(entity);
    }
  }
  return people;
}

/**
 * The person that a definite description means: whose role has one of its nouns (`the Texas senator`
 * ← `Sen. Ted Cruz (R-Texas)`), or, where nobody's has, who is most in mind (`the billionaire`).
 * Nouns that bring somebody new (`the night engineer`) and those of an owner (`his wife`) mean a
 * person named before only where a role says so.
 * @param ranked whom a pronoun at this place may mean, best first
 */
export function personDescribed(
  people: People,
  description: Description,
  block: number,
  ranked: readonly Candidate[],
): { entity: Entity; isByRole: boolean } | null {
  const isMeant = (entity: Entity): boolean =>
    !holdsAnotherOffice(people.reading, description, block, entity);
  const withRole = new Set(
    description.nouns.flatMap((noun) => people.byRole.get(noun) ?? []).filter(isMeant),
  );
  const isOpen =
    isCalledNoun(description.head) && description.possessor === null && !description.hasOwner;
  let best: { entity: Entity; score: number } | null = null;
  const pool = new Set([
    ...withRole,
    ...(isOpen ? ranked.map(({ entity }) => entity).filter(isMeant) : []),
  ]);
  for (const entity of pool) {
    const place = ranked.findIndex((candidate) => candidate.entity === entity);
    const salience = place < 0 ? -3 : -0.5 * place;
    const score =
      2 * agreement(people, description, block, entity) +
      (withRole.has(entity) ? 1.5 : 0) +
      salience;
    if (best === null || score > best.score) best = { entity, score };
  }
  if (best === null) return null;
  return { entity: best.entity, isByRole: withRole.has(best.entity) };
}

/**
 * How many words of a description are also said of a person, less those that speak against: another
 * state or party than theirs.
 */
function agreement(
  { reading: { tokens }, roleWords }: People,
  { from, to }: Description,
  block: number,
  entity: Entity,
): number {
  const roles = entity.roles.slice(0, MOST_ROLES_COMPARED).map((role) => {
    return wordsOfRole(tokens, role, roleWords);
  });
  const isSaid = (word: string) => roles.some(({ words }) => words.has(word));
  const hasPlace = roles.some((role) => role.hasPlace);
  let sum = 0;
  for (const { lower, kind } of (tokens[block] ?? []).slice(from, to)) {
    if (kind !== 'word' || isFunctionWord(lower)) continue;
    const word = bareWord(lower);
    if (isSaid(word)) sum += 1;
    else if (hasPlace && isPlaceWord(word)) sum -= 2;
    else if (OTHER_PARTY.get(word)?.some(isSaid) ?? false) sum -= 2;
  }
  return sum;
}

/** The words of a role and of what follows it: read once, for each of many descriptions. */
function wordsOfRole(
  tokens: Reading['tokens'],
  role: Role,
  roleWords: Map<Role, RoleWords>,
): RoleWords {
  const known = roleWords.get(role);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const { lower } of (tokens[role.block] ?? []).slice(role.from, role.to + WORDS_AFTER_ROLE)) {
    for (const part of bareWord(lower).split('-')) words.add(part);
  }
  const read = { words, hasPlace: [...words].some((word) => isPlaceWord(word)) };
  roleWords.set(role, read);
  return read;
}

const OTHER_PARTY: ReadonlyMap<string, readonly string[]> = new Map([
  ['republican', ['democrat', 'democratic']],
  ['gop', ['democrat', 'democratic']],
  ['democratic', ['republican', 'gop']],
  ['democrat', ['republican', 'gop']],
]);

/**
 * The body that `the committee`, `the newspaper`, `the company` means: the nearest one before whose
 * name has the noun, then for the press one whose name sounds of it.
 */
export function organizationDescribed(
  { names, firstName }: Reading,
  { head }: Description,
  block: number,
  farthest: number,
): Entity | null {
  let media: Entity | null = null;
  const last = (firstName[block + 1] ?? names.length) - 1;
  for (let i = last; i >= Math.max(0, last - farthest); i -= 1) {
    const entity = names[i]?.entity;
    if (entity === undefined || entity.kind !== 'organization') continue;
    const lowers = entity.words.map((word) => word.toLowerCase());
    if (lowers.length > 1 && lowers.includes(head)) return entity;
    if (media === null && isMediaNoun(head) && isMediaNoun(lowers.at(-1) ?? '')) media = entity;
  }
  return isOrganizationNoun(head) ? media : null;
}
