import type { Segmented } from '../../document.ts';
import { folded } from '../../text/white-space.ts';
import {
  certaintyOf,
  rankAntecedents,
  type Anaphor,
  type Candidate,
  type Discourse,
} from './antecedents.ts';
import { ownPersonBefore, strangerBefore, type NounRange } from './own-people.ts';
import { certaintyFor } from './certainty.ts';
import {
  introductionOf,
  organizationDescribed,
  personDescribed,
  type NounPlace,
  type People,
} from './descriptions.ts';
import type { Entity } from '../../names/entity.ts';
import { genderOfNoun, type Gender, type Pronoun } from '../../names/word-lists.ts';
import { sentenceAt, type PlacedName } from '../../names/index.ts';
import { antecedentOf } from './phrase/relative.ts';
import { noteRole } from './note-role.ts';
import { kindOfNoun, type Description } from './phrase/description.ts';
import type { Listed } from './listed.ts';
import type { Source } from './phrase/index.ts';
import type { TurnEntities } from './turn-entities.ts';

/** No measured share: the nearest one of the gender is not always meant. */
const CERTAINTY_OF_STRANGERS = 0.8;
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

/** What is known while the sources of a document are resolved one after the other. */
export interface Memory extends People {
  readonly document: Segmented;
  readonly turnEntities: TurnEntities;
  readonly listed: Listed;
  readonly nouns: ReadonlyMap<string, readonly NounPlace[]>;
  /** Entities that go by a description, by its words. */
  readonly described: Map<string, Entity>;
  readonly turns: Map<Entity, number>;
  last: { entity: Entity; block: number } | null;
  /** Who spoke last that `it`, and that `they` may mean. */
  readonly lastOf: Map<'one' | 'several', Entity>;
}

/** Names looked back at for `the committee`. */
const FARTHEST_ORGANIZATION = 60;

/**
 * Finds whom a source means. Null only where it has no words. Who has a turn says `I` of themselves:
 * `he` and `the President` are somebody else.
 */
export function resolveSource(memory: Memory, source: Source, discourse: Discourse): Found | null {
  const { phrase } = source;
  const resolved = resolvePhrase(memory, source, discourse);
  const own = memory.turnEntities.speakerAt(source.block);
  if (resolved === null || own === null || resolved.entity !== own) return resolved;
  const isOther =
    phrase.what === 'description' || (phrase.what === 'pronoun' && OTHERS.has(phrase.pronoun));
  if (!isOther) return resolved;
  const words = wordsOf(memory, source.block, source.from, source.to);
  return found(described(memory, words, 'anonymous', null), 'nobody');
}

const OTHERS: ReadonlySet<Pronoun> = new Set(['he', 'she', 'they', 'it']);

function resolvePhrase(memory: Memory, source: Source, discourse: Discourse): Found | null {
  const { phrase } = source;
  if (phrase.what === 'name' || phrase.what === 'description') {
    const listed = memory.listed(wordsOf(memory, source.block, source.from, source.to));
    if (listed !== null) return found(listed, 'name');
  }
  switch (phrase.what) {
    case 'name':
      return found(phrase.name.entity, 'name');
    case 'names':
      return found(several(memory, phrase.names), 'names');
    case 'pronoun':
      return resolvePronoun(memory, source, phrase.pronoun, discourse);
    case 'description':
      return resolveDescription(memory, source, phrase, discourse);
    case 'nothing':
      return null;
    default:
      return phrase satisfies never;
  }
}

function found(entity: Entity, how: How, candidates: readonly Candidate[] = []): Found {
  return { entity, how, certainty: certaintyFor(how), candidates };
}

function several(memory: Memory, names: readonly PlacedName[]): Entity {
  const words = names.map(({ name }) => name.words.join(' ')).join(' and ');
  return described(memory, words, 'group', null);
}

/** The entity that goes by a description; the same words are the same entity. */
function described(
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

function anaphorOf(memory: Memory, { block, from }: Source, gender: Gender | null): Anaphor {
  const offset = memory.reading.tokens[block]?.[from]?.from ?? 0;
  const sentence = sentenceAt(memory.document, memory.reading.firstSentence, block, offset);
  return { block, token: from, sentence, gender };
}

function resolvePronoun(
  memory: Memory,
  source: Source,
  pronoun: Pronoun,
  discourse: Discourse,
): Found {
  switch (pronoun) {
    case 'he':
    case 'she': {
      const gender = pronoun === 'he' ? 'male' : 'female';
      const anaphor = anaphorOf(memory, source, gender);
      const phrase = (at: NounRange): Entity =>
        described(memory, wordsOf(memory, source.block, at.from, at.to), 'anonymous', gender);
      const own = ownPersonBefore(memory.reading, anaphor, discourse);
      if (own !== null) {
        const entity = phrase(own);
        entity.gender ??= gender;
        if (entity.gender === gender) return found(entity, 'introduced');
      }
      const ranked = rankAntecedents(memory.reading, anaphor, discourse);
      const best = ranked[0];
      if (best) return { ...found(best.entity, 'pronoun', ranked), certainty: certaintyOf(ranked) };
      const stranger = strangerBefore(memory.reading, anaphor, discourse);
      if (stranger === null) break;
      return { ...found(phrase(stranger), 'introduced'), certainty: CERTAINTY_OF_STRANGERS };
    }
    case 'it':
    case 'they': {
      const last = memory.lastOf.get(pronoun === 'it' ? 'one' : 'several');
      if (last === undefined) break;
      return found(last, 'it or they');
    }
    case 'who':
    case 'that': {
      const before = antecedentOf(memory.reading, source.block, source.from, pronoun === 'who');
      if (before === null) break;
      if ('name' in before) return found(before.name.entity, 'relative pronoun');
      const text = wordsOf(memory, source.block, before.from, before.to);
      const kind = kindOfNoun(before.head);
      return found(described(memory, text, kind, genderOfNoun(before.head)), 'relative pronoun');
    }
    case 'i': {
      const speaker = memory.turnEntities.speakerAt(source.block);
      if (speaker !== null) return found(speaker, 'name');
      const { byline } = memory.document.metadata;
      if (byline === null) break;
      return found(described(memory, byline, 'person', null), 'nobody');
    }
    case 'we':
      break;
    default:
      return pronoun satisfies never;
  }
  // Nobody in the document: the pronoun is all there is.
  const words = wordsOf(memory, source.block, source.from, source.to);
  const kind = pronoun === 'they' || pronoun === 'we' ? 'group' : 'anonymous';
  return found(described(memory, words, kind, null), 'nobody');
}

function resolveDescription(
  memory: Memory,
  source: Source,
  description: Description,
  discourse: Discourse,
): Found {
  const { reading } = memory;
  const { kind, head, isDefinite, from } = description;
  const { block } = source;
  const gender = genderOfNoun(head);
  if (isDefinite && kind === 'anonymous') {
    const ranked = rankAntecedents(reading, anaphorOf(memory, source, gender), discourse);
    const person = personDescribed(memory, description, block, ranked);
    if (person?.isByRole) noteRole(reading, block, description, person.entity);
    if (person !== null) return found(person.entity, person.isByRole ? 'role' : 'most in mind');
  }
  if (isDefinite && description.possessor === null && !description.hasOwner) {
    const organization =
      kind === 'organization'
        ? organizationDescribed(reading, description, block, FARTHEST_ORGANIZATION)
        : null;
    if (organization !== null) return found(organization, 'organization');
    const introduction = introductionOf(reading, memory.nouns.get(head) ?? [], block, from);
    if (introduction !== null) {
      const text = wordsOf(memory, introduction.block, introduction.from, introduction.to);
      return found(described(memory, text, kind, gender), 'introduced');
    }
  }
  const text = wordsOf(memory, block, from, description.to);
  return found(described(memory, text, kind, gender), isDefinite ? 'definite' : 'indefinite');
}

function wordsOf(
  { document: { blocks }, reading: { tokens } }: Memory,
  block: number,
  from: number,
  to: number,
): string {
  const words = tokens[block] ?? [];
  return folded(blocks[block]?.text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0) ?? '');
}
