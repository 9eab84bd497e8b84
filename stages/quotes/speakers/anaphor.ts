import type { Entity } from '../../names/entity.ts';
import type { Gender } from '../../names/word-lists.ts';

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
  /** Whether a token is one of the words at hand, between marks or not. */
  isSaidHere(block: number, token: number): boolean;
  /** Whether a name stands in the words of the quotation at hand. */
  isOwnWords(block: number, token: number): boolean;
}
