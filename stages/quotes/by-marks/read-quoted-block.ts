import type { ReadBlocks } from '../read-blocks.ts';
import { createItemFinder } from './items.ts';
import { mentionsOf } from '../grammar/mentions.ts';
import { featureList } from '../log-linear/exact-features.ts';
import { regionShape } from './region-shape.ts';
import { retagReportingVerbs } from '../grammar/reporting-verbs.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';

/** Makes the function that takes a block apart, given its index. Linear in the block's length. */
export function createQuotedBlocks(read: ReadBlocks): (index: number) => QuotedBlock {
  const { blocks, tokens, regions, regionTokens } = read;
  const tags = { tag: tokens.tag.slice() };
  const { regionOf } = regionTokens;
  const findItems = createItemFinder(tags.tag, regionOf);
  const features = featureList();
  return (index) => {
    const first = tokens.firstOf[index] ?? 0;
    const end = tokens.endOf[index] ?? 0;
    retagReportingVerbs(tokens, tags, first, end);
    const mentions = mentionsOf(tags.tag, regionOf, first, end);
    const items = findItems(mentions, first, end);
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
      features,
    };
    for (let i = 0; i < inBlock.length; i++) shapes.push(regionShape(block, i));
    return block;
  };
}
