import type { Segmented } from '../../document.ts';
import { folded } from '../../plain-text.ts';
import type { Attribution } from '../attribution.ts';
import { nounPhraseRole } from './apposition.ts';
import {
  certaintyOf,
  rankAntecedents,
  type Anaphor,
  type Candidate,
  type Discourse,
} from './antecedents.ts';
import {
  introductionOf,
  organizationDescribed,
  peopleByRole,
  personDescribed,
  placesOfNouns,
  type NounPlace,
} from './descriptions.ts';
import type { Entity } from './entities.ts';
import { genderOfNoun, type Gender } from './lexicon.ts';
import { isWithin, quotedTokens, tokenRange } from './quoted-tokens.ts';
import { sentenceAt, type PlacedName, type Reading } from './reading.ts';
import { readSource, type Description, type Pronoun, type SourcePhrase } from './source-phrase.ts';

/** Who is meant, and how sure that is given that the attribution is right (0 to 1). */
export interface Resolved {
  readonly entity: Entity;
  readonly certainty: number;
  /** Whom else a pronoun may mean, best first; empty where nothing was to be chosen. */
  readonly candidates: readonly Candidate[];
}

/** A role by which somebody is called later says more than a bare title, less than an apposition. */
const DESCRIPTION_WEIGHT = 2.2;
const BARE_DESCRIPTION_WEIGHT = 1;
/** Names looked back at for `the committee`. */
const FARTHEST_ORGANIZATION = 60;

interface Source {
  readonly phrase: SourcePhrase;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

interface State {
  readonly document: Segmented;
  readonly reading: Reading;
  readonly byRole: ReadonlyMap<string, readonly Entity[]>;
  readonly nouns: ReadonlyMap<string, readonly NounPlace[]>;
  readonly described: Map<string, Entity>;
  readonly turns: Map<Entity, number>;
  last: { entity: Entity; block: number } | null;
  /** The last body, group or document that spoke, for `it` and `they`. */
  readonly lastOf: Map<'one' | 'several', Entity>;
}

/** Resolves the sources of attributions that stand in document order. */
export function findSpeakers(
  document: Segmented,
  reading: Reading,
  attributions: readonly Attribution[],
): (Resolved | null)[] {
  const sources = attributions.map((attribution) => sourceOf(reading, attribution));
  for (const source of sources) noteSpeaker(source);
  const state: State = {
    document,
    reading,
    byRole: peopleByRole(reading.entities),
    nouns: placesOfNouns(reading, new Set(sources.flatMap((source) => headsOf(reading, source)))),
    described: new Map(),
    turns: new Map(),
    last: null,
    lastOf: new Map(),
  };
  const quoted = quotedTokens(reading, attributions);
  return attributions.map((attribution, i) => {
    const source = sources[i] ?? null;
    if (source === null) return null;
    const own = quotedTokens(reading, [attribution]);
    const resolved = resolve(state, source, {
      lastSpeaker: state.last?.entity ?? null,
      lastBlock: state.last?.block ?? -1,
      turns: state.turns,
      isQuoted: (block, token) => isWithin(quoted.get(block), token),
      isOwnWords: (block, token) => isWithin(own.get(block), token),
    });
    if (resolved !== null) remember(state, resolved.entity, source.block);
    return resolved;
  });
}

function sourceOf(reading: Reading, { source }: Attribution): Source | null {
  if (source === null) return null;
  const [from, to] = tokenRange(reading, source);
  const tokens = reading.tokens[source.block] ?? [];
  const names = namesWithin(reading, source.block, from, to);
  return {
    phrase: readSource(tokens, from, to, names, source.block),
    block: source.block,
    from,
    to,
  };
}

function namesWithin(
  { names, firstName }: Reading,
  block: number,
  from: number,
  to: number,
): PlacedName[] {
  const found: PlacedName[] = [];
  let low = firstName[block] ?? 0;
  let high = firstName[block + 1] ?? names.length;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.name.nameFrom ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < end; i += 1) {
    const placed = names[i];
    if (placed === undefined || placed.name.nameFrom >= to) break;
    if (placed.name.nameTo <= to) found.push(placed);
  }
  return found;
}

/** A name that stands as a source is somebody, whatever it looks like. */
function noteSpeaker(source: Source | null): void {
  if (source?.phrase.what !== 'name') return;
  const { entity, name } = source.phrase.name;
  if (entity.kind === 'unknown') entity.kind = name.hasArticle ? 'organization' : 'person';
  if (source.phrase.role !== null) entity.roles.push(source.phrase.role);
}

function headsOf({ tokens }: Reading, source: Source | null): string[] {
  if (source?.phrase.what !== 'description') return [];
  const words = (tokens[source.block] ?? []).slice(source.phrase.from, source.phrase.to);
  const { head } = source.phrase;
  return words.some(({ lower }) => lower === head) ? [head] : [];
}

function remember(state: State, entity: Entity, block: number): void {
  state.turns.set(entity, (state.turns.get(entity) ?? 0) + 1);
  if (entity.kind === 'person' || entity.kind === 'anonymous') state.last = { entity, block };
  if (entity.kind === 'document' || entity.kind === 'organization') state.lastOf.set('one', entity);
  if (entity.kind === 'group' || entity.kind === 'organization')
    state.lastOf.set('several', entity);
}

function resolve(state: State, source: Source, discourse: Discourse): Resolved | null {
  const { phrase } = source;
  switch (phrase.what) {
    case 'name':
      return { entity: phrase.name.entity, certainty: 0.97, candidates: [] };
    case 'names':
      return { entity: several(state, phrase.names), certainty: 0.9, candidates: [] };
    case 'pronoun':
      return resolvePronoun(state, source, phrase.pronoun, discourse);
    case 'description':
      return resolveDescription(state, source, phrase, discourse);
    case 'nothing':
      return null;
    default:
      return phrase satisfies never;
  }
}

function several(state: State, names: readonly PlacedName[]): Entity {
  const words = names.map(({ name }) => name.words.join(' ')).join(' and ');
  return described(state, words, 'group', null);
}

/** The entity that goes by a description; the same words are the same entity. */
function described(
  state: State,
  text: string,
  kind: Entity['kind'],
  gender: Gender | null,
): Entity {
  const key = text.toLowerCase();
  const known = state.described.get(key);
  if (known !== undefined) return known;
  const entity: Entity = {
    id: -1 - state.described.size,
    kind,
    words: [text],
    gender,
    count: 1,
    roles: [],
  };
  state.described.set(key, entity);
  return entity;
}

function anaphorOf(state: State, { block, from }: Source, gender: Gender | null): Anaphor {
  const offset = state.reading.tokens[block]?.[from]?.from ?? 0;
  const sentence = sentenceAt(state.document, state.reading.firstSentence, block, offset);
  return { block, token: from, sentence, gender };
}

function resolvePronoun(
  state: State,
  source: Source,
  pronoun: Pronoun,
  discourse: Discourse,
): Resolved | null {
  if (pronoun === 'i' || pronoun === 'we') return null;
  if (pronoun === 'it' || pronoun === 'they') {
    const last = state.lastOf.get(pronoun === 'it' ? 'one' : 'several');
    return last === undefined ? null : { entity: last, certainty: 0.5, candidates: [] };
  }
  if (pronoun === 'who' || pronoun === 'that') {
    const before = nameBefore(state.reading, source);
    return before === null ? null : { entity: before.entity, certainty: 0.8, candidates: [] };
  }
  const gender = pronoun === 'he' ? 'male' : 'female';
  const ranked = rankAntecedents(state.reading, anaphorOf(state, source, gender), discourse);
  const [best] = ranked;
  return best === undefined
    ? null
    : { entity: best.entity, certainty: certaintyOf(ranked), candidates: ranked };
}

/** The name that a relative clause follows. */
function nameBefore({ names, firstName }: Reading, { block, from }: Source): PlacedName | null {
  for (let i = (firstName[block + 1] ?? names.length) - 1; i >= (firstName[block] ?? 0); i -= 1) {
    const placed = names[i];
    if (placed === undefined || placed.name.nameFrom >= from) continue;
    if (placed.entity.kind === 'person' || placed.entity.kind === 'unknown') return placed;
  }
  return null;
}

function resolveDescription(
  state: State,
  source: Source,
  description: Description,
  discourse: Discourse,
): Resolved {
  const { document, reading } = state;
  const { kind, head, isDefinite } = description;
  const gender = genderOfNoun(head);
  if (isDefinite && kind === 'anonymous') {
    const ranked = rankAntecedents(reading, anaphorOf(state, source, gender), discourse);
    const person = personDescribed(reading, description, source.block, state.byRole, ranked);
    if (person !== null) {
      const role = nounPhraseRole(
        reading.tokens[source.block] ?? [],
        source.block,
        description.from,
        description.to,
      );
      if (role !== null)
        person.entity.roles.push({
          ...role,
          weight: Math.min(
            role.weight,
            role.to - role.from > 2 ? DESCRIPTION_WEIGHT : BARE_DESCRIPTION_WEIGHT,
          ),
        });
      return { ...person, candidates: [] };
    }
  }
  if (isDefinite && description.possessor === null && !description.hasOwner) {
    const organization =
      kind === 'organization'
        ? organizationDescribed(reading, description, source.block, FARTHEST_ORGANIZATION)
        : null;
    if (organization !== null) return { entity: organization, certainty: 0.7, candidates: [] };
    const places = state.nouns.get(head) ?? [];
    const introduction = introductionOf(reading, places, source.block, description.from);
    if (introduction !== null) {
      const { block, from, to } = introduction;
      const text = wordsOf(document, reading, block, from, to);
      return { entity: described(state, text, kind, gender), certainty: 0.75, candidates: [] };
    }
  }
  const text = wordsOf(document, reading, source.block, description.from, description.to);
  const certainty = isDefinite ? 0.7 : 0.9;
  return { entity: described(state, text, kind, gender), certainty, candidates: [] };
}

function wordsOf(
  { blocks }: Segmented,
  { tokens }: Reading,
  block: number,
  from: number,
  to: number,
): string {
  const words = tokens[block] ?? [];
  return folded(blocks[block]?.text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0) ?? '');
}
