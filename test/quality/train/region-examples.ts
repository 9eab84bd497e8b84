import { VFile } from 'vfile';
import { clean } from '../../../stages/clean/index.ts';
import type { Cleaned } from '../../../stages/document.ts';
import { sourceSpan } from '../../../stages/text/offset-map.ts';
import { parse } from '../../../stages/parse/index.ts';
import { endChoices, startChoices } from '../../../stages/quotes/by-marks/boundary-features.ts';
import {
  choicesFor,
  type Before,
  type CueChoice,
  type WeighedChoice,
} from '../../../stages/quotes/by-marks/choices.ts';
import { endCeiling, startFloor } from '../../../stages/quotes/by-marks/region-content.ts';
import { endsInColonAt } from '../../../stages/quotes/by-marks/link.ts';
import type { LinkState } from '../../../stages/quotes/by-marks/region-features.ts';
import { cueCandidates, type CueCandidate } from '../../../stages/quotes/by-marks/cues.ts';
import { type QuotedBlock } from '../../../stages/quotes/by-marks/quoted-block.ts';
import { sourceChoices } from '../../../stages/quotes/by-marks/sources.ts';
import type { FeatureList } from '../../../stages/quotes/log-linear/exact-features.ts';
import { readBlocks } from '../../../stages/quotes/read-blocks.ts';
import { createReader } from '../../../stages/read/index.ts';
import type { GoldAttribution, GoldDocument, Range } from './gold.ts';
import type { Decision } from './region-learner.ts';
import { createQuotedBlocks } from '../../../stages/quotes/by-marks/read-quoted-block.ts';

/** What annotated documents teach about quoted regions, decision by decision. */
export interface RegionExamples {
  readonly cue: Decision[];
  readonly source: Decision[];
  readonly start: Decision[];
  readonly end: Decision[];
}

/** Sources of indirect speech teach too, a little less. */
const INDIRECT_WEIGHT = 0.9;
const MOST_BLOCKS_BACK = 3;
const MOST_BYTES = 2 ** 25;
const MINOR_WORD = /^(?:the|a|an|of|and|mr|mrs|ms|sen|rep|gov|president|secretary)\.?$/iu;
const WORD = /[\p{L}\p{N}]/u;

/** A document taken apart, with its annotations. */
export interface ReadDocument {
  readonly gold: GoldDocument;
  readonly cleaned: Cleaned;
}

export function readGold(gold: GoldDocument): ReadDocument {
  const read = createReader({ maxBytes: MOST_BYTES });
  const file = new VFile({ path: `${gold.id}.txt` });
  const cleaned = clean(parse(read(`${gold.id}.txt`, new TextEncoder().encode(gold.text), file)));
  return { gold, cleaned };
}

/** The range of the source that a range of a block's text covers. */
export function rangeIn({ blocks }: Cleaned, index: number, from: number, to: number): Range {
  const block = blocks[index];
  if (block === undefined) return [0, 0];
  const { start, end } = sourceSpan(block, from, to);
  return [start, end];
}

/** The annotation that holds the most of a span of the source, if it holds half of it. */
export function goldOf({ attributions }: GoldDocument, start: number, end: number) {
  let found: GoldAttribution | null = null;
  let most = (end - start) / 2;
  for (const attribution of attributions) {
    const held = shared(attribution.content, start, end);
    if (held >= most && held > 0) {
      found = attribution;
      most = held;
    }
  }
  return found;
}

/** How many code units of a span lie within ranges. */
function shared(ranges: readonly Range[], start: number, end: number): number {
  let sum = 0;
  for (const [from, to] of ranges) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
}

/** Adds what a document teaches. */
export function addRegionExamples({ gold, cleaned }: ReadDocument, into: RegionExamples): void {
  const read = readBlocks(cleaned.blocks);
  const blockAt = createQuotedBlocks(read);
  const blocks = cleaned.blocks.map((_, index) => blockAt(index));
  const cues = blocks.map(cueCandidates);
  const at: At = (block, first, end) => {
    const { from, to } = block.tokens;
    return rangeIn(cleaned, block.index, from[first] ?? 0, to[end - 1] ?? 0);
  };
  let last: { block: number; gold: GoldAttribution; isLeftOpen: boolean } | null = null;
  for (const block of blocks) {
    let state: LinkState = { lastCue: -1, lastWasNone: false };
    const above = blocks[block.index - 1] ?? null;
    const back = last === null ? 0 : block.index - last.block;
    const before: Before = {
      blocksSinceQuotation: back <= MOST_BLOCKS_BACK ? back : 0,
      isLeftOpen: last?.isLeftOpen ?? false,
      endsInColon: above !== null && endsInColonAt(read, above.index),
      blockBefore: () => above && { block: above, cues: cues[above.index] ?? [] },
    };
    for (const [region, shape] of block.shapes.entries()) {
      const isClosed = block.regions[region]?.isClosed === true;
      const first = block.regionStart[region] ?? 0;
      const [start, end] = at(block, first, block.regionEnd[region] ?? first + 1);
      const right = goldOf(gold, start, end);
      const isSetAside = (gold.ignore ?? []).some(({ spans }) => {
        return shared(spans, start, end) >= (end - start) / 2;
      });
      if (right === null && isSetAside) continue;
      const asked = { block, cues: cues[block.index] ?? [], region, shape, state, before };
      const choices = choicesFor(asked, keysOf);
      const isRight = rightChoices(choices, right, last?.gold ?? null, at);
      const chosen = choices[isRight.indexOf(true)]?.choice;
      if (chosen !== undefined) into.cue.push(decision(choices, isRight));
      if (right === null) {
        state = { lastCue: state.lastCue, lastWasNone: true };
        continue;
      }
      const isHere = chosen?.kind === 'cue' && chosen.block === block;
      state = { lastCue: isHere ? chosen.cue.item : -1, lastWasNone: false };
      last = { block: block.index, gold: right, isLeftOpen: !isClosed };
      if (chosen?.kind !== 'cue') continue;
      addSource(chosen, isHere ? (block.items.ofToken[first] ?? -1) : -1, right, 1, into, at);
      if (isHere) addBoundaries(block, region, chosen.cue, right, into, at);
    }
    addIndirect(gold, block, cues[block.index] ?? [], into, at);
  }
}

/** In training a choice is worth its features. */
function keysOf({ keys, length }: FeatureList): number[] {
  return [...keys.subarray(0, length)];
}

type At = (block: QuotedBlock, first: number, end: number) => Range;

function decision(
  choices: readonly { readonly worth: readonly number[] }[],
  isRight: readonly boolean[],
  weight = 1,
): Decision {
  return { choices: choices.map(({ worth }) => worth), isRight, weight };
}

function rightChoices(
  choices: readonly WeighedChoice<unknown>[],
  right: GoldAttribution | null,
  last: GoldAttribution | null,
  at: At,
): boolean[] {
  if (right === null) return choices.map(({ choice }) => choice.kind === 'none');
  const byCue = choices.map(({ choice }) => {
    if (choice.kind !== 'cue') return false;
    return shared(right.cue, ...at(choice.block, choice.cue.token, choice.cue.token + 1)) > 0;
  });
  if (byCue.includes(true)) return byCue;
  const isCarried =
    last !== null &&
    (last === right || right.source.some((range) => shared(last.source, ...range) > 0));
  return choices.map(({ choice }) => choice.kind === 'carried' && isCarried);
}

/**
 * The first mention that shares a word with the annotated source is the right one; of several that
 * start there (`Winter`, `Winter's office`) the one that fits it best.
 */
function addSource(
  { block, cue }: Pick<CueChoice, 'block' | 'cue'>,
  regionItem: number,
  { source }: GoldAttribution,
  weight: number,
  into: RegionExamples,
  at: At,
): void {
  const choices = sourceChoices({ block, cue, region: regionItem }, keysOf);
  const starts = choices.map(({ mention }) => {
    if (mention === null) return source.length === 0 ? 0 : Infinity;
    for (let token = mention.first; token < mention.end; token++) {
      const word = block.text.slice(block.tokens.from[token], block.tokens.to[token]);
      if (MINOR_WORD.test(word) || !WORD.test(word)) continue;
      if (shared(source, ...at(block, token, token + 1)) > 0) return mention.first;
    }
    return Infinity;
  });
  const first = Math.min(...starts);
  if (first === Infinity) return;
  const fits = choices.map(({ mention }, i) => {
    if (starts[i] !== first) return -Infinity;
    if (mention === null) return 0;
    const [start, end] = at(block, mention.first, mention.end);
    const held = shared(source, start, end);
    return held - (end - start - held);
  });
  const best = Math.max(...fits);
  const isRight = fits.map((fit) => fit === best);
  into.source.push(decision(choices, isRight, weight));
}

function addBoundaries(
  block: QuotedBlock,
  region: number,
  cue: CueCandidate,
  right: GoldAttribution,
  into: RegionExamples,
  at: At,
): void {
  const start = block.regionStart[region] ?? 0;
  const end = block.regionEnd[region] ?? start;
  const [from, to] = at(block, start, end);
  const held = right.content.filter((range) => shared([range], from, to) > 0);
  const first = Math.min(...held.map(([begin]) => begin));
  const last = Math.max(...held.map(([, finish]) => finish));
  const shape = block.shapes[region];
  if (shape === undefined) return;
  const floor = startFloor(block, region, cue.token);
  if (floor < start) {
    const choices = startChoices({ block, shape, cue }, floor, keysOf);
    const answer = choices.findLastIndex(({ token }) => {
      return token === start || (first < from && at(block, token, token + 1)[1] > first);
    });
    into.start.push(
      decision(
        choices,
        choices.map((_, i) => i === answer),
      ),
    );
  }
  const ceiling = endCeiling(block, region, cue.token);
  if (ceiling > end) {
    const choices = endChoices({ block, shape, cue }, ceiling, keysOf);
    const answer = choices.findLastIndex(({ token }) => {
      return token === end || at(block, token - 1, token)[0] < last;
    });
    into.end.push(
      decision(
        choices,
        choices.map((_, i) => i === answer),
      ),
    );
  }
}

function addIndirect(
  { attributions }: GoldDocument,
  block: QuotedBlock,
  cues: readonly CueCandidate[],
  into: RegionExamples,
  at: At,
): void {
  if (block.end === block.first) return;
  const [start, end] = at(block, block.first, block.end);
  for (const attribution of attributions) {
    const [first] = attribution.cue;
    if (attribution.type !== 'indirect' || first === undefined) continue;
    if (first[0] < start || first[0] >= end) continue;
    const cue = cues.find(
      ({ token }) => shared(attribution.cue, ...at(block, token, token + 1)) > 0,
    );
    if (cue !== undefined) addSource({ block, cue }, -1, attribution, INDIRECT_WEIGHT, into, at);
  }
}
