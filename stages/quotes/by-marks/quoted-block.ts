import type { ReadBlocks } from '../read-blocks.ts';
import type { QuotedRegion } from '../marks/index.ts';
import type { Tags } from '../grammar/tagger.ts';
import type { TokenTable } from '../../words/table.ts';
import { itemColumns, itemsOf, type Items } from './items.ts';
import { mentionsOf, type Mention } from '../grammar/mentions.ts';
import { regionShape, type RegionShape } from './region-shape.ts';
import { retagReportingVerbs } from '../grammar/reporting-verbs.ts';

/** A block with quotation marks, taken apart. */
export interface QuotedBlock {
  /** Index into `blocks`. */
  readonly index: number;
  readonly isHeading: boolean;
  readonly text: string;
  readonly regions: readonly QuotedRegion[];
  /** The tokens of the document, and the first of the block and the place past its last. */
  readonly tokens: TokenTable;
  readonly first: number;
  readonly end: number;
  readonly tags: Pick<Tags, 'tag'>;
  /** For each token the index of the region that holds it, or -1. */
  readonly regionOf: Int32Array;
  /** For each region its first token (a mark) and the token after its last. */
  readonly regionStart: readonly number[];
  readonly regionEnd: readonly number[];
  /** Noun phrases outside the marks, by their first token. */
  readonly mentions: readonly Mention[];
  readonly items: Items;
  /** What each region looks like. */
  readonly shapes: readonly RegionShape[];
}

/** Makes the function that takes a block apart, given its index. Linear in the block's length. */
export function createQuotedBlocks(read: ReadBlocks): (index: number) => QuotedBlock {
  const { blocks, tokens, regions, regionTokens } = read;
  const tags = { tag: tokens.tag.slice() };
  const columns = itemColumns(tokens.size);
  const { regionOf } = regionTokens;
  return (index) => {
    const first = tokens.firstOf[index] ?? 0;
    const end = tokens.endOf[index] ?? 0;
    retagReportingVerbs(tokens, tags, first, end);
    const mentions = mentionsOf(tags.tag, regionOf, first, end);
    const items = itemsOf(columns, tags.tag, regionOf, mentions, first, end);
    const inBlock = regions[index]?.regions ?? [];
    const shapes: RegionShape[] = [];
    const block: QuotedBlock = {
      index,
      isHeading: blocks[index]?.kind === 'heading',
      text: blocks[index]?.text ?? '',
      regions: inBlock,
      tokens,
      first,
      end,
      tags,
      regionOf,
      regionStart: regionTokens.firstOf[index] ?? [],
      regionEnd: regionTokens.endOf[index] ?? [],
      mentions,
      items,
      shapes,
    };
    for (let i = 0; i < inBlock.length; i++) shapes.push(regionShape(block, i));
    return block;
  };
}
