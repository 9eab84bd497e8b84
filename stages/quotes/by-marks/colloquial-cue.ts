import { TAG } from '../grammar/tagger.ts';
import type { Mention } from '../grammar/mentions.ts';
import { wordHash } from '../../words/hash.ts';
import { lastBefore } from './mention-at.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { ENDING } from './region-shape.ts';

const GOES: ReadonlySet<number> = new Set(['go', 'goes', 'went'].map((word) => wordHash(word)));
const LIKE: ReadonlySet<number> = new Set(['like', 'all'].map((word) => wordHash(word)));
/** Tokens from who speaks to the verb: `she just went`. */
const MOST_BETWEEN = 2;

/**
 * `She goes, “That is not my dog.”`, `I was like “no”`: the verb right before words between marks, and
 * who stands before it; null where the words are led in otherwise. News has none of it to learn from.
 */
export function colloquialCue(
  { tokens: { word }, tags: { tag }, mentions, first: start }: QuotedBlock,
  { first, hasVerb, hasFirstPerson, startsUpper, ending }: RegionShape,
): { readonly token: number; readonly mention: Mention } | null {
  const isUtterance = startsUpper || hasFirstPerson || ending === ENDING.question;
  if (!hasVerb || !isUtterance) return null;
  let token = tag[first - 1] === TAG.comma ? first - 2 : first - 1;
  if (LIKE.has(word[token] ?? 0) && tag[token - 1] === TAG.be) token -= 1;
  else if (!GOES.has(word[token] ?? 0)) return null;
  if (token <= start) return null;
  const mention = lastBefore(mentions, token);
  if (mention === undefined || mention.isPossessor) return null;
  return token - mention.end <= MOST_BETWEEN ? { token, mention } : null;
}
