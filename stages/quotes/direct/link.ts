import type { Segmented } from '../../document.ts';
import { quotedRegions } from '../regions.ts';
import { choicesFor, type Before, type Choice } from './choices.ts';
import type { LinkState } from './cue-features.ts';
import { likeliest } from './likeliest.ts';
import { cueCandidates, type CueCandidate } from './cues.ts';
import type { Mention } from './mentions.ts';
import { quotedBlock, type QuotedBlock } from './quoted-block.ts';
import { sourceChoices } from './sources.ts';
import { cueWeights, sourceWeights } from './table.ts';

/** A quoted region with what introduces it. */
export interface Link {
  readonly block: QuotedBlock;
  readonly region: number;
  /** Where the cue stands; null for a quotation that goes on from the one before. */
  readonly cue: { readonly block: QuotedBlock; readonly candidate: CueCandidate } | null;
  readonly source: { readonly block: QuotedBlock; readonly mention: Mention } | null;
  /** The probability of the cue and of the source, as the model has it. */
  readonly probability: number;
}

/** How many blocks a speaker may be carried over. */
const MOST_BLOCKS_BACK = 3;

/**
 * The quotations among a document's quoted regions, in order, each with its cue and its source.
 * Greedy, from the first region to the last: each choice sees the one before it.
 */
export function linkRegions(document: Segmented): Link[] {
  const links: Link[] = [];
  let previous: { block: QuotedBlock; cues: readonly CueCandidate[] } | null = null;
  for (const [index, { text, kind }] of document.blocks.entries()) {
    const { regions } = quotedRegions(text);
    if (regions.length === 0) {
      previous = null;
      continue;
    }
    const block = quotedBlock(text, index, kind === 'heading', regions);
    const cues = cueCandidates(block);
    const before = whatIsBefore(document, block, previous, links.at(-1));
    let state: LinkState = { lastCue: -1, lastWasNone: false };
    for (let region = 0; region < regions.length; region++) {
      const link = linkRegion(block, cues, region, state, before, links.at(-1));
      if (link === null) state = { lastCue: state.lastCue, lastWasNone: true };
      else {
        links.push(link);
        const isHere = link.cue !== null && link.cue.block === block;
        state = { lastCue: isHere ? link.cue.candidate.item : -1, lastWasNone: false };
      }
    }
    previous = { block, cues };
  }
  return links;
}

function whatIsBefore(
  { blocks }: Segmented,
  block: QuotedBlock,
  previous: { block: QuotedBlock; cues: readonly CueCandidate[] } | null,
  last: Link | undefined,
): Before {
  const back = last === undefined ? 0 : block.index - last.block.index;
  const blocksSinceQuotation = back <= MOST_BLOCKS_BACK ? back : 0;
  const isLeftOpen = last?.block.regions[last.region]?.isClosed === false;
  if (previous !== null) {
    return { blocksSinceQuotation, isLeftOpen, block: previous.block, cues: previous.cues };
  }
  const above = blocks[block.index - 1];
  if (above === undefined) return { blocksSinceQuotation, isLeftOpen, block: null, cues: [] };
  const plain = quotedBlock(above.text, block.index - 1, above.kind === 'heading', []);
  return { blocksSinceQuotation, isLeftOpen, block: plain, cues: cueCandidates(plain) };
}

function linkRegion(
  block: QuotedBlock,
  cues: readonly CueCandidate[],
  region: number,
  state: LinkState,
  before: Before,
  last: Link | undefined,
): Link | null {
  const choices = choicesFor(block, cues, region, state, before);
  const { best, probability } = likeliest(cueWeights(), choices);
  const choice: Choice = best?.choice ?? { kind: 'none' };
  if (choice.kind === 'none') return null;
  if (choice.kind === 'carried') {
    return { block, region, cue: null, source: last?.source ?? null, probability };
  }
  const item =
    choice.block === block ? (block.items.ofToken[block.regionStart[region] ?? 0] ?? -1) : -1;
  const chosen = likeliest(sourceWeights(), sourceChoices(choice.block, choice.cue, item));
  const mention = chosen.best?.mention ?? null;
  return {
    block,
    region,
    cue: { block: choice.block, candidate: choice.cue },
    source: mention === null ? null : { block: choice.block, mention },
    probability: probability * chosen.probability,
  };
}
