import type { Block } from '../document.ts';
import { placeRegions, type RegionTokens } from './marks/region-tokens.ts';
import { quotedRegions, type QuotedRegions } from './marks/index.ts';
import { taggedTexts, type TaggedTexts } from './grammar/index.ts';

/** What all that find quotations read of the blocks of a document: read once. */
export interface ReadBlocks {
  readonly blocks: readonly Pick<Block, 'text' | 'kind'>[];
  readonly tokens: TaggedTexts;
  /** For each block what stands between quotation marks. */
  readonly regions: readonly QuotedRegions[];
  readonly regionTokens: RegionTokens;
}

/** @param tokens of the texts of the blocks */
export function readBlocks(
  blocks: ReadBlocks['blocks'],
  tokens: TaggedTexts = taggedTexts(blocks.map(({ text }) => text)),
): ReadBlocks {
  const regions = blocks.map(({ text }) => quotedRegions(text));
  const regionTokens = placeRegions(
    tokens,
    regions.map((found) => found.regions),
  );
  return { blocks, tokens, regions, regionTokens };
}
