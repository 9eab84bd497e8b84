import { TAG } from '../tagger.ts';
import type { Passage } from './passage.ts';

/** Noun phrases without what follows the noun: token ranges, half-open, by end, then by start. */
export interface NounPhrases {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const SINGLE: ReadonlySet<number> = new Set([TAG.subject, TAG.object, TAG.who]);
const INNER: ReadonlySet<number> = new Set([
  TAG.number,
  TAG.adjective,
  TAG.noun,
  TAG.plural,
  TAG.name,
]);
const NOUNS: ReadonlySet<number> = new Set([TAG.noun, TAG.plural, TAG.name]);

/**
 * The noun phrases of a passage. A possessor is a phrase of its own and the beginning of a longer
 * one: `the senator's aide` gives `the senator` and `the senator's aide`.
 * @param first token to begin with
 * @param limit token to stop before
 */
export function nounPhrases(passage: Passage, first: number, limit: number): NounPhrases {
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
    if (SINGLE.has(own)) {
      add(i, i + 1);
      i++;
      continue;
    }
    if (own === TAG.possessor) add(i, i + 1);
    const opens = own === TAG.determiner || own === TAG.possessor;
    if (!opens && !INNER.has(own) && !isModifierVerb(passage, i, limit)) {
      i++;
      continue;
    }
    const from = i;
    let hasNoun = NOUNS.has(own);
    i++;
    while (i < limit) {
      const next = tag[i] ?? TAG.other;
      if (NOUNS.has(next)) hasNoun = true;
      else if (next === TAG.possessive && hasNoun) add(from, i);
      else if (!INNER.has(next) && !isModifierVerb(passage, i, limit)) {
        if (next !== TAG.adverb || !INNER.has(tag[i + 1] ?? TAG.other) || hasNoun) break;
      }
      i++;
    }
    add(from, i);
  }
  return { start, end };
}

/** `the leading candidate`, `a divided court`: a participle between determiner and noun. */
function isModifierVerb({ tag }: Passage, i: number, limit: number): boolean {
  const own = tag[i];
  if ((own !== TAG.participle && own !== TAG.gerund) || i + 1 >= limit) return false;
  const before = tag[i - 1];
  const isAfterModifier =
    before === TAG.determiner || before === TAG.possessor || before === TAG.adjective;
  const next = tag[i + 1] ?? TAG.other;
  return isAfterModifier && (NOUNS.has(next) || next === TAG.adjective);
}
