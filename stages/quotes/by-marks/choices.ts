import {
  cueChoiceFeatures,
  OTHER_CHOICE,
  otherChoiceFeatures,
  type LinkState,
} from './region-features.ts';
import type { CueCandidate } from './cues.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import type { Weigh } from '../log-linear/exact-features.ts';

/** What a quoted region may be given to. */
export type Choice = { readonly kind: 'none' } | { readonly kind: 'carried' } | CueChoice;

export interface CueChoice {
  readonly kind: 'cue';
  readonly block: QuotedBlock;
  readonly cue: CueCandidate;
}

export interface WeighedChoice<Worth> {
  readonly choice: Choice;
  readonly worth: Worth;
}

/** What stands before a region's block, for a region without a cue of its own. */
export interface Before {
  /** How many blocks back the last quotation is; 0 when there is none near. */
  readonly blocksSinceQuotation: number;
  /** Whether that quotation had no closing mark. */
  readonly isLeftOpen: boolean;
  /** Whether the block before ends in a colon outside quotation marks. */
  readonly endsInColon: boolean;
  /** The block before with its cues; null at the start. Taken apart only where it is asked for. */
  readonly blockBefore: () => BlockWithCues | null;
}

export interface BlockWithCues {
  readonly block: QuotedBlock;
  readonly cues: readonly CueCandidate[];
}

const MOST_ON_A_SIDE = 6;
const MOST_STOPS = 3;

/** A quoted region whose cue is looked for. */
export interface RegionAtHand extends BlockWithCues {
  /** Its index in the block. */
  readonly region: number;
  readonly shape: RegionShape;
  readonly state: LinkState;
  readonly before: Before;
}

/** Every choice for a region with what it is worth. */
export function choicesFor<Worth>(at: RegionAtHand, weigh: Weigh<Worth>): WeighedChoice<Worth>[] {
  const choices: WeighedChoice<Worth>[] = [];
  addCues(at, weigh, choices);
  addOthers(at, weigh, choices);
  return choices;
}

/** The cues of the block around the region, the nearest first. */
function addCues<Worth>(
  at: RegionAtHand,
  weigh: Weigh<Worth>,
  choices: WeighedChoice<Worth>[],
): void {
  const { block, cues, shape } = at;
  const { items, features } = block;
  const sentence = items.sentence[shape.item] ?? 0;
  const next = firstAfter(cues, shape.item);
  for (let step = 0; step < MOST_ON_A_SIDE; step++) {
    for (let side = 0; side < 2; side++) {
      const cue = cues[side === 0 ? next - 1 - step : next + step];
      if (cue === undefined) continue;
      const stops = Math.abs((items.sentence[cue.item] ?? 0) - sentence);
      if (stops > MOST_STOPS) continue;
      cueChoiceFeatures(at, cue, step, features);
      choices.push({ choice: { kind: 'cue', block, cue }, worth: weigh(features) });
    }
  }
}

/** That the region is no quotation, or that its speaker stands in a block before. */
function addOthers<Worth>(
  { block, cues, region, shape, before }: RegionAtHand,
  weigh: Weigh<Worth>,
  choices: WeighedChoice<Worth>[],
): void {
  const { features } = block;
  const isFirst = region === 0;
  const single = block.regions[region]?.strength === 'single' ? 1 : 0;
  const closed = block.regions[region]?.isClosed === true ? 1 : 0;
  const heading = block.isHeading ? 1 : 0;
  const context = single | (closed << 1) | (heading << 2) | (Math.min(cues.length, 3) << 3);
  otherChoiceFeatures(shape, OTHER_CHOICE.none, context, features);
  choices.push({ choice: { kind: 'none' }, worth: weigh(features) });
  if (isFirst && before.blocksSinceQuotation > 0) {
    const carried = Math.min(before.blocksSinceQuotation, 3) | (before.isLeftOpen ? 4 : 0);
    otherChoiceFeatures(shape, OTHER_CHOICE.carried, carried, features);
    choices.push({ choice: { kind: 'carried' }, worth: weigh(features) });
  }
  const isWhole = shape.startsBlock && shape.endsBlock;
  if (!isFirst || !(isWhole || before.endsInColon)) return;
  const from = before.blockBefore();
  const cue = from?.cues.at(-1);
  if (from === null || cue === undefined) return;
  const known = cue.lemma === 0 ? 0 : 2;
  const previous = (before.endsInColon ? 1 : 0) | known | (cue.kind << 2);
  otherChoiceFeatures(shape, OTHER_CHOICE.previousBlock, previous, features);
  choices.push({ choice: { kind: 'cue', block: from.block, cue }, worth: weigh(features) });
}

/** The index of the first cue after an item; the cues are ascending. */
function firstAfter(cues: readonly CueCandidate[], item: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.item ?? Infinity) <= item) low = middle + 1;
    else high = middle;
  }
  return low;
}
