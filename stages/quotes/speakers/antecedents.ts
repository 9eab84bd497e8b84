import type { Entity } from '../../names/entity.ts';
import { isFirstName, isPlaceWord, type Gender } from '../../names/word-lists.ts';
import { nameIndexAt, type PlacedName, type Reading } from '../../names/index.ts';
import type { Anaphor, Discourse } from './anaphor.ts';
import { isSubject } from './subject-before.ts';
import {
  featuresOf,
  opensSentence,
  worthOf,
  type Nearest,
  type Search,
} from './antecedent-features.ts';

export interface Candidate {
  readonly entity: Entity;
  readonly features: readonly number[];
  readonly score: number;
}

/** Names looked back at for one pronoun; older ones are hardly ever meant. */
const FARTHEST_NAMES = 60;
const MOST_CANDIDATES = 12;
/** What `isAloneRightBefore` adds. The labelled articles hold no such sentence: set on cases. */
const ALONE_RIGHT_BEFORE = 4;

/**
 * Whom a pronoun may mean, best first: a log-linear ranking over the people named before it, with
 * weights learned by test/quality/train/antecedents.mjs. Looks back a bounded number of names.
 */
export function rankAntecedents(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): Candidate[] {
  const nearest = nearestMentions(reading, anaphor, discourse);
  const candidates: Candidate[] = [];
  const search: Search = { reading, anaphor, discourse };
  const here = [...nearest.values()].filter(
    ({ placed, isEverUnquoted }) => isEverUnquoted && placed.name.block === anaphor.block,
  );
  for (const [entity, mention] of nearest) {
    const isAlone = here.length === 1 && here[0] === mention;
    const features = featuresOf(search, mention, { rank: candidates.length, isAlone });
    const prior = isAloneRightBefore(search, mention) ? ALONE_RIGHT_BEFORE : 0;
    candidates.push({ entity, features, score: worthOf(features) + prior });
  }
  return candidates.toSorted((a, b) => b.score - a.score);
}

/** Whether anybody of the gender is named between a place and the pronoun, outside quoted words. */
export function isNamedSince(
  reading: Reading,
  anaphor: Anaphor,
  { isQuoted }: Pick<Discourse, 'isQuoted'>,
  since: { readonly block: number; readonly token: number },
): boolean {
  const first = nameIndexAt(reading, since.block, since.token);
  const end = nameIndexAt(reading, anaphor.block, anaphor.token);
  return reading.names.slice(first, end).some((placed) => {
    const { block, nameFrom, isPossessive } = placed.name;
    return !isPossessive && !isQuoted(block, nameFrom) && mayMean(placed, anaphor.gender);
  });
}

function nearestMentions(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): Map<Entity, Nearest> {
  const { names } = reading;
  const nearest = new Map<Entity, Nearest>();
  const last = nameIndexAt(reading, anaphor.block, anaphor.token) - 1;
  for (
    let i = last;
    i >= 0 && last - i < FARTHEST_NAMES && nearest.size < MOST_CANDIDATES;
    i -= 1
  ) {
    const placed = names[i];
    if (placed === undefined || !mayMean(placed, anaphor.gender)) continue;
    const { entity, name } = placed;
    const isOwn = discourse.isOwnWords(name.block, name.nameFrom);
    const isQuoted = discourse.isQuoted(name.block, name.nameFrom);
    const known = nearest.get(entity);
    const isOpening = opensSentence(reading, placed) && !isQuoted;
    // A mention outside the quoted words tells more than a nearer one inside them.
    if (known === undefined || (!known.isEverUnquoted && !isQuoted)) {
      nearest.set(entity, {
        placed,
        namesBetween: last - i,
        placedOpening: isOpening ? placed : null,
        isInOwnWords: isOwn || (known?.isInOwnWords ?? false),
        isEverUnquoted: !isQuoted,
      });
    } else if (known.placedOpening === null && isOpening) {
      nearest.set(entity, { ...known, placedOpening: placed });
    }
  }
  return nearest;
}

/** Whether a pronoun of a gender may mean who is named. */
export function mayMean(placed: PlacedName, gender: Gender | null): boolean {
  return mayBePerson(placed) && (gender === null || agrees(placed, gender));
}

function mayBePerson({ entity, name }: PlacedName): boolean {
  return entity.kind === 'person' || (entity.kind === 'unknown' && maySpeak(entity, name));
}

function agrees({ entity }: PlacedName, gender: Gender): boolean {
  return entity.gender === null || entity.gender === gender;
}

/** Whether somebody may go by a name that nothing shows to be a person's. */
function maySpeak({ words, pronouns }: Entity, { hasArticle }: PlacedName['name']): boolean {
  const lowers = words.map((word) => word.toLowerCase());
  if (hasArticle || lowers.some((lower) => isPlaceWord(lower))) return false;
  if (lowers.length > 1) return true;
  return pronouns > 1 || (pronouns > 0 && isFirstName(lowers[0] ?? ''));
}

/** `But Paul Ott disagreed. “You can,” he said.`: the subject of the sentence before, and of one gender. */
function isAloneRightBefore(
  { reading: { tokens }, anaphor }: Search,
  { placed, placedOpening, namesBetween, isEverUnquoted }: Nearest,
): boolean {
  const { name, entity, sentence } = placed;
  return (
    isEverUnquoted &&
    namesBetween === 0 &&
    placedOpening === placed &&
    sentence === anaphor.sentence - 1 &&
    name.block === anaphor.block &&
    entity.gender !== null &&
    entity.gender === anaphor.gender &&
    isSubject(tokens[name.block] ?? [], name.titleFrom)
  );
}

/** How sure the first of ranked candidates is: its share of the log-linear model, 0 to 1. */
export function certaintyOf(candidates: readonly Candidate[]): number {
  const [first] = candidates;
  if (first === undefined) return 0;
  return 1 / candidates.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
}
