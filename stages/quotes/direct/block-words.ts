import type { Block } from '../../document.ts';
import type { QuotedRegion } from '../regions.ts';
import { tokenize, type Token } from '../tokens.ts';

/** A block with its quoted regions and the tokens of its text. */
export interface QuotedBlock {
  /** Index into `blocks`. */
  readonly index: number;
  readonly text: string;
  readonly regions: readonly QuotedRegion[];
  readonly tokens: readonly Token[];
  /** For each token the index of the region that holds it, or -1. */
  readonly regionOf: readonly number[];
  /** For each token the index of its sentence within the block. */
  readonly sentenceOf: readonly number[];
}

/** @param sentenceEnds where the block's sentences end, ascending, in UTF-16 code units */
export function quotedBlock(
  block: Block,
  index: number,
  regions: readonly QuotedRegion[],
  sentenceEnds: readonly number[],
): QuotedBlock {
  const tokens = tokenize(block.text);
  const regionOf: number[] = [];
  const sentenceOf: number[] = [];
  let region = 0;
  let sentence = 0;
  for (const { from } of tokens) {
    while ((regions[region]?.to ?? Infinity) <= from) region += 1;
    while ((sentenceEnds[sentence] ?? Infinity) <= from) sentence += 1;
    regionOf.push((regions[region]?.from ?? Infinity) <= from ? region : -1);
    sentenceOf.push(sentence);
  }
  return { index, text: block.text, regions, tokens, regionOf, sentenceOf };
}
