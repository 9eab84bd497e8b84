import { MENTION, type Mention } from '../grammar/mentions.ts';
import { TAG } from '../grammar/tagger.ts';
import { lastBefore } from './mention-at.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';

/** What a sentence may begin behind. */
const OPENS: ReadonlySet<number> = new Set([TAG.stop, TAG.none, TAG.quote]);

/**
 * `… he had, twice. Ms Orr: “Did you wipe your feet?”`: the colon and the name that has a sentence to
 * itself before it; null where the words are led in otherwise.
 */
export function colonCue(
  { tags: { tag }, mentions, first: start }: QuotedBlock,
  { first }: RegionShape,
): { readonly token: number; readonly mention: Mention } | null {
  const token = first - 1;
  if (tag[token] !== TAG.colon) return null;
  const mention = lastBefore(mentions, token);
  if (mention?.end !== token || mention.kind !== MENTION.name || mention.isPossessor) return null;
  const isAlone = mention.first > start && OPENS.has(tag[mention.first - 1] ?? TAG.none);
  return isAlone ? { token, mention } : null;
}
