import type { Anaphor, Discourse } from './anaphor.ts';
import { certaintyOf, isNamedSince, rankAntecedents, type Candidate } from './antecedents.ts';
import { strangerBefore, unnamedPersonBefore } from './unnamed-people.ts';
import { toldOfBefore } from './bodies.ts';
import { certaintyFor } from './certainty.ts';
import { introductionOf, organizationDescribed, personDescribed } from './descriptions.ts';
import type { Entity } from '../../names/entity.ts';
import { genderOfNoun, isPersonNoun, type Gender, type Pronoun } from '../../names/word-lists.ts';
import { sentenceAt, type PlacedName } from '../../names/index.ts';
import { antecedentOf } from './phrase/relative.ts';
import { noteRole } from './note-role.ts';
import { kindOfNoun, type Description } from './phrase/description.ts';
import { described, wordsOf, type Found, type How, type Memory } from './memory.ts';
import type { Source } from './phrase/index.ts';

/** No measured share: the nearest one of the gender is not always meant. */
const CERTAINTY_OF_STRANGERS = 0.8;
/** Names looked back at for `the committee`. */
const FARTHEST_ORGANIZATION = 60;

/**
 * Finds whom a source means. Null where it has no words, and for `I` of a post that names nobody. Who has a turn says `I` of themselves:
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
): Found | null {
  switch (pronoun) {
    case 'he':
    case 'she': {
      const person = personMeant(memory, source, pronoun, discourse);
      if (person === null) break;
      return person;
    }
    case 'it':
    case 'they': {
      const body = bodyMeant(memory, source, pronoun, discourse);
      if (body === null) break;
      return found(body, 'it or they');
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
      // Who writes a post is seldom told: nobody is named, rather than `I`.
      if (byline === null && memory.document.genre === 'post') return null;
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

/** Whom `he` or `she` means: who goes by a description and was just told of, else who is named. */
function personMeant(
  memory: Memory,
  source: Source,
  pronoun: 'he' | 'she',
  discourse: Discourse,
): Found | null {
  const gender = pronoun === 'he' ? 'male' : 'female';
  const anaphor = anaphorOf(memory, source, gender);
  const own = unnamedPersonBefore(memory.reading, anaphor, discourse);
  const unnamed = unnamedBefore(memory, anaphor, discourse);
  // Of whom something is told since the last one spoke.
  const isSince =
    own !== null && (memory.last?.block !== source.block || memory.last.token < own.to);
  if (own !== null && (unnamed === null || isSince)) {
    const text = wordsOf(memory, source.block, own.from, own.to);
    const listed = memory.listed(text);
    if (listed !== null) return found(listed, 'introduced');
    const entity = described(memory, text, 'anonymous', gender);
    entity.gender ??= gender;
    if (entity.gender === gender) return found(entity, 'introduced');
  }
  if (unnamed !== null) return found(unnamed, 'introduced');
  // Who has the turn says `I`.
  const speaking = memory.turnEntities.speakerAt(source.block);
  const ranked = rankAntecedents(memory.reading, anaphor, discourse).filter(
    ({ entity }) => entity !== speaking,
  );
  const [best] = ranked;
  if (best !== undefined) {
    return { ...found(best.entity, 'pronoun', ranked), certainty: certaintyOf(ranked) };
  }
  const stranger = strangerBefore(memory.reading, anaphor, discourse);
  if (stranger === null) return null;
  const words = wordsOf(memory, source.block, stranger.from, stranger.to);
  const entity = described(memory, words, 'anonymous', gender);
  return { ...found(entity, 'introduced'), certainty: CERTAINTY_OF_STRANGERS };
}

/**
 * What `it` or `they` mean: who spoke last, unless the paragraph has told of somebody else since, a
 * body (`Open Rivers published it. It found`) or two people (`Stan and Betty Crewe retire. They said`).
 */
function bodyMeant(
  memory: Memory,
  source: Source,
  pronoun: 'it' | 'they',
  discourse: Discourse,
): Entity | null {
  const last = memory.lastOf.get(pronoun === 'it' ? 'one' : 'several') ?? null;
  const told = toldOfBefore(memory.reading, source, pronoun, discourse);
  if (told === null) return last?.entity ?? null;
  // What a report tells goes on for sentences.
  const isSince =
    last === null ||
    (last.entity.kind !== 'document' && (last.block < source.block || last.token <= told.token));
  if (!isSince) return last.entity;
  return told.names.length === 1 ? (told.names[0]?.entity ?? null) : several(memory, told.names);
}

/**
 * `“No,” a spokeswoman said. … , she said`: who spoke last, in this paragraph or the one before, and
 * goes by a description, where nobody of the gender has been named since.
 */
function unnamedBefore(
  { last, reading }: Memory,
  anaphor: Anaphor,
  discourse: Discourse,
): Entity | null {
  if (last === null || last.entity.kind !== 'anonymous' || anaphor.block - last.block > 1)
    return null;
  const { gender, words } = last.entity;
  const isMeant =
    gender === null
      ? words
          .join(' ')
          .split(' ')
          .some((word) => isPersonNoun(word))
      : gender === anaphor.gender;
  if (!isMeant || isNamedSince(reading, anaphor, discourse, last)) return null;
  last.entity.gender ??= anaphor.gender;
  return last.entity;
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
