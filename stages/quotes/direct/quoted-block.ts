import type { QuotedRegion } from '../regions.ts';
import { taggedText, type TextReader } from '../tagged.ts';
import type { Tags } from '../tagger.ts';
import type { TokenTable } from '../tokens.ts';
import { regionShape, type RegionShape } from './region-shape.ts';
import { retagReportingVerbs } from './reporting-verbs.ts';
import { itemsOf, type Items } from './items.ts';
import { mentionsOf, type Mention } from './mentions.ts';

/** A block with quotation marks, taken apart. */
export interface QuotedBlock {
  /** Index into `blocks`. */
  readonly index: number;
  readonly isHeading: boolean;
  readonly text: string;
  readonly regions: readonly QuotedRegion[];
  readonly tokens: TokenTable;
  readonly tags: Tags;
  /** For each token the index of the region that holds it, or -1. */
  readonly regionOf: Int32Array;
  /** For each region its first token (a mark) and the token after its last. */
  readonly regionStart: Int32Array;
  readonly regionEnd: Int32Array;
  /** Noun phrases outside the marks, by their first token. */
  readonly mentions: readonly Mention[];
  readonly items: Items;
  /** What each region looks like. */
  readonly shapes: readonly RegionShape[];
}

/** Cuts a block into tokens, regions, noun phrases and what stands between. Linear in its length. */
export function quotedBlock(
  text: string,
  index: number,
  isHeading: boolean,
  regions: readonly QuotedRegion[],
  read: TextReader = taggedText,
): QuotedBlock {
  const { tokens, tags: usual } = read(text);
  const tags = { ...usual, tag: usual.tag.slice() };
  retagReportingVerbs(tokens, tags);
  const regionOf = new Int32Array(tokens.length).fill(-1);
  const regionStart = new Int32Array(regions.length).fill(tokens.length);
  const regionEnd = new Int32Array(regions.length).fill(tokens.length);
  let region = 0;
  for (let i = 0; i < tokens.length; i++) {
    const from = tokens.from[i] ?? 0;
    while ((regions[region]?.to ?? Infinity) <= from) region++;
    if ((regions[region]?.from ?? Infinity) > from) continue;
    regionOf[i] = region;
    regionStart[region] = Math.min(i, regionStart[region] ?? i);
    regionEnd[region] = i + 1;
  }
  const mentions = mentionsOf(tokens, tags, regionOf);
  const items = itemsOf(tokens, tags, regionOf, mentions);
  const block = {
    index,
    isHeading,
    text,
    regions,
    tokens,
    tags,
    regionOf,
    regionStart,
    regionEnd,
    mentions,
    items,
  };
  return { ...block, shapes: regions.map((_, i) => regionShape(block, i)) };
}
