import { TAG, type Tags } from '../tagger.ts';
import type { TokenTable } from '../tokens.ts';

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

/** The tags that may stand within a noun phrase. */
const WITHIN: ReadonlySet<number> = new Set([
  TAG.adjective,
  TAG.noun,
  TAG.plural,
  TAG.name,
  TAG.number,
  TAG.time,
]);
const HEADS: ReadonlySet<number> = new Set([TAG.noun, TAG.plural, TAG.name, TAG.adjective]);
const STARTERS: ReadonlySet<number> = new Set([TAG.determiner, TAG.possessor]);
/** A longer row of nouns is a list or worse; this bounds the time for a source. */
const LONGEST = 64;
const PRONOUNS: ReadonlySet<number> = new Set([TAG.subject, TAG.object, TAG.who]);

/**
 * The noun phrases outside the marks, in order of their first token, the longer one first. A
 * phrase with a possessive gives two: `the mayor's spokesman` and, within it, `the mayor`.
 */
export function mentionsOf(tokens: TokenTable, tags: Tags, regionOf: Int32Array): Mention[] {
  const mentions: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (regionOf[i] !== -1) {
      i++;
      continue;
    }
    const tag = tags.tag[i] ?? TAG.other;
    if (PRONOUNS.has(tag)) {
      mentions.push({ first: i, end: i + 1, kind: MENTION.pronoun, isPossessor: false });
      i++;
    } else if (
      STARTERS.has(tag) ||
      WITHIN.has(tag) ||
      tag === TAG.participle ||
      tag === TAG.gerund
    ) {
      i = nounPhrase(tags, regionOf, i, mentions);
    } else i++;
  }
  return mentions;
}

/** Adds the noun phrase that starts at a token; returns the token after it. */
function nounPhrase(tags: Tags, regionOf: Int32Array, first: number, mentions: Mention[]): number {
  let end = first;
  let head = -1;
  let hasName = false;
  const owners: Mention[] = [];
  let tag = tags.tag[end] ?? TAG.other;
  while (regionOf[end] === -1 && end - first < LONGEST) {
    tag = tags.tag[end] ?? TAG.other;
    if (tag === TAG.possessor) {
      if (end > first) break;
      owners.push({ first: end, end: end + 1, kind: MENTION.pronoun, isPossessor: true });
    } else if (tag === TAG.possessive) {
      if (head < 0) break;
      const kind = hasName ? MENTION.name : MENTION.description;
      owners.push({ first, end, kind, isPossessor: true });
      hasName = false;
    } else if (tag === TAG.determiner) {
      if (end > first && tags.tag[end - 1] !== TAG.determiner) break;
    } else if (tag === TAG.participle || tag === TAG.gerund) {
      if (!isModifier(tags, regionOf, first, end)) break;
    } else if (!WITHIN.has(tag)) break;
    if (HEADS.has(tag)) head = end;
    if (tag === TAG.name) hasName = true;
    end++;
  }
  const isPronoun = head < 0 && end === first + 1 && tags.tag[first] === TAG.determiner;
  if (end > first && (head >= 0 || isPronoun)) {
    const kind = isPronoun ? MENTION.pronoun : hasName ? MENTION.name : MENTION.description;
    mentions.push({ first, end, kind, isPossessor: false });
  }
  mentions.push(...owners);
  return Math.max(end, first + 1);
}

/** A participle belongs to a noun phrase when a noun follows and something stands before it. */
function isModifier(tags: Tags, regionOf: Int32Array, first: number, i: number): boolean {
  const next = tags.tag[i + 1] ?? TAG.other;
  const isBeforeNoun = regionOf[i + 1] === -1 && HEADS.has(next) && next !== TAG.adjective;
  return isBeforeNoun && i > first;
}
