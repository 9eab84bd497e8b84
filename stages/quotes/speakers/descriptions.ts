import type { Entity } from './entities.ts';
import { isFunctionWord } from './lexicon.ts';
import { bare } from './names.ts';
import type { Reading } from './reading.ts';
import type { Description } from './source-phrase.ts';

/** How far back a noun is sought that introduced a description, in words of the document. */
const MOST_EARLIER = 6;
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'to',
  'at',
  'from',
  'with',
  'by',
  'in',
]);

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
  let seen = 0;
  let i = places.length - 1;
  while (i >= 0 && isAfter(places[i], block, token)) i -= 1;
  for (; i >= 0 && seen < MOST_EARLIER; i -= 1) {
    const place = places[i];
    if (place === undefined) break;
    seen += 1;
    const tokens = reading.tokens[place.block] ?? [];
    let from = place.token;
    while (from > 0 && place.token - from < 8) {
      const before = tokens[from - 1];
      if (before === undefined || before.kind === 'mark') break;
      if (INDEFINITE.has(before.lower)) {
        return { block: place.block, from: from - 1, to: phraseEnd(reading, place) };
      }
      if (isFunctionWord(before.lower)) break;
      from -= 1;
    }
  }
  return null;
}

function isAfter(place: NounPlace | undefined, block: number, token: number): boolean {
  return (
    place === undefined || place.block > block || (place.block === block && place.token >= token)
  );
}

/** `an employee for Platte River Networks`: the capitalised words after one preposition belong to it. */
function phraseEnd(reading: Reading, { block, token }: NounPlace): number {
  const tokens = reading.tokens[block] ?? [];
  let to = token + 1;
  if (!PREPOSITIONS.has(tokens[to]?.lower ?? '')) return to;
  let i = to + 1;
  if (tokens[i]?.lower === 'the') i += 1;
  const first = i;
  while (/^\p{Lu}/u.test(tokens[i]?.text ?? '') && !isFunctionWord(tokens[i]?.lower ?? '')) i += 1;
  if (i > first) to = i;
  return to;
}

/** People by the nouns of their roles: `senator` → Ted Cruz, Marco Rubio. */
export function peopleByRole(entities: readonly Entity[]): Map<string, Entity[]> {
  const people = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    for (const noun of new Set(entity.roles.map((role) => role.noun))) {
      const list = people.get(noun);
      if (list === undefined) people.set(noun, [entity]);
      else if (list.length < 40) list.push(entity);
    }
  }
  return people;
}

/** How well the words of a description agree with what is said of a person: shared words. */
export function sharedWords(
  reading: Reading,
  { from, to }: Description,
  block: number,
  entity: Entity,
): number {
  const said = new Set<string>();
  for (const role of entity.roles.slice(0, 12)) {
    for (const token of (reading.tokens[role.block] ?? []).slice(role.from, role.to + 8))
      said.add(bare(token.lower));
  }
  let shared = 0;
  for (const { lower, kind } of (reading.tokens[block] ?? []).slice(from, to)) {
    if (kind === 'word' && !isFunctionWord(lower) && said.has(bare(lower))) shared += 1;
  }
  return shared;
}
