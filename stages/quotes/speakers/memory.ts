import type { Segmented } from '../../document.ts';
import type { Entity } from '../../names/entity.ts';
import type { Gender } from '../../names/word-lists.ts';
import { folded } from '../../text/white-space.ts';
import type { Candidate } from './antecedents.ts';
import type { NounPlace, People } from './descriptions.ts';
import type { Listed } from './listed.ts';
import type { TurnEntities } from './turn-entities.ts';

/** Who is meant by the words of a source, if they are the source. */
export interface Found {
  readonly entity: Entity;
  /** How it was found; the certainty follows from it. */
  readonly how: How;
  /** 0 to 1. */
  readonly certainty: number;
  /** Whom else a pronoun may mean, best first; empty where nothing was to be chosen. */
  readonly candidates: readonly Candidate[];
}

export type How =
  | 'dialogue'
  | 'name'
  | 'names'
  | 'pronoun'
  | 'it or they'
  | 'relative pronoun'
  | 'nobody'
  | 'role'
  | 'most in mind'
  | 'organization'
  | 'introduced'
  | 'definite'
  | 'indefinite';

/** Who spoke, and behind which token of a block. */
interface Speaking extends NounPlace {
  readonly entity: Entity;
}

/** What is known while the sources of a document are resolved one after the other. */
export interface Memory extends People {
  readonly document: Segmented;
  readonly turnEntities: TurnEntities;
  readonly listed: Listed;
  readonly nouns: ReadonlyMap<string, readonly NounPlace[]>;
  /** Entities that go by a description, by its words. */
  readonly described: Map<string, Entity>;
  readonly turns: Map<Entity, number>;
  last: Speaking | null;
  /** Who spoke last that `it`, and that `they` may mean. */
  readonly lastOf: Map<'one' | 'several', Speaking>;
}

/** The entity that goes by a description; the same words are the same entity. */
export function described(
  memory: Memory,
  text: string,
  kind: Entity['kind'],
  gender: Gender | null,
): Entity {
  const key = text.toLowerCase();
  const known = memory.described.get(key);
  if (known !== undefined) return known;
  const entity: Entity = {
    id: -1 - memory.described.size,
    kind,
    words: [text],
    gender,
    count: 1,
    roles: [],
    pronouns: 0,
  };
  memory.described.set(key, entity);
  return entity;
}

/** The words of some tokens of a block, white space folded. */
export function wordsOf(
  { document: { blocks }, reading: { tokens } }: Memory,
  block: number,
  from: number,
  to: number,
): string {
  const words = tokens[block] ?? [];
  return folded(blocks[block]?.text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0) ?? '');
}
