import { cueFeatures, OTHER_CHOICE, otherFeatures, type LinkState } from './cue-features.ts';
import type { CueCandidate } from './cues.ts';
import { ITEM } from './items.ts';
import type { QuotedBlock } from './quoted-block.ts';
import { FeatureList } from './weights.ts';

/** What a quoted region may be given to. */
export type Choice = { readonly kind: 'none' } | { readonly kind: 'carried' } | CueChoice;

export interface CueChoice {
  readonly kind: 'cue';
  readonly block: QuotedBlock;
  readonly cue: CueCandidate;
}

export interface ScoredChoice {
  readonly choice: Choice;
  readonly features: FeatureList;
}

/** What stands before a region's block, for a region without a cue of its own. */
export interface Before {
  /** How many blocks back the last quotation is; 0 when there is none near. */
  readonly blocksSinceQuotation: number;
  /** Whether that quotation had no closing mark. */
  readonly isLeftOpen: boolean;
  /** The block before, when it has no region of its own or ends in a colon. */
  readonly block: QuotedBlock | null;
  readonly cues: readonly CueCandidate[];
}

const MOST_ON_A_SIDE = 6;
const MOST_STOPS = 3;

/** Every choice for a region with its features. */
export function choicesFor(
  block: QuotedBlock,
  cues: readonly CueCandidate[],
  region: number,
  state: LinkState,
  before: Before,
): ScoredChoice[] {
  const shape = block.shapes[region];
  if (shape === undefined) return [];
  const choices: ScoredChoice[] = [];
  const add = (choice: Choice, fill: (list: FeatureList) => void) => {
    const features = new FeatureList();
    fill(features);
    choices.push({ choice, features });
  };
  const sentence = block.items.sentence[shape.item] ?? 0;
  const at = firstAfter(cues, shape.item);
  for (let step = 0; step < MOST_ON_A_SIDE; step++) {
    for (const cue of [cues[at - 1 - step], cues[at + step]]) {
      if (cue === undefined) continue;
      const stops = Math.abs((block.items.sentence[cue.item] ?? 0) - sentence);
      if (stops > MOST_STOPS) continue;
      add({ kind: 'cue', block, cue }, (list) => {
        cueFeatures(block, shape, cue, step, state, list);
      });
    }
  }
  const isFirst = region === 0;
  const single = block.regions[region]?.strength === 'single' ? 1 : 0;
  const closed = block.regions[region]?.isClosed === true ? 1 : 0;
  const heading = block.isHeading ? 1 : 0;
  const context = single | (closed << 1) | (heading << 2) | (Math.min(cues.length, 3) << 3);
  add({ kind: 'none' }, (list) => otherFeatures(shape, OTHER_CHOICE.none, context, list));
  if (isFirst && before.blocksSinceQuotation > 0) {
    const carried = Math.min(before.blocksSinceQuotation, 3) | (before.isLeftOpen ? 4 : 0);
    add({ kind: 'carried' }, (list) => {
      otherFeatures(shape, OTHER_CHOICE.carried, carried, list);
    });
  }
  const cue = before.cues.at(-1);
  const last = before.block?.items.kind[before.block.items.length - 1];
  const isColon = last === ITEM.colon;
  const isWhole = shape.startsBlock && shape.endsBlock;
  if (isFirst && before.block !== null && cue !== undefined && (isColon || isWhole)) {
    const known = cue.lemma === 0 ? 0 : 2;
    const previous = (isColon ? 1 : 0) | known | (cue.kind << 2);
    const from = before.block;
    add({ kind: 'cue', block: from, cue }, (list) => {
      otherFeatures(shape, OTHER_CHOICE.previousBlock, previous, list);
    });
  }
  return choices;
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
