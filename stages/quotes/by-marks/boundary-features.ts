import { TAG } from '../grammar/tagger.ts';
import { mixHashes } from './region-features.ts';
import { distanceClass, countBetween, gapCode } from './gap.ts';
import type { CueCandidate } from './cues.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { addFeature, type FeatureList, type Weigh } from '../log-linear/exact-features.ts';

export interface BoundaryChoice<Worth> {
  /** The token where the content starts, or the token after the one where it ends. */
  readonly token: number;
  readonly worth: Worth;
}

/** A region with the cue that introduces it, of the same block. */
export interface RegionWithCue {
  readonly block: QuotedBlock;
  readonly shape: RegionShape;
  readonly cue: CueCandidate;
}

const MOST_TOKENS = 48;

/**
 * Where the content that a region ends may start: at the marks, or at a token before them.
 * @param floor the first token that may belong to it
 */
export function startChoices<Worth>(
  region: RegionWithCue,
  floor: number,
  weigh: Weigh<Worth>,
): BoundaryChoice<Worth>[] {
  const { first: start } = region.shape;
  const { features } = region.block;
  const choices: BoundaryChoice<Worth>[] = [];
  const lowest = Math.max(floor, start - MOST_TOKENS);
  for (let token = start; token >= lowest; token--) {
    startFeatures(region, lowest, token, features);
    choices.push({ token, worth: weigh(features) });
  }
  return choices;
}

/**
 * Where the content that a region starts may end: at the marks, or at a token after them.
 * @param ceiling the token after the last that may belong to it
 */
export function endChoices<Worth>(
  region: RegionWithCue,
  ceiling: number,
  weigh: Weigh<Worth>,
): BoundaryChoice<Worth>[] {
  const { end } = region.shape;
  const { features } = region.block;
  const choices: BoundaryChoice<Worth>[] = [];
  const highest = Math.min(ceiling, end + MOST_TOKENS);
  for (let token = end; token <= highest; token++) {
    endFeatures(region, highest, token, features);
    choices.push({ token, worth: weigh(features) });
  }
  return choices;
}

function startFeatures(
  { block, shape, cue }: RegionWithCue,
  floor: number,
  token: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { tokens, tags, items } = block;
  const { first: start } = shape;
  const isAtMarks = token === start ? 1 : 0;
  const isAtFloor = token === floor ? 1 : 0;
  const isCueBefore = cue.item < shape.item ? 1 : 0;
  const isCueFloor = isCueBefore === 1 && floor === cue.token + 1 ? 1 : 0;
  const where = isAtMarks | (isAtFloor << 1) | (isCueBefore << 2) | (isCueFloor << 3);
  const tag = tags.tag[token] ?? TAG.none;
  const before = tags.tag[token - 1] ?? TAG.none;
  const word = tokens.word[token] ?? 0;
  const wordBefore = tokens.word[token - 1] ?? 0;
  const opening = (shape.startsUpper ? 1 : 0) | (shape.ending << 1);
  const marksBefore = tags.tag[start - 1] ?? TAG.none;
  const item = items.ofToken[token] ?? 0;
  const floorItem = (items.ofToken[floor] ?? 0) - 1;
  const isInside = items.first[item] === token ? 0 : 1;
  addFeature(list, 0, where);
  addFeature(list, 1, mixHashes(word, where));
  addFeature(list, 2, mixHashes(wordBefore, where));
  addFeature(list, 3, where | (tag << 4) | (before << 10));
  addFeature(list, 4, where | (marksBefore << 4) | (opening << 10));
  addFeature(list, 5, mixHashes(gapCode(items, item - 1, shape.item), where));
  addFeature(list, 6, mixHashes(gapCode(items, floorItem, item), where));
  addFeature(list, 7, mixHashes(cue.lemma, where | (before << 4)));
  const distances = (distanceClass(start - token) << 4) | (distanceClass(token - floor) << 8);
  addFeature(list, 8, where | distances);
  addFeature(list, 9, mixHashes(mixHashes(word, wordBefore), where));
  addFeature(list, 10, where | (tag << 4) | (marksBefore << 10) | (isInside << 16));
  addFeature(list, 11, mixHashes(mixHashes(cue.lemma, word), where));
  addFeature(list, 12, where | (isInside << 4) | (before << 5) | (opening << 11));
  addFeature(list, 13, mixHashes(gapCode(items, floorItem, shape.item), where | (tag << 4)));
  addFeature(list, 14, mixHashes(mixHashes(gapCode(items, floorItem, item), cue.lemma), where));
  addFeature(list, 15, mixHashes(gapCode(items, item - 1, Math.min(item + 3, shape.item)), where));
  addFeature(list, 16, mixHashes(cue.lemma, where | (tag << 4)));
  addFeature(
    list,
    17,
    where |
      (countBetween(items, item - 1, shape.item, 'verb') << 4) |
      (countBetween(items, floorItem, item, 'verb') << 6) |
      (tag << 8),
  );
  addFeature(
    list,
    18,
    where |
      (countBetween(items, item - 1, shape.item, 'comma') << 4) |
      (countBetween(items, floorItem, item, 'comma') << 6) |
      (before << 8),
  );
}

function endFeatures(
  { block, shape, cue }: RegionWithCue,
  ceiling: number,
  token: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { tokens, tags, items } = block;
  const { end } = shape;
  const isAtMarks = token === end ? 1 : 0;
  const isAtCeiling = token === ceiling ? 1 : 0;
  const isCueBefore = cue.item < shape.item ? 1 : 0;
  const where = isAtMarks | (isAtCeiling << 1) | (isCueBefore << 2);
  const tag = tags.tag[token] ?? TAG.none;
  const before = tags.tag[token - 1] ?? TAG.none;
  const word = tokens.word[token] ?? 0;
  const next = tags.tag[end] ?? TAG.none;
  const firstWord = tokens.word[end] ?? 0;
  const isUpper = shape.startsUpper ? 1 : 0;
  const opening = isUpper | (shape.ending << 1);
  const item = token >= block.end ? items.stop : (items.ofToken[token] ?? 0);
  const isInside = items.first[item] === token ? 0 : 1;
  const ceilingItem = ceiling >= block.end ? items.stop : (items.ofToken[ceiling] ?? 0);
  addFeature(list, 0, where);
  addFeature(list, 1, mixHashes(word, where));
  addFeature(list, 2, mixHashes(firstWord, where));
  addFeature(list, 3, where | (tag << 4) | (before << 10));
  addFeature(list, 4, where | (next << 4) | (opening << 10));
  addFeature(list, 5, mixHashes(gapCode(items, shape.item, item), where));
  addFeature(list, 6, mixHashes(gapCode(items, item - 1, ceilingItem), where));
  const distances = (distanceClass(token - end) << 4) | (distanceClass(ceiling - token) << 8);
  addFeature(list, 7, where | distances | (isInside << 12));
  addFeature(list, 8, where | (shape.ending << 4) | (Math.min(shape.words, 8) << 7));
  addFeature(list, 9, where | (next << 4) | (tag << 10));
  addFeature(list, 10, mixHashes(gapCode(items, shape.item, ceilingItem), where));
  const ceilingKind = items.kind[ceilingItem] ?? 0;
  addFeature(list, 11, mixHashes(cue.lemma, where));
  addFeature(list, 12, mixHashes(mixHashes(cue.lemma, firstWord), where));
  addFeature(list, 13, where | (ceilingKind << 4) | (tag << 8) | (shape.ending << 14));
  addFeature(list, 14, mixHashes(gapCode(items, item - 1, Math.min(item + 3, ceilingItem)), where));
  addFeature(list, 15, mixHashes(tokens.word[token - 1] ?? 0, where));
  addFeature(list, 16, mixHashes(word, where | (next << 4)));
  addFeature(
    list,
    17,
    where |
      (countBetween(items, shape.item, item, 'verb') << 4) |
      (countBetween(items, shape.item, item, 'comma') << 6) |
      (tag << 8),
  );
  const words = Math.min(shape.words, 3);
  addFeature(list, 18, where | (shape.before << 4) | (words << 10) | (isUpper << 12));
  addFeature(list, 19, mixHashes(cue.lemma, where | (tag << 4) | (shape.ending << 10)));
  addFeature(list, 20, mixHashes(firstWord, where | (shape.ending << 4) | (tag << 7)));
}
