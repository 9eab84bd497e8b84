import type { Attribution, BlockRange } from '../attribution.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { contentOf } from './region-content.ts';
import { cueEnd, ruleOf } from './rule-name.ts';
import { linkRegions, type Link } from './link.ts';
import { isNarration } from './narration.ts';
import { sourceEnd } from './source-range.ts';
import { calibratedShare } from '../log-linear/calibration.ts';
import { shippedRegionModel } from './region-model.ts';
import type { QuotedBlock } from './quoted-block.ts';

/** Direct and mixed quotations: what stands between quotation marks, with cue and source. */
export function attributeRegions(read: ReadBlocks): Attribution[] {
  const model = shippedRegionModel();
  const said = linkRegions(read, model).filter((link, i, all) => !isNarration(link, all[i - 1]));
  const all = groups(said);
  return all.flatMap((links, index) => {
    const [first] = links;
    const content = contentOf(links, model, all[index - 1]?.at(-1));
    if (first === undefined || content.ranges.length === 0) return [];
    const { cue, source } = first;
    return [
      {
        type: content.isMixed ? ('mixed' as const) : ('direct' as const),
        content: content.ranges,
        cue: cue && tokenRange(cue.block, cue.candidate.token, cueEnd(cue.block, cue.candidate)),
        source:
          source &&
          tokenRange(source.block, source.mention.first, sourceEnd(source.block, source.mention)),
        rule: ruleOf(first),
        confidence: calibratedShare(model.calibration, first.probability),
      },
    ];
  });
}

/**
 * Regions with one cue are one quotation, said in pieces; so are the paragraphs of a quotation that
 * is left open at their ends.
 */
function groups(links: readonly Link[]): Link[][] {
  const all: Link[][] = [];
  for (const link of links) {
    const group = all.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && group !== undefined && isSameQuotation(last, link)) group.push(link);
    else all.push([link]);
  }
  return all;
}

function isSameQuotation(last: Link, { block, cue }: Link): boolean {
  if (cue === null) {
    const isLeftOpen = last.block.regions[last.region]?.isClosed === false;
    return isLeftOpen && block.index === last.block.index + 1;
  }
  const isSameCue =
    last.cue?.block === cue.block && last.cue.candidate.token === cue.candidate.token;
  return isSameCue && last.block === block;
}

function tokenRange(block: QuotedBlock, first: number, end: number): BlockRange {
  const from = block.tokens.from[first] ?? 0;
  return { block: block.index, from, to: block.tokens.to[end - 1] ?? from };
}
