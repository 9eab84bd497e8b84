import type { Entity } from './entity.ts';
import type { NameMention } from './name-mention.ts';

/** Namesakes that are compared for one word of a name; a real document has two or three. */
const MOST_NAMESAKES = 24;

/** The entities of a document, by the words that may name them, while names are joined. */
export interface EntityTable {
  readonly entities: readonly Entity[];
  /** @param lowers the words of the name for comparing */
  readonly create: (name: NameMention, lowers: readonly string[]) => Entity;
  /** Notes one more name of an entity. */
  readonly join: (name: NameMention, lowers: readonly string[], entity: Entity) => void;
  /** The words of an entity's fullest form for comparing. */
  readonly lowersOf: (entity: Entity) => readonly string[];
  /** By the last word of the name that they were first met with. */
  readonly byLast: (lower: string) => readonly Entity[] | undefined;
  /** By the first of several words. */
  readonly byFirst: (lower: string) => readonly Entity[] | undefined;
  /** By the first letters of the capitalised words of a name of three words or more. */
  readonly byInitials: (initials: string) => Entity | undefined;
}

export function createEntityTable(): EntityTable {
  const entities: Entity[] = [];
  const lowersByEntity: (readonly string[])[] = [];
  const byLast = new Map<string, Entity[]>();
  const byFirst = new Map<string, Entity[]>();
  const byInitials = new Map<string, Entity>();

  const noteInitials = (words: readonly string[], entity: Entity) => {
    if (words.length < 3) return;
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    const initials = capitals
      .map((word) => word[0])
      .join('')
      .toLowerCase();
    if (!byInitials.has(initials)) byInitials.set(initials, entity);
  };
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
    lowersByEntity.push(lowers);
    push(byLast, lastOf(lowers), entity);
    if (lowers.length > 1) push(byFirst, lowers[0] ?? '', entity);
    noteInitials(name.words, entity);
    return entity;
  };
  const join = (name: NameMention, lowers: readonly string[], entity: Entity) => {
    entity.count += 1;
    if (name.genderAfter !== null || name.isHonorific) entity.pronouns += 1;
    if (name.words.length > entity.words.length) {
      entity.words = name.words;
      lowersByEntity[entity.id] = lowers;
      noteInitials(name.words, entity);
    }
    entity.gender ??= name.gender;
    if (entity.kind === 'unknown' || (entity.kind === 'place' && name.kind === 'person'))
      entity.kind = name.kind;
  };
  return {
    entities,
    create,
    join,
    lowersOf: ({ id }) => lowersByEntity[id] ?? [],
    byLast: (lower) => byLast.get(lower),
    byFirst: (lower) => byFirst.get(lower),
    byInitials: (initials) => byInitials.get(initials),
  };
}

/** The last word of a name; empty where it has none. */
export function lastOf(lowers: readonly string[]): string {
  return lowers.at(-1) ?? '';
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < MOST_NAMESAKES) list.push(entity);
}
