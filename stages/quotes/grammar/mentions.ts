import { TAG } from './tagger.ts';

export const MENTION = { pronoun: 1, name: 2, description: 3 } as const;

/** A noun phrase that may name who speaks: half-open range of tokens. */
export interface Mention {
  readonly first: number;
  readonly end: number;
  /** A value of `MENTION`. */
  readonly kind: number;
  /** Whether it owns what follows: `his` claim, `Winter` 's letter. */
  readonly isPossessor: boolean;
}

/** What a tag may be in a noun phrase, as bits: a word within it, its head, its start, a pronoun. */
const WITHIN = 1;
const HEAD = 2;
const STARTER = 4;
const PRONOUN = 8;
const PART = new Uint8Array(256);
for (const tag of [TAG.number, TAG.time]) PART[tag] = WITHIN;
for (const tag of [TAG.noun, TAG.plural, TAG.name, TAG.adjective]) PART[tag] = WITHIN | HEAD;
for (const tag of [TAG.determiner, TAG.possessor, TAG.participle, TAG.gerund]) PART[tag] = STARTER;
for (const tag of [TAG.subject, TAG.object, TAG.who]) PART[tag] = PRONOUN;
/** A longer row of nouns is a list or worse; this bounds the time for a source. */
const LONGEST = 64;

/**
 * The noun phrases outside the marks, in order of their first token, the longer one first. A
 * phrase with a possessive gives two: `the mayor's spokesman` and, within it, `the mayor`.
 */
export function mentionsOf(
  tags: Uint8Array,
  regionOf: Int32Array,
  start: number,
  end: number,
): Mention[] {
  const mentions: Mention[] = [];
  let i = start;
  while (i < end) {
    const part = regionOf[i] === -1 ? (PART[tags[i] ?? 0] ?? 0) : 0;
    if (part === 0) i++;
    else if (part === PRONOUN) {
      mentions.push({ first: i, end: i + 1, kind: MENTION.pronoun, isPossessor: false });
      i++;
    } else i = nounPhrase(tags, regionOf, i, mentions);
  }
  return mentions;
}

/** Adds the noun phrase that starts at a token; returns the token after it. */
function nounPhrase(
  tags: Uint8Array,
  regionOf: Int32Array,
  first: number,
  mentions: Mention[],
): number {
  let end = first;
  let head = -1;
  let hasName = false;
  let owners: Mention[] | undefined;
  while (regionOf[end] === -1 && end - first < LONGEST) {
    const tag = tags[end] ?? TAG.none;
    if (tag === TAG.possessor) {
      if (end > first) break;
      owners = [{ first: end, end: end + 1, kind: MENTION.pronoun, isPossessor: true }];
    } else if (tag === TAG.possessive) {
      if (head < 0) break;
      const kind = hasName ? MENTION.name : MENTION.description;
      owners ??= [];
      owners.push({ first, end, kind, isPossessor: true });
      hasName = false;
    } else if (tag === TAG.determiner) {
      if (end > first && tags[end - 1] !== TAG.determiner) break;
    } else if (tag === TAG.participle || tag === TAG.gerund) {
      if (!isModifier(tags, regionOf, first, end)) break;
    } else if (((PART[tag] ?? 0) & WITHIN) === 0) break;
    if (((PART[tag] ?? 0) & HEAD) !== 0) head = end;
    if (tag === TAG.name) hasName = true;
    end++;
  }
  const isPronoun = head < 0 && end === first + 1 && tags[first] === TAG.determiner;
  if (end > first && (head >= 0 || isPronoun)) {
    const kind = isPronoun ? MENTION.pronoun : hasName ? MENTION.name : MENTION.description;
    mentions.push({ first, end, kind, isPossessor: false });
  }
  if (owners !== undefined) mentions.push(...owners);
  return Math.max(end, first + 1);
}

/** A participle belongs to a noun phrase when a noun follows and something stands before it. */
function isModifier(tags: Uint8Array, regionOf: Int32Array, first: number, i: number): boolean {
  const next = tags[i + 1] ?? TAG.none;
  const isHead = ((PART[next] ?? 0) & HEAD) !== 0 && next !== TAG.adjective;
  return isHead && regionOf[i + 1] === -1 && i > first;
}
