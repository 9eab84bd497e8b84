import type { SpeakerKind } from '../document.ts';
import type { Role } from './role.ts';
import type { Gender } from './word-lists.ts';

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
