import { TAG } from '../grammar/tagger.ts';
import { ITEM } from './items.ts';
import type { Link } from './link.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { ENDING } from './region-shape.ts';

/** What leads into words that stand for themselves, and not as a part of a sentence. */
const LEADS_IN: ReadonlySet<number> = new Set([
  TAG.comma,
  TAG.colon,
  TAG.semicolon,
  TAG.dash,
  TAG.stop,
  TAG.quote,
  TAG.none,
]);
/** A quotation of more words says something, whatever stands around it. */
const MOST_WORDS = 4;
/** Cues further off are not weighed, in items. */
const FARTHEST = 80;
/** What looks like a verb among so few words is none: `the “lost weekend”`. */
const NAME_WORDS = 2;

/**
 * Whether words between marks are the writer's own, in a sentence that tells something else than
 * the cue of the quotation before: `“We have no coal,” she said. It was the third “emergency”`,
 * `she said, and left the “war room”`, `Meg, known as “the hammer,” said`.
 */
export function isNarration({ block, region, cue, source }: Link): boolean {
  const shape = block.shapes[region];
  if (cue === null || cue.block !== block || shape === undefined) return false;
  const { token, item } = cue.candidate;
  if (source !== null && source.block === block) {
    const isBetween = source.mention.end <= shape.first && shape.end <= token;
    if (isBetween && source.mention.first < token) return true;
  }
  if (item > shape.item || shape.item - item > FARTHEST || !isPart(shape)) return false;
  return leavesSpeech(block, item, shape.item);
}

/** A few words of a sentence that goes on around them. */
function isPart({ before, words, hasVerb, hasFirstPerson }: RegionShape): boolean {
  if (LEADS_IN.has(before) || hasFirstPerson || words > MOST_WORDS) return false;
  return words <= NAME_WORDS || !hasVerb;
}

/** Whether between a cue and words between marks the sentence ends, or turns to something else. */
function leavesSpeech(block: QuotedBlock, cue: number, region: number): boolean {
  const { items, tags, shapes, regionOf } = block;
  // Only what comes behind words that were said can leave them.
  let hasQuoted = (shapes[0]?.item ?? region) < cue;
  for (let i = cue + 1; i < region; i++) {
    const kind = items.kind[i];
    const first = items.first[i] ?? 0;
    if (kind === ITEM.region) {
      hasQuoted = true;
      const ending = shapes[regionOf[first] ?? -1]?.ending;
      if (ending === ENDING.stop || ending === ENDING.question) return true;
    }
    if (!hasQuoted) continue;
    if (kind === ITEM.stop) return true;
    const tag = tags.tag[first];
    if (tag === TAG.dash || tag === TAG.open) return true;
    if (tag === TAG.conjunction && items.kind[i + 1] === ITEM.verb) return true;
    if (tag === TAG.semicolon && tags.tag[first + 1] === TAG.conjunction) return true;
  }
  return false;
}
