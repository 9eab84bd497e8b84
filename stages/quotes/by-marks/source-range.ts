import { TAG } from '../grammar/tagger.ts';
import { MENTION, type Mention } from '../grammar/mentions.ts';
import type { QuotedBlock } from './quoted-block.ts';
import { wordHash } from '../../words/hash.ts';

/** Prepositions that join a description to what it belongs to: `a spokesman for the mayor`. */
const JOINING: ReadonlySet<number> = new Set(
  ['of', 'for', 'from', 'with', 'at', 'in'].map((word) => wordHash(word)),
);
const MOST_JOINED = 2;

/**
 * The token after a source. A description takes what follows with a preposition, and the name that
 * stands to it in apposition: `the mayor's spokesman in Holm, Leon Marsh,`.
 */
export function sourceEnd({ tokens, tags, mentions }: QuotedBlock, mention: Mention): number {
  let { end } = mention;
  if (mention.kind !== MENTION.description || mention.isPossessor) return end;
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    if (!JOINING.has(tokens.word[end] ?? 0)) break;
    const next = mentionAt(mentions, end + 1);
    if (next === undefined || next.kind === MENTION.pronoun) break;
    end = next.end;
  }
  if (tags.tag[end] !== TAG.comma) return end;
  const name = mentionAt(mentions, end + 1);
  const isApposed = name?.kind === MENTION.name && tags.tag[name.end] === TAG.comma;
  return isApposed ? name.end : end;
}

/** The longest mention that starts at a token, by binary search. */
function mentionAt(mentions: readonly Mention[], token: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found?.first === token ? found : undefined;
}
