import type { ReadBlocks } from '../read-blocks.ts';
import { TAG } from '../grammar/tagger.ts';
import {
  choicesFor,
  type Before,
  type BlockWithCues,
  type Choice,
  type CueChoice,
  type RegionAtHand,
  type WeighedChoice,
} from './choices.ts';
import type { LinkState } from './region-features.ts';
import { cueCandidates, type CueCandidate } from './cues.ts';
import { ownCue } from './own-cue.ts';
import { rightBefore, type CueWithSource } from './right-before.ts';
import type { Mention } from '../grammar/mentions.ts';
import { type QuotedBlock } from './quoted-block.ts';
import { relativeSubject } from './relative-subject.ts';
import { sourceChoices } from './sources.ts';
import { shippedRegionModel, type RegionModel } from './region-model.ts';
import { scoreOf } from '../log-linear/exact-features.ts';
import { createQuotedBlocks } from './read-quoted-block.ts';
import { probabilities } from '../log-linear/softmax.ts';

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
export function linkRegions(read: ReadBlocks, model: RegionModel = shippedRegionModel()): Link[] {
  const links: Link[] = [];
  const blockAt = createQuotedBlocks(read);
  const createBlockBefore = (known: BlockWithCues | null, index: number) => {
    return (): BlockWithCues | null => {
      if (known !== null || index === 0) return known;
      const block = blockAt(index - 1);
      return { block, cues: cueCandidates(block) };
    };
  };
  let previous: BlockWithCues | null = null;
  for (const [index, { regions }] of read.regions.entries()) {
    if (regions.length === 0) {
      previous = null;
      continue;
    }
    const block = blockAt(index);
    const cues = cueCandidates(block);
    const before = whatIsBefore(read, index, links.at(-1), createBlockBefore(previous, index));
    let state: LinkState = { lastCue: -1, lastWasNone: false };
    for (const [region, shape] of block.shapes.entries()) {
      const at = { block, cues, region, shape, state, before };
      const link = linkRegion(at, links.at(-1), model);
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
  read: ReadBlocks,
  index: number,
  last: Link | undefined,
  blockBefore: Before['blockBefore'],
): Before {
  const back = last === undefined ? 0 : index - last.block.index;
  const blocksSinceQuotation = back <= MOST_BLOCKS_BACK ? back : 0;
  const isLeftOpen = last?.block.regions[last.region]?.isClosed === false;
  const endsInColon = index > 0 && endsInColonAt(read, index - 1);
  return { blocksSinceQuotation, isLeftOpen, endsInColon, blockBefore };
}

/** Whether a block ends in a colon outside quotation marks. */
export function endsInColonAt({ tokens, regionTokens }: ReadBlocks, index: number): boolean {
  const last = (tokens.endOf[index] ?? 0) - 1;
  return tokens.tag[last] === TAG.colon && regionTokens.regionOf[last] === -1;
}

function linkRegion(at: RegionAtHand, last: Link | undefined, model: RegionModel): Link | null {
  const { block, region } = at;
  const own = ownCue(at);
  if (own !== undefined) {
    const best: CueChoice = { kind: 'cue', block, cue: own };
    return likeliestSource(at, { choices: [{ choice: best, worth: 0 }], shares: [1], best }, model);
  }
  const known = rightBefore(block, at.shape);
  if (known !== null) return linkTo(at, known);
  const choices = choicesFor(at, (list) => scoreOf(model.cue, list));
  const shares = probabilities(choices);
  const best = indexOfLargest(shares);
  const choice: Choice = choices[best]?.choice ?? { kind: 'none' };
  if (choice.kind === 'none') {
    if (!isUtterance(at)) return null;
    return { block, region, cue: null, source: null, probability: 0 };
  }
  if (choice.kind === 'carried') {
    const probability = (shares[best] ?? 0) * (last?.probability ?? 0);
    return { block, region, cue: null, source: last?.source ?? null, probability };
  }
  return likeliestSource(at, { choices, shares, best: choice }, model);
}

/** No measured share: a cue and a subject right before the marks hardly ever err. */
const RIGHT_BEFORE = 0.8;

/** A region with the cue and the source that stand right before it. */
function linkTo({ block, region }: RegionAtHand, { token, mention, kind }: CueWithSource): Link {
  const item = block.items.ofToken[token] ?? 0;
  const candidate = { token, item, kind, lemma: 0 };
  const source = { block, mention };
  return { block, region, cue: { block, candidate }, source, probability: RIGHT_BEFORE };
}

const LEAST_WORDS = 5;

/** A paragraph that is one quotation is one, even if nobody is found to have said it. */
function isUtterance({ block, shape }: RegionAtHand): boolean {
  if (block.isHeading) return false;
  return shape.startsBlock && shape.endsBlock && shape.hasVerb && shape.words >= LEAST_WORDS;
}

/** Stands for the token at which a source starts, where there is none. */
const NOBODY = -1;

/** A cue that is less probable than this is not asked for its source. */
const LEAST_SHARE = 0.05;

/** The choices for a region, the share of each, and the best, which is a cue. */
interface WeighedCues {
  readonly choices: readonly WeighedChoice<number>[];
  readonly shares: readonly number[];
  readonly best: CueChoice;
}

/**
 * The source that the cues together make likeliest, each with its own probability (two cues often
 * have one subject), and the best cue among those that lead to it.
 */
function likeliestSource(
  { block, region, shape }: RegionAtHand,
  { choices, shares, best }: WeighedCues,
  model: RegionModel,
): Link {
  const totals = new Map<number, number>();
  const ways: { cue: CueChoice; mention: Mention | null; key: number; share: number }[] = [];
  choices.forEach(({ choice }, i) => {
    const share = shares[i] ?? 0;
    if (choice.kind !== 'cue' || (choice !== best && share < LEAST_SHARE)) return;
    const item = choice.block === block ? shape.item : -1;
    const of = { block: choice.block, cue: choice.cue, region: item };
    const sources = sourceChoices(of, (list) => scoreOf(model.source, list));
    probabilities(sources).forEach((part, j) => {
      const mention = sources[j]?.mention ?? null;
      const key = mention === null ? NOBODY : mention.first;
      totals.set(key, (totals.get(key) ?? 0) + share * part);
      ways.push({ cue: choice, mention, key, share: share * part });
    });
  });
  let key = NOBODY;
  for (const [other, total] of totals) if (total > (totals.get(key) ?? 0)) key = other;
  let way: (typeof ways)[number] | undefined;
  for (const other of ways) {
    if (other.key === key && other.share > (way?.share ?? -1)) way = other;
  }
  const cue = way?.cue ?? best;
  const mention = way?.mention ?? null;
  return {
    block,
    region,
    cue: { block: cue.block, candidate: cue.cue },
    source: mention && {
      block: cue.block,
      mention: relativeSubject(cue.block, mention, cue.cue.token),
    },
    probability: totals.get(key) ?? 0,
  };
}

function indexOfLargest(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, i) => {
    if (value > (values[best] ?? 0)) best = i;
  });
  return best;
}
