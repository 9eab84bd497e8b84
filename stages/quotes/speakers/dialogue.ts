import type { Attribution } from '../attribution.ts';
import type { DialogueRun } from '../dialogue/runs.ts';
import type { Entity } from '../../names/entity.ts';
import type { Reading } from '../../names/index.ts';
import type { Gender } from '../../names/word-lists.ts';
import { isWithin, tokenRange, type quotedTokens } from './phrase/quoted-tokens.ts';
import { addressedIn, beatIn, type Beat } from './beats.ts';
import type { Found } from './memory.ts';

/** A paragraph of a dialogue, by whom it is said as far as it tells itself. */
interface Line {
  readonly block: number;
  /** What of it is said, indexes of attributions. */
  readonly said: readonly number[];
  /** Who speaks by a name or description in the paragraph; null where it tells none. */
  readonly told: Entity | null;
  /** Of which gender, by a pronoun. */
  readonly gender: Gender | null;
  /** Whom a pronoun means by what stands before it. */
  readonly meant: Entity | null;
  /** Who is spoken to by name. */
  readonly addressed: Entity | null;
}

/** Who speaks, and by what it was found. */
interface Speaking {
  readonly entity: Entity;
  readonly certainty: number;
}

const NAME = /^\p{Lu}\p{Ll}+$/u;
/** Shares of pages written for this project: test/quality/novels/. */
const TOLD = 0.9;
const CALLED = 0.75;
const BY_TURNS = 0.7;
const BACKWARDS = 0.6;

/** What the speakers of a dialogue are found with. */
export interface Talk {
  readonly reading: Reading;
  readonly attributions: readonly Attribution[];
  readonly resolved: readonly (Found | null)[];
  readonly quoted: ReturnType<typeof quotedTokens>;
}

/**
 * Who speaks in the paragraphs of a dialogue that do not say so: one speaker a paragraph, two who
 * take turns, whoever is called by name answers next, and what somebody does beside the marks is
 * done by who speaks.
 * @returns by the index of an attribution, who says it; those that are told themselves are not in it
 */
export function dialogueSpeakers(runs: readonly DialogueRun[], talk: Talk): Map<number, Speaking> {
  const inBlock = new Map<number, number[]>();
  if (runs.length > 0) {
    talk.attributions.forEach(({ type, content: [first] }, index) => {
      if (first === undefined || type === 'indirect') return;
      inBlock.set(first.block, [...(inBlock.get(first.block) ?? []), index]);
    });
  }
  const speaking = new Map<number, Speaking>();
  for (const { first, end } of runs) {
    const lines: Line[] = [];
    for (let block = first; block < end; block += 1) {
      const said = inBlock.get(block);
      if (said !== undefined) lines.push(lineOf(talk, block, said));
    }
    for (const [index, each] of speakersOf(lines).entries()) {
      if (each === null) continue;
      for (const at of lines[index]?.said ?? []) if (!isTold(talk, at)) speaking.set(at, each);
    }
  }
  return speaking;
}

function lineOf(talk: Talk, block: number, said: readonly number[]): Line {
  const { reading, resolved, quoted } = talk;
  const isQuoted = (token: number): boolean => isWithin(quoted.get(block), token);
  const named = said.find((at) => isTold(talk, at));
  const byPronoun = said.find((at) => pronounGender(talk, at) !== null);
  const beat: Beat =
    named === undefined ? beatIn(reading, block, isQuoted) : { who: null, gender: null };
  return {
    block,
    said,
    told: (named === undefined ? null : resolved[named]?.entity) ?? beat.who,
    gender: byPronoun === undefined ? beat.gender : pronounGender(talk, byPronoun),
    meant: byPronoun === undefined ? null : (resolved[byPronoun]?.entity ?? null),
    addressed: addressedIn(reading, block, isQuoted),
  };
}

/** Whether a name or description at the cue, in the paragraph itself, says who speaks. */
function isTold(talk: Talk, at: number): boolean {
  const { source, content } = talk.attributions[at] ?? { source: null, content: [] };
  const block = content[0]?.block;
  if (source === null || source.block !== block) return false;
  return talk.resolved[at] != null && pronounGender(talk, at) === null;
}

function pronounGender({ attributions, reading }: Talk, at: number): Gender | null {
  const { source, content } = attributions[at] ?? { source: null, content: [] };
  if (source === null || source.block !== content[0]?.block) return null;
  const [from, to] = tokenRange(reading, source);
  const word = to - from === 1 ? reading.tokens[source.block]?.[from]?.lower : undefined;
  return word === 'he' ? 'male' : word === 'she' ? 'female' : null;
}

function speakersOf(lines: readonly Line[]): (Speaking | null)[] {
  for (const { told } of lines) if (told !== null) noteTalker(told);
  const known = new Set(lines.flatMap(({ told }) => (told === null ? [] : [told])));
  // Where but one is named, nothing tells who the other is, or whether there is one.
  if (known.size < 2) return lines.map(() => null);
  const speakers: (Speaking | null)[] = [];
  const isPair = known.size === 2;
  lines.forEach((line, index) =>
    speakers.push(speakerOf(lines, speakers, { line, index, isPair })),
  );
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    speakers[index] ??= speakerBefore(lines, speakers, index);
  }
  return speakers;
}

function speakerOf(
  lines: readonly Line[],
  speakers: readonly (Speaking | null)[],
  {
    line,
    index,
    isPair,
  }: { readonly line: Line; readonly index: number; readonly isPair: boolean },
): Speaking | null {
  const { told, gender, meant, addressed, block } = line;
  if (told !== null) return { entity: told, certainty: TOLD };
  const before = speakers[index - 1]?.entity ?? null;
  // With narration between, of three anybody may go on.
  const isClose = block - (lines[index - 2]?.block ?? block) <= 2;
  const turn = isClose || isPair ? (speakers[index - 2]?.entity ?? null) : null;
  const mayBe = (entity: Entity | null): entity is Entity =>
    entity !== null && entity !== before && entity !== addressed && agrees(entity, gender);
  const called = lines[index - 1]?.addressed ?? null;
  if (mayBe(called)) return { entity: called, certainty: CALLED };
  if (gender !== null && meant !== null && mayBe(meant)) return { entity: meant, certainty: TOLD };
  if (mayBe(turn)) return { entity: turn, certainty: BY_TURNS };
  if (gender === null) return null;
  const other = speakers.findLast((each) => mayBe(each?.entity ?? null)) ?? null;
  if (other !== null) return { entity: other.entity, certainty: BY_TURNS };
  return meant === null ? null : { entity: meant, certainty: BY_TURNS };
}

/** Who spoke before somebody answered: who speaks after that, or who is called by name there. */
function speakerBefore(
  lines: readonly Line[],
  speakers: readonly (Speaking | null)[],
  index: number,
): Speaking | null {
  const after = speakers[index + 1]?.entity ?? null;
  const own = lines[index];
  const candidates = [lines[index + 1]?.addressed ?? null, speakers[index + 2]?.entity ?? null];
  const found = candidates.find((entity) => {
    return (
      entity !== null &&
      entity !== after &&
      entity !== own?.addressed &&
      agrees(entity, own?.gender ?? null)
    );
  });
  return found == null ? null : { entity: found, certainty: BACKWARDS };
}

/** A single word that talks in a dialogue is somebody's name, whatever the news would call so. */
function noteTalker(entity: Entity): void {
  const [word = '', ...more] = entity.words;
  if (entity.kind === 'organization' && more.length === 0 && NAME.test(word))
    entity.kind = 'person';
}

/** Whether somebody may be a person of a gender. */
function agrees({ gender, kind }: Entity, asked: Gender | null): boolean {
  if (kind === 'organization' || kind === 'place' || kind === 'document') return false;
  return asked === null || gender === null || gender === asked;
}
