import { TAG } from '../grammar/tagger.ts';
import { CUE, type CueCandidate } from './cues.ts';
import { mixHashes } from './region-features.ts';
import { distanceClass, countBetween, gapCode } from './gap.ts';
import type { Mention } from '../grammar/mentions.ts';
import type { QuotedBlock } from './quoted-block.ts';
import { addFeature, type FeatureList } from '../log-linear/exact-features.ts';

/** A cue whose source is looked for. */
export interface CueInBlock {
  readonly block: QuotedBlock;
  readonly cue: CueCandidate;
  /** The item of the region that the cue introduces, or -1. */
  readonly region: number;
}

/**
 * Features of a mention as the source of a cue.
 * @param rank how many mentions on the same side stand nearer to the cue
 */
export function mentionFeatures(
  { block, cue, region }: CueInBlock,
  mention: Mention,
  rank: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { items, tokens, tags } = block;
  const item = items.ofToken[mention.first] ?? 0;
  const isSameItem = item === cue.item;
  const side = isSameItem ? 2 : item > cue.item ? 1 : 0;
  const low = Math.min(item, cue.item);
  const high = Math.max(item, cue.item);
  const gap = gapCode(items, low, high);
  const stops = countBetween(items, low, high, 'stop');
  const commas = countBetween(items, low, high, 'comma');
  const verbs = countBetween(items, low, high, 'verb');
  const isAcross = region > low && region < high ? 1 : 0;
  const regionSide = region < 0 ? 0 : region < cue.item ? 1 : 2;
  const isNear = region >= 0 && Math.abs(region - cue.item) === 1 ? 1 : 0;
  const tag = tags.tag[cue.token] ?? 0;
  const word = tokens.word[cue.token] ?? 0;
  const cueKind = cue.kind | (cue.lemma === 0 ? 0 : 8);
  const kind = mention.kind | (mention.isPossessor ? 4 : 0);
  const distance = distanceClass(high - low - 1);
  const beforeTag = tags.tag[mention.first - 1] ?? 63;
  const beforeWord = tokens.word[mention.first - 1] ?? 0;
  const before = items.kind[item - 1] ?? 0;
  const after = items.kind[item + 1] ?? 0;
  const headTag = tags.tag[mention.end - 1] ?? 0;
  const beforeCue = tags.tag[cue.token - 1] ?? 63;
  const afterCue = tags.tag[cue.token + 1] ?? 63;
  const where = side | (regionSide << 2) | (isNear << 4) | (isAcross << 5);
  addFeature(list, 0, where);
  addFeature(list, 1, where | (Math.min(rank, 5) << 6) | (kind << 9));
  addFeature(list, 2, where | (distance << 6) | (cueKind << 10));
  addFeature(list, 3, (gap << 1) | (side & 1));
  addFeature(list, 4, mixHashes(gap, where | (kind << 6)));
  addFeature(list, 5, mixHashes(gap, where | (tag << 6) | (before << 12)));
  addFeature(list, 6, mixHashes(word, side | (Math.min(rank, 3) << 2)));
  addFeature(list, 7, mixHashes(cue.lemma, where | (Math.min(distance, 3) << 6)));
  addFeature(list, 8, side | (beforeTag << 2) | (Math.min(distance, 3) << 8) | (commas << 10));
  addFeature(list, 9, mixHashes(beforeWord, side | (Math.min(distance, 2) << 2)));
  addFeature(list, 10, side | (before << 2) | (after << 6) | (kind << 10) | (verbs << 13));
  addFeature(list, 11, side | (stops << 2) | (commas << 4) | (verbs << 6) | (cueKind << 8));
  addFeature(list, 12, where | (kind << 6) | (headTag << 9));
  addFeature(list, 13, where | (tag << 6) | (kind << 12) | (Math.min(distance, 3) << 15));
  addFeature(list, 14, where | (beforeCue << 6) | (Math.min(distance, 3) << 12));
  addFeature(list, 15, where | (afterCue << 6) | (Math.min(distance, 3) << 12));
  addFeature(list, 16, side | (Math.min(mention.end - mention.first, 6) << 2) | (kind << 5));
  addFeature(list, 17, side | (Math.min(distance, 3) << 2) | (before << 4) | (beforeCue << 8));
  addFeature(list, 18, mixHashes(tokens.word[mention.end - 1] ?? 0, side));
  addFeature(list, 19, side | (kind << 2) | (before << 5) | (commas << 9) | (after << 11));
  if (tag === TAG.participle) addFeature(list, 20, side | (before << 2) | (beforeCue << 6));
  if (cue.kind === CUE.noun) addFeature(list, 21, where | (kind << 6) | (isSameItem ? 1 << 9 : 0));
  if (mention.kind === 1) addFeature(list, 22, mixHashes(tokens.word[mention.first] ?? 0, side));
}

/** Features of a cue that has no source. */
export function nobodyFeatures({ block, cue, region }: CueInBlock, list: FeatureList): void {
  list.length = 0;
  const { tokens, tags } = block;
  const regionSide = region < 0 ? 0 : region < cue.item ? 1 : 2;
  const tag = tags.tag[cue.token] ?? 0;
  addFeature(list, 30, regionSide | (cue.kind << 2));
  addFeature(list, 31, regionSide | (tag << 2) | ((tags.tag[cue.token - 1] ?? 63) << 8));
  addFeature(list, 32, tokens.word[cue.token] ?? 0);
}
