import type { Identified, Turn } from '../../document.ts';
import type { Entity } from '../../names/entity.ts';
import { nameIndexAt, tokenAt, type Reading } from '../../names/index.ts';

const OWN = /^(?:me|myself|I)$/iu;

/** Whether a label stands for who tells it: `Me`. */
export function isOwnLabel(label: string): boolean {
  return OWN.test(label);
}

/** Who has the turns of a document. */
export interface TurnEntities {
  /** Of a turn, by its index. */
  readonly entityOf: (turn: number) => Entity | null;
  /** Of the turn that a block is in. */
  readonly speakerAt: (block: number) => Entity | null;
}

/**
 * The entities of those who take turns: the one that the document names alike, `Hanna Virtala`,
 * else one that the label makes. A label says that somebody is a person, whatever the name looks like.
 */
export function turnEntities(
  { turns, metadata: { byline } }: Pick<Identified, 'turns' | 'metadata'>,
  reading: Reading,
): TurnEntities {
  if (turns.length === 0) return { entityOf: () => null, speakerAt: () => null };
  const byName = new Map<string, Entity>();
  for (const entity of reading.entities) {
    const name = entity.words.join(' ').toLowerCase();
    if (!byName.has(name)) byName.set(name, entity);
  }
  const made = new Map<string, Entity>();
  const entities = turns.map((turn): Entity | null => {
    if (turn.speaker === null) return null;
    // `Me:`: who tells it, if the document says who that is.
    const own = isOwnLabel(turn.speaker.name) ? byline : turn.speaker.name;
    if (own === null) return null;
    const key = own.toLowerCase();
    const known = made.get(key);
    if (known !== undefined) return known;
    const entity =
      byName.get(key) ?? labelEntity(turn, reading) ?? createEntity(turn, own, made.size);
    if (turn.speaker.kind === 'person') entity.kind = 'person';
    const words = own.split(' ');
    if (words.length > entity.words.length) entity.words = words;
    made.set(key, entity);
    return entity;
  });
  return {
    entityOf: (turn) => entities[turn] ?? null,
    speakerAt: (block) => entities[turnAt(turns, block)] ?? null,
  };
}

/** The entity of the name in a label, where it is that of its last word. */
function labelEntity({ block, label, speaker }: Turn, reading: Reading): Entity | null {
  if (label === null || speaker === null || speaker.role !== null || speaker.kind !== 'person')
    return null;
  const tokens = reading.tokens[block] ?? [];
  const last = speaker.name.split(' ').at(-1)?.toLowerCase();
  const from = nameIndexAt(reading, block, tokenAt(tokens, label.from));
  for (let i = from; i < reading.names.length; i += 1) {
    const placed = reading.names[i];
    if (placed?.name.block !== block || (tokens[placed.name.nameFrom]?.from ?? 0) >= label.to)
      break;
    const isPerson = placed.entity.kind === 'person' || placed.entity.kind === 'unknown';
    if (isPerson && placed.entity.words.at(-1)?.toLowerCase() === last) return placed.entity;
  }
  return null;
}

function createEntity({ speaker }: Turn, name: string, index: number): Entity {
  return {
    // Descriptions have the negative numbers from -1 on.
    id: -1_000_000 - index,
    kind: speaker?.kind ?? 'anonymous',
    words: name.split(' '),
    gender: null,
    count: 1,
    roles: [],
    pronouns: 0,
  };
}

/** The index of the turn that a block is in, by binary search; -1 where it is in none. */
function turnAt(turns: readonly Turn[], block: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) <= block) low = middle + 1;
    else high = middle;
  }
  return (turns[low]?.block ?? Infinity) <= block ? low : -1;
}
