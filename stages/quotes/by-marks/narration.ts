import { wordHash } from '../../words/hash.ts';
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
const AS = wordHash('as');
const KNOWN: ReadonlySet<number> = new Set(['known', 'billed'].map((word) => wordHash(word)));
const NAMING: ReadonlySet<number> = new Set(
  ['nicknamed', 'dubbed', 'named', 'titled', 'entitled', 'labelled', 'labeled'].map((word) =>
    wordHash(word),
  ),
);
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
 * @param before the quotation before
 */
export function isNarration({ block, region, cue, source }: Link, before?: Link): boolean {
  const shape = block.shapes[region];
  if (cue === null || cue.block !== block || shape === undefined) return false;
  const { token, item } = cue.candidate;
  if (source !== null && source.block === block) {
    const isBetween = source.mention.end <= shape.first && shape.end <= token;
    if (isBetween && source.mention.first < token) return true;
  }
  if (item > shape.item) return shape.words <= MOST_WORDS && isNamedBefore(block, shape, token);
  if (shape.item - item > FARTHEST || !isPart(shape)) return false;
  const isSameCue = before?.block === block && before.cue?.candidate.token === token;
  if (isSameCue && (before.block.shapes[before.region]?.item ?? item) < item) {
    const after = source === null ? token + 1 : Math.max(token + 1, source.mention.end);
    if (goesOnTelling(block, after)) return true;
  }
  return leavesSpeech(block, item, shape.item);
}

/** `the man, nicknamed “the hammer,” told`: a name that another word than the cue gives. */
function isNamedBefore(
  { tokens: { word } }: QuotedBlock,
  { first }: RegionShape,
  cue: number,
): boolean {
  const before = word[first - 1] ?? 0;
  if (before === AS) return KNOWN.has(word[first - 2] ?? 0) && cue !== first - 2;
  return NAMING.has(before) && cue !== first - 1;
}

/** `“We have coal,” she said before leaving the “summit”`: no comma, so no words of hers go on. */
function goesOnTelling({ tags, regionOf }: QuotedBlock, after: number): boolean {
  const tag = tags.tag[after] ?? TAG.none;
  return regionOf[after] === -1 && !LEADS_IN.has(tag) && tag !== TAG.that;
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
