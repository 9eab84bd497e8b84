import { TAG } from '../grammar/tagger.ts';
import type { CueCandidate } from './cues.ts';
import { distanceClass, countBetween, gapCode } from './gap.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { addFeature, type FeatureList } from '../log-linear/exact-features.ts';

/** What a region may be given to, beside a cue of its own block. */
export const OTHER_CHOICE = { none: 1, carried: 2, previousBlock: 3 } as const;

/** What the linker has decided so far. */
export interface LinkState {
  /** The item of the cue of the region before in the same block, or -1. */
  readonly lastCue: number;
  /** Whether the region before, in this block, was left without a quotation. */
  readonly lastWasNone: boolean;
}

/** A quoted region, with what was decided before it. */
interface RegionWithState {
  readonly block: QuotedBlock;
  readonly shape: RegionShape;
  readonly state: LinkState;
}

/**
 * Features of a cue of the region's own block.
 * @param rank how many cues on the same side stand nearer to the region
 */
export function cueChoiceFeatures(
  { block, shape, state }: RegionWithState,
  cue: CueCandidate,
  rank: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { items, tokens, tags } = block;
  const { ending } = shape;
  const isAfter = cue.item > shape.item;
  const side = isAfter ? 1 : 0;
  const low = isAfter ? shape.item : cue.item;
  const high = isAfter ? cue.item : shape.item;
  const gap = gapCode(items, low, high);
  const stops = countBetween(items, low, high, 'stop');
  const regions = countBetween(items, low, high, 'region');
  const commas = countBetween(items, low, high, 'comma');
  const distance = distanceClass(high - low - 1);
  const near = Math.min(distance, 3);
  const tag = tags.tag[cue.token] ?? 0;
  const tagBefore = tags.tag[cue.token - 1] ?? 63;
  const tagAfter = tags.tag[cue.token + 1] ?? 63;
  const word = tokens.word[cue.token] ?? 0;
  const isKnown = cue.lemma === 0 ? 0 : 1;
  const next = nextKind(block, cue.item, 1);
  const previous = nextKind(block, cue.item, -1);
  const isSame = state.lastCue === cue.item ? 1 : 0;
  const opening = (shape.startsUpper ? 1 : 0) | (shape.startsSentence ? 2 : 0);
  const kind = cue.kind | (isKnown << 3);
  addFeature(list, 0, side | (kind << 1));
  addFeature(list, 1, word);
  addFeature(list, 2, (word << 1) | side);
  addFeature(list, 3, cue.lemma);
  addFeature(list, 4, (cue.lemma << 3) | (side << 2) | near);
  addFeature(list, 5, side | (distance << 1) | (kind << 5));
  addFeature(list, 6, side | (distance << 1) | (ending << 5) | (stops << 8));
  addFeature(list, 7, (gap << 1) | side);
  addFeature(list, 8, mixHashes(gap, side | (kind << 1) | (tag << 6)));
  addFeature(list, 9, mixHashes(gap, side | (ending << 1) | (next << 5) | (isKnown << 10)));
  addFeature(list, 10, side | (stops << 1) | (regions << 3) | (isSame << 5));
  addFeature(list, 11, side | (tag << 1) | (ending << 7) | (opening << 10));
  addFeature(list, 12, side | (next << 1) | (previous << 5) | (near << 9));
  addFeature(list, 13, side | (next << 1) | (previous << 5) | (ending << 9) | (near << 12));
  addFeature(list, 14, side | (rank << 1) | (stops << 5) | (kind << 7));
  addFeature(list, 15, side | (commas << 1) | (stops << 3) | (ending << 5) | (opening << 8));
  addFeature(list, 16, isSame | (side << 1) | (opening << 2) | (stops << 4) | (regions << 6));
  addFeature(list, 17, side | (opening << 1) | (ending << 3) | (regions << 6) | (stops << 8));
  addFeature(list, 18, side | (shape.before << 1) | (Math.min(distance, 2) << 7));
  addFeature(list, 19, side | (shape.after << 1) | (Math.min(distance, 2) << 7));
  addFeature(list, 20, mixHashes(word, (shape.before << 1) | side));
  addFeature(list, 21, side | (tag << 1) | (tagBefore << 7) | (tagAfter << 13));
  addFeature(list, 22, mixHashes(word, (next << 5) | (previous << 1) | side));
  addFeature(list, 23, side | (Math.min(shape.words, 4) << 1) | (isKnown << 4) | (near << 5));
  addFeature(list, 24, (state.lastWasNone ? 1 : 0) | (regions << 1) | (side << 3));
  if (tag === TAG.gerund || tag === TAG.participle)
    addFeature(list, 25, side | (tag << 1) | (previous << 7) | (ending << 11));
}

/** Features of there being no quotation, or of one that takes its speaker from elsewhere. */
export function otherChoiceFeatures(
  shape: RegionShape,
  choice: number,
  context: number,
  list: FeatureList,
): void {
  list.length = 0;
  const words = Math.min(shape.words, 12);
  const { ending } = shape;
  const inside =
    (shape.startsUpper ? 1 : 0) | (shape.hasVerb ? 2 : 0) | (shape.hasFirstPerson ? 4 : 0);
  const place =
    (shape.startsBlock ? 1 : 0) | (shape.endsBlock ? 2 : 0) | (shape.startsSentence ? 4 : 0);
  addFeature(list, 30, choice | (context << 3));
  addFeature(list, 31, choice | (words << 3));
  addFeature(list, 32, choice | (words << 3) | (shape.titleCase << 7) | ((inside & 1) << 9));
  addFeature(list, 33, choice | (ending << 3) | (inside << 6));
  addFeature(list, 34, choice | (shape.before << 3));
  addFeature(list, 35, choice | (shape.after << 3));
  addFeature(list, 36, mixHashes(shape.wordBefore, choice));
  addFeature(list, 37, choice | (place << 3) | (ending << 6) | (context << 9));
  addFeature(list, 38, choice | (shape.titleCase << 3) | (ending << 5) | (shape.before << 8));
  addFeature(list, 39, choice | (Math.min(words, 4) << 3) | (shape.before << 6));
  addFeature(list, 40, choice | (context << 3) | (inside << 11) | (place << 14));
}

/** The kind of the next item that is no adverb, in a direction; 0 past the end. */
function nextKind({ items }: QuotedBlock, item: number, step: 1 | -1): number {
  const i = (step > 0 ? items.solidAfter[item + 1] : items.solidBefore[item - 1]) ?? 0;
  return items.kind[i] ?? 0;
}

/** Two values as one. */
export function mixHashes(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
