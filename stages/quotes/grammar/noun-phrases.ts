import { TAG } from './tagger.ts';

/** Tokens with a tag each. */
interface TaggedTokens {
  readonly tag: Uint8Array;
}

/** Noun phrases without what follows the noun: token ranges, half-open, by end, then by start. */
export interface NounPhrases {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** What a tag may be in a noun phrase, as bits. */
const SINGLE = 1;
const INNER = 2;
const NOUN = 4;
const PART = new Uint8Array(256);
for (const tag of [TAG.subject, TAG.object, TAG.who]) PART[tag] = SINGLE;
for (const tag of [TAG.number, TAG.adjective]) PART[tag] = INNER;
for (const tag of [TAG.noun, TAG.plural, TAG.name]) PART[tag] = INNER | NOUN;

/**
 * The noun phrases of a passage. A possessor is a phrase of its own and the beginning of a longer
 * one: `the senator's aide` gives `the senator` and `the senator's aide`.
 * @param first token to begin with
 * @param limit token to stop before
 */
export function nounPhrases(passage: TaggedTokens, first: number, limit: number): NounPhrases {
  const start: number[] = [];
  const end: number[] = [];
  const add = (from: number, to: number): void => {
    start.push(from);
    end.push(to);
  };
  const { tag } = passage;
  let i = first;
  while (i < limit) {
    const own = tag[i] ?? TAG.other;
    const part = PART[own] ?? 0;
    if (part === SINGLE) {
      add(i, i + 1);
      i++;
      continue;
    }
    if (own === TAG.possessor) add(i, i + 1);
    const opens = own === TAG.determiner || own === TAG.possessor;
    if (!opens && part === 0 && !isModifierVerb(passage, i, limit)) {
      i++;
      continue;
    }
    const from = i;
    let hasNoun = (part & NOUN) !== 0;
    i++;
    while (i < limit) {
      const next = tag[i] ?? TAG.other;
      const nextPart = PART[next] ?? 0;
      if ((nextPart & NOUN) !== 0) hasNoun = true;
      else if (next === TAG.possessive && hasNoun) add(from, i);
      else if ((nextPart & INNER) === 0 && !isModifierVerb(passage, i, limit)) {
        const isInner = ((PART[tag[i + 1] ?? TAG.other] ?? 0) & INNER) !== 0;
        if (next !== TAG.adverb || !isInner || hasNoun) break;
      }
      i++;
    }
    add(from, i);
  }
  return { start, end };
}

/** `the leading candidate`, `a divided court`: a participle between determiner and noun. */
function isModifierVerb({ tag }: TaggedTokens, i: number, limit: number): boolean {
  const own = tag[i];
  if ((own !== TAG.participle && own !== TAG.gerund) || i + 1 >= limit) return false;
  const before = tag[i - 1];
  const isAfterModifier =
    before === TAG.determiner || before === TAG.possessor || before === TAG.adjective;
  const next = tag[i + 1] ?? TAG.other;
  return isAfterModifier && (((PART[next] ?? 0) & NOUN) !== 0 || next === TAG.adjective);
}
