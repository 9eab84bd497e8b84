import type { Mention } from '../grammar/mentions.ts';
import { TAG } from '../grammar/tagger.ts';
import { ITEM, type Items } from './items.ts';
import type { QuotedBlock } from './quoted-block.ts';

const VERB = new Uint8Array(256);
for (const tag of [TAG.verbBase, TAG.verbS, TAG.verbPast, TAG.participle, TAG.gerund])
  VERB[tag] = 1;
for (const tag of [TAG.modal, TAG.be, TAG.have, TAG.do]) VERB[tag] = 1;
/** The longest relative clause that is looked through, in tokens. */
const LONGEST_CLAUSE = 12;

/**
 * Who says it where a relative clause stands between: `the nurse who had read the letter said` is
 * the nurse, not the letter.
 * @param cue the token of the cue
 * @returns the mention before `who`; the same one where there is no such clause
 */
export function relativeSubject(
  { tags: { tag }, items, regionOf, first }: QuotedBlock,
  mention: Mention,
  cue: number,
): Mention {
  if (mention.end !== cue) return mention;
  const lowest = Math.max(first, mention.first - LONGEST_CLAUSE);
  let hasVerb = false;
  for (let i = mention.first - 1; i > lowest; i--) {
    const own = tag[i] ?? TAG.none;
    if (own === TAG.comma || own === TAG.stop || own === TAG.quote || regionOf[i] !== -1) break;
    if (VERB[own] === 1) hasVerb = true;
    if (own !== TAG.who) continue;
    return hasVerb ? (mentionOf(items, items.ofToken[i - 1] ?? 0) ?? mention) : mention;
  }
  return mention;
}

function mentionOf(items: Items, item: number): Mention | null {
  const kind = items.kind[item] ?? 0;
  if (kind !== ITEM.name && kind !== ITEM.description && kind !== ITEM.pronoun) return null;
  const [first = 0, end = 0] = [items.first[item], items.end[item]];
  return { first, end, kind, isPossessor: false };
}
