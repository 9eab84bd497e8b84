import type { Segmented } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { peopleByRole, placesOfNouns, type NounPlace } from './descriptions.ts';
import { dialogueSpeakers } from './dialogue.ts';
import type { DialogueRun } from '../dialogue/runs.ts';
import type { Entity } from '../../names/entity.ts';
import { innerSpeaker } from './inner-speaker.ts';
import { listedPeople } from './listed.ts';
import { isWithin, quotedTokens } from './phrase/quoted-tokens.ts';
import { sentenceAt, tokenAt, type Reading } from '../../names/index.ts';
import { createLabelReader } from './labels.ts';
import { type Found, type Memory } from './memory.ts';
import { resolveSource } from './resolve-source.ts';
import { noteSpeaker, sourceOf, type Source } from './phrase/index.ts';
import { turnEntities } from './turn-entities.ts';

/** Who is meant, and how sure that is given that the attribution is right (0 to 1). */
export interface Resolved extends Found {
  /** Who, by the speaker's words, said it. */
  readonly inner: Entity | null;
}

/** Resolves the sources of attributions that stand in document order. */
export function findSpeakers(
  document: Segmented,
  reading: Reading,
  attributions: readonly Attribution[],
  dialogues: readonly DialogueRun[] = [],
): (Resolved | null)[] {
  const sources = attributions.map((attribution) =>
    attribution.turn === undefined ? sourceOf(reading, attribution) : null,
  );
  sources.forEach((source, i) => {
    if (attributions[i]?.label === undefined) noteSpeaker(source);
  });
  const memory = createMemory(document, reading, sources);
  const quoted = quotedTokens(reading, attributions);
  const isQuoted = (block: number, token: number) => isWithin(quoted.get(block), token);
  const labelled = createLabelReader(memory);
  const entityStated = ({ turn, label }: Attribution): Entity | null =>
    turn === undefined ? labelled(label ?? '') : memory.turnEntities.entityOf(turn);
  const resolved = attributions.map((attribution, i): Resolved | null => {
    const source = sources[i] ?? null;
    if (attribution.turn !== undefined || attribution.label !== undefined) {
      const entity = entityStated(attribution);
      if (entity === null) return null;
      remember(memory, entity, { block: attribution.content[0]?.block ?? 0, token: 0 });
      return { entity, how: 'name', certainty: 1, candidates: [], inner: null };
    }
    if (source === null) return null;
    let own: ReturnType<typeof quotedTokens> | undefined;
    let said: ReturnType<typeof quotedTokens> | undefined;
    const found = resolveSource(memory, source, {
      lastSpeaker: memory.last?.entity ?? null,
      lastBlock: memory.last?.block ?? -1,
      turns: memory.turns,
      isQuoted,
      isSaidHere: (block, token) => {
        said ??= quotedTokens(reading, [{ ...attribution, type: 'direct' }]);
        return isWithin(said.get(block), token);
      },
      isOwnWords: (block, token) => {
        own ??= quotedTokens(reading, [attribution]);
        return isWithin(own.get(block), token);
      },
    });
    if (found === null) return null;
    // A pronoun that was traced to nobody is nobody whom another one can mean.
    if (found.how !== 'nobody') {
      remember(memory, found.entity, { block: source.block, token: source.to });
    }
    const { entity, how, certainty, candidates } = found;
    const inner = tellsOfAnother(document, reading, attribution, entity);
    return { entity, how, certainty, candidates, inner };
  });
  const talk = { reading, attributions, resolved, quoted };
  for (const [at, { entity, certainty }] of dialogueSpeakers(dialogues, talk)) {
    resolved[at] = { entity, how: 'dialogue', certainty, candidates: [], inner: null };
  }
  return resolved;
}

/** What is known before the first source is resolved. */
function createMemory(
  document: Segmented,
  reading: Reading,
  sources: readonly (Source | null)[],
): Memory {
  return {
    document,
    reading,
    turnEntities: turnEntities(document, reading),
    listed: listedPeople(document, reading),
    byRole: peopleByRole(reading.entities),
    roleWords: new Map(),
    nouns: placesOfNouns(reading, new Set(sources.flatMap((source) => headsOf(reading, source)))),
    described: new Map(),
    turns: new Map(),
    last: null,
    lastOf: new Map(),
  };
}

/** The inner speaker of what a document, or somebody by `according to`, tells of another. */
function tellsOfAnother(
  document: Segmented,
  reading: Reading,
  attribution: Attribution,
  speaker: Entity,
): Entity | null {
  const [first] = attribution.content;
  if (first === undefined || speaker.kind !== 'document') return null;
  const sentence = sentenceAt(document, reading.firstSentence, first.block, first.from);
  const start = tokenAt(reading.tokens[first.block] ?? [], document.sentences[sentence]?.from ?? 0);
  return innerSpeaker(reading, attribution, start);
}

function headsOf({ tokens }: Reading, source: Source | null): string[] {
  if (source?.phrase.what !== 'description') return [];
  const words = (tokens[source.block] ?? []).slice(source.phrase.from, source.phrase.to);
  const { head } = source.phrase;
  return words.some(({ lower }) => lower === head) ? [head] : [];
}

function remember(memory: Memory, entity: Entity, place: NounPlace): void {
  memory.turns.set(entity, (memory.turns.get(entity) ?? 0) + 1);
  if (entity.kind === 'person' || entity.kind === 'anonymous') memory.last = { entity, ...place };
  if (entity.kind === 'document' || entity.kind === 'organization')
    memory.lastOf.set('one', { entity, ...place });
  if (entity.kind === 'group' || entity.kind === 'organization')
    memory.lastOf.set('several', { entity, ...place });
}
