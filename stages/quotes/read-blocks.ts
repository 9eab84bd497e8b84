import type { Block } from '../document.ts';
import { placeRegions, type RegionTokens } from './marks/region-tokens.ts';
import { quotedRegions, type QuotedRegions } from './marks/index.ts';
import { taggedTexts, type TaggedTexts, type TextReader } from './grammar/index.ts';

/** What all that find quotations read of the blocks of a document: read once. */
export interface ReadBlocks {
  readonly blocks: readonly Pick<Block, 'text' | 'kind'>[];
  readonly tokens: TaggedTexts;
  /** For each block what stands between quotation marks. */
  readonly regions: readonly QuotedRegions[];
  readonly regionTokens: RegionTokens;
}

export function readBlocks(
  blocks: ReadBlocks['blocks'],
  read: TextReader = taggedTexts,
): ReadBlocks {
  const tokens = read(blocks.map(({ text }) => text));
  const regions = blocks.map(({ text }) => quotedRegions(text));
  const regionTokens = placeRegions(
    tokens,
    regions.map((found) => found.regions),
  );
  return { blocks, tokens, regions, regionTokens };
}
