import type { BlockRange } from '../attribution.ts';
import { TAG } from '../grammar/tagger.ts';
import { endChoices, startChoices } from './boundary-features.ts';
import { countBetween } from './gap.ts';
import { ITEM } from './items.ts';
import type { Link } from './link.ts';
import { scoreOf } from '../log-linear/exact-features.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { ENDING } from './region-shape.ts';
import { SHAPE } from '../../words/shape.ts';
import type { RegionModel } from './region-model.ts';
import { likeliest } from '../log-linear/softmax.ts';

export interface Content {
  readonly ranges: readonly BlockRange[];
  /** Whether words outside the marks are among them. */
  readonly isMixed: boolean;
}

interface Piece {
  readonly block: QuotedBlock;
  first: number;
  end: number;
}

const EDGE: ReadonlySet<number> = new Set([
  TAG.comma,
  TAG.stop,
  TAG.colon,
  TAG.semicolon,
  TAG.dash,
  TAG.quote,
]);

/**
 * The words that a quotation holds: what its regions hold, what leads into them and out of them.
 * @param before the last region of the quotation before
 */
export function contentOf(links: readonly Link[], model: RegionModel, before?: Link): Content {
  const pieces: Piece[] = [];
  let isMixed = false;
  for (const link of links) {
    const { block } = link;
    const start = block.regionStart[link.region] ?? 0;
    const end = block.regionEnd[link.region] ?? start;
    const isTagged = before !== undefined && followsTag(link, before);
    const from = isTagged ? start : contentStart(link, model);
    const to = from === start && goesOnWithOthers(link) ? end : contentEnd(link, model);
    if (from < start || to > end) isMixed = true;
    const last = pieces.at(-1);
    if (last !== undefined && last.block === block && from <= last.end) last.end = to;
    else pieces.push({ block, first: from, end: to });
  }
  const ranges = pieces.flatMap((piece) => {
    const range = words(piece);
    return range === null ? [] : [range];
  });
  return { ranges, isMixed };
}

/**
 * `“It can,” said Ann Ro of Oro Ltd. “It must,” said Bo Hale.`: between the two stands who said the
 * first, and nothing of the second.
 */
function followsTag({ block, region, cue }: Link, before: Link): boolean {
  const start = block.regionStart[region] ?? 0;
  if (cue === null || cue.block !== block || cue.candidate.token < start) return false;
  if (before.block !== block || before.cue?.block !== block) return false;
  const { token, item } = before.cue.candidate;
  const isBetween = token < start && token >= (block.regionEnd[before.region] ?? start);
  // Behind a full stop a sentence begins, whose words may be said.
  const own = block.shapes[region]?.item ?? item;
  return isBetween && countBetween(block.items, item, own, 'stop') === 0;
}

function contentStart({ block, region, cue }: Link, model: RegionModel): number {
  const start = block.regionStart[region] ?? 0;
  const shape = block.shapes[region];
  if (cue === null || cue.block !== block || shape === undefined) return start;
  const floor = startFloor(block, region, cue.candidate.token);
  if (floor >= start) return start;
  const choices = startChoices({ block, shape, cue: cue.candidate }, floor, (list) => {
    return scoreOf(model.start, list);
  });
  return likeliest(choices)?.token ?? start;
}

function contentEnd({ block, region, cue }: Link, model: RegionModel): number {
  const end = block.regionEnd[region] ?? 0;
  const shape = block.shapes[region];
  if (cue === null || cue.block !== block || shape === undefined) return end;
  const ceiling = endCeiling(block, region, cue.candidate.token);
  if (ceiling <= end || endsSentence(block, shape, cue.candidate.item)) return end;
  const choices = endChoices({ block, shape, cue: cue.candidate }, ceiling, (list) => {
    return scoreOf(model.end, list);
  });
  return likeliest(choices)?.token ?? end;
}

/** `“Is this a typo?” It was not.`: the sentence ends within the marks, and a new one begins. */
function endsSentence(
  { tokens }: QuotedBlock,
  { ending, end, item }: RegionShape,
  cue: number,
): boolean {
  const isEnd = ending === ENDING.stop || ending === ENDING.question;
  return isEnd && cue < item && tokens.shape[end] === SHAPE.capitalised;
}

/** `he said “thank you” and I had to stop`: what was said stands whole between the marks. */
function goesOnWithOthers({ block, region, cue }: Link): boolean {
  const shape = block.shapes[region];
  if (cue === null || shape === undefined || cue.candidate.item > shape.item) return false;
  const { tag } = block.tags;
  const at = tag[shape.end] === TAG.comma ? shape.end + 1 : shape.end;
  return tag[at] === TAG.conjunction && tag[at + 1] === TAG.subject;
}

/** Content does not reach back over its cue, the region before or the end of a sentence. */
export function startFloor(block: QuotedBlock, region: number, cue: number): number {
  const { items } = block;
  const start = block.regionStart[region] ?? 0;
  let item = items.ofToken[start] ?? 0;
  while (item > items.start) {
    const before = items.kind[item - 1];
    const holdsCue = (items.first[item - 1] ?? 0) <= cue && cue < (items.end[item - 1] ?? 0);
    if (holdsCue) return cue + 1;
    if (before === ITEM.stop || before === ITEM.region) break;
    item--;
  }
  return items.first[item] ?? start;
}

/** Content does not reach on over its cue, the next region or the end of a sentence. */
export function endCeiling(block: QuotedBlock, region: number, cue: number): number {
  const { items } = block;
  const start = block.regionStart[region] ?? 0;
  let item = items.ofToken[start] ?? 0;
  while (item + 1 < items.stop) {
    const kind = items.kind[item + 1];
    const holdsCue = (items.first[item + 1] ?? 0) <= cue && cue < (items.end[item + 1] ?? 0);
    if (holdsCue || kind === ITEM.stop || kind === ITEM.region) break;
    item++;
  }
  return items.end[item] ?? start;
}

/** Marks and punctuation off the edges; `?`, `!` and the period of `U.S.` stay. */
function words({ block, ...piece }: Piece): BlockRange | null {
  const { index, tokens, tags, text } = block;
  let { first, end } = piece;
  const isEdge = (token: number) => {
    const isAsked = /[?!…]/u.test(text.charAt(tokens.from[token] ?? 0));
    return EDGE.has(tags.tag[token] ?? 0) && !isAsked;
  };
  while (end > first && isEdge(end - 1)) end--;
  while (first < end && isEdge(first)) first++;
  if (end <= first) return null;
  return { block: index, from: tokens.from[first] ?? 0, to: tokens.to[end - 1] ?? 0 };
}
