import { TAG } from '../tagger.ts';
import type { Passage } from './passage.ts';

/** Finite verbs of a stretch, up to 3. */
export function verbsIn({ tag }: Passage, from: number, to: number): number {
  let verbs = 0;
  for (let i = from; i < Math.min(to, from + 60) && verbs < 3; i++) {
    const own = tag[i];
    const isFinite = own === TAG.verbPast || own === TAG.verbS || own === TAG.be;
    if (isFinite || own === TAG.modal || own === TAG.have || own === TAG.verbBase) verbs++;
  }
  return verbs;
}

/** Finite verbs that no relative pronoun opens. */
export function clauseVerbs({ tag }: Passage, from: number, to: number): number {
  let verbs = 0;
  for (let i = from; i < Math.min(to, from + 60) && verbs < 3; i++) {
    const own = tag[i];
    const isFinite = own === TAG.verbPast || own === TAG.verbS || own === TAG.be;
    if (!isFinite && own !== TAG.modal && own !== TAG.have && own !== TAG.verbBase) continue;
    const before = tag[i - 1];
    if (before !== TAG.who && before !== TAG.to && before !== TAG.modal) verbs++;
  }
  return verbs;
}

/** Commas of a stretch, up to 3. */
export function commasIn({ commasBefore }: Passage, from: number, to: number): number {
  return Math.max(0, Math.min(3, (commasBefore[to] ?? 0) - (commasBefore[from] ?? 0)));
}

/** What comes first from a token on: a finite verb (1), a comma (2), both far (0). */
export function verbsAhead({ tag, length }: Passage, from: number): number {
  for (let i = from; i < Math.min(length, from + 12); i++) {
    const own = tag[i];
    if (own === TAG.comma || own === TAG.semicolon || own === TAG.dash) return 2;
    if (own === TAG.stop) return 3;
    if (own === TAG.verbPast || own === TAG.verbS || own === TAG.be) return 1;
    if (own === TAG.modal || own === TAG.have) return 1;
  }
  return 0;
}

/** Whether a token is quoted (1) or follows a quoted one (2). */
export function quoteState({ region }: Passage, i: number): number {
  if ((region[i] ?? -1) >= 0) return 1;
  return (region[i - 1] ?? -1) >= 0 ? 2 : 0;
}

/** The next token that is no mark, from `i` on. */
export function firstWord({ wordFrom, length }: Passage, i: number): number {
  return wordFrom[i] ?? length;
}

/** The first of the opening marks just before a token, or the token. */
export function lastMark({ tag, sentenceStart }: Passage, i: number): number {
  const limit = sentenceStart[i] ?? 0;
  let at = i;
  while (at > limit && (tag[at - 1] === TAG.quote || tag[at - 1] === TAG.open)) at--;
  return at;
}
