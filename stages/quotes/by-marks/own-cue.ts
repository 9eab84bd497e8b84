import { TAG } from '../grammar/tagger.ts';
import { wordHash } from '../../words/hash.ts';
import type { RegionAtHand } from './choices.ts';
import { putsIt, type CueCandidate } from './cues.ts';
import { firstFrom, lastBefore } from './mention-at.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { ENDING } from './region-shape.ts';

const AS = wordHash('as');
/** Tokens from a cue to the region: `put it, `; and from it to a cue behind a long name. */
const FARTHEST_BEFORE = 4;
const FARTHEST_BEHIND = 70;

/**
 * The cue that is a region's own by its place alone, whatever is likely otherwise; undefined where
 * none is:
 *
 * - `said:` right before a region behind another one
 * - `as Ann Orr put it`, right before the region or behind it
 * - `said Bo Hale` or `Bo Hale said` right behind a region that stands right behind another one:
 *   `“We have no coal.” “That is life,” said Bo Hale.`
 */
export function ownCue({ block, cues, region, shape }: RegionAtHand): CueCandidate | undefined {
  for (let i = firstCueFrom(cues, shape.first - FARTHEST_BEFORE); i < cues.length; i++) {
    const cue = cues[i];
    if (cue === undefined || cue.token > shape.end + FARTHEST_BEHIND) break;
    const isOwn =
      (region > 0 && isRightBefore(block, shape, cue)) ||
      isPutting(block, shape, cue) ||
      isRightBehind(block, shape, cue);
    if (isOwn) return cue;
  }
  return undefined;
}

/** The index of the first cue at a token or after it, by binary search. */
function firstCueFrom(cues: readonly CueCandidate[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.token ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isRightBefore({ tags }: QuotedBlock, { first }: RegionShape, cue: CueCandidate): boolean {
  return tags.tag[first - 1] === TAG.colon && cue.token === first - 2 && cue.lemma !== 0;
}

function isPutting(block: QuotedBlock, shape: RegionShape, { token }: CueCandidate): boolean {
  const { word } = block.tokens;
  if (!putsIt(word, token)) return false;
  const first = mentionBefore(block, token);
  if (first === undefined || word[first - 1] !== AS) return false;
  const isBefore = skipComma(block, token + 2) === shape.first;
  return isBefore || skipComma(block, shape.end) === first - 1;
}

function isRightBehind(block: QuotedBlock, shape: RegionShape, cue: CueCandidate): boolean {
  const before = block.regionOf[shape.first - 1] ?? -1;
  if (before < 0 || cue.lemma === 0 || cue.token < shape.end) return false;
  const ending = block.shapes[before]?.ending;
  const isWhole = ending === ENDING.stop || ending === ENDING.question;
  const goesOn = shape.ending === ENDING.comma || shape.ending === ENDING.question;
  if (!isWhole || !goesOn) return false;
  const behind = skipComma(block, shape.end);
  const isInverted =
    cue.token === behind &&
    block.mentions[firstFrom(block.mentions, cue.token + 1)]?.first === cue.token + 1;
  return isInverted || mentionBefore(block, cue.token) === behind;
}

/** The first token of the mention that ends right before a token. */
function mentionBefore({ mentions }: QuotedBlock, token: number): number | undefined {
  const mention = lastBefore(mentions, token);
  return mention?.end === token ? mention.first : undefined;
}

function skipComma({ tags }: QuotedBlock, token: number): number {
  return tags.tag[token] === TAG.comma ? token + 1 : token;
}
