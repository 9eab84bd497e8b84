import { featureList, scoreOf, type FeatureList } from './features.ts';
import { acceptFeatures, type Proposal } from './accept-features.ts';
import { cueFeatures } from './cue-features.ts';
import { noSourceFeatures, sourceFeatures } from './source-features.ts';
import {
  endBeforeFeatures,
  endFeatures,
  frameOf,
  startAfterFeatures,
  startBeforeFeatures,
  type Frame,
} from './content-features.ts';
import {
  endsAfter,
  endsBefore,
  sourceCandidates,
  startsAfter,
  startsBefore,
} from './candidates.ts';
import type { Passage } from './passage.ts';
import type { Model } from './weights.ts';

/** A cue that is less probable is not even weighed with its source and content. */
const LEAST_CUE_PROBABILITY = 0.1;
/** A cue that bounds the content of others. */
const LIKELY_CUE_PROBABILITY = 0.45;

export interface TokenAttribution extends Proposal {
  /** That the words are given by this cue, as the whole looks. */
  readonly probability: number;
}

/** The attributions of a passage with their probabilities, in the order of their cues. */
export function attribute(passage: Passage, model: Model): TokenAttribution[] {
  const list = featureList();
  return propose(passage, model, list).map((proposal, index, proposals) => {
    acceptFeatures(passage, proposals, index, list);
    return { ...proposal, probability: logistic(scoreOf(list, model.accept)) };
  });
}

/** What stands at every word that could be a cue. */
export function propose(passage: Passage, model: Model, list: FeatureList): Proposal[] {
  const frames: Omit<Proposal, 'content' | 'contentProbability'>[] = [];
  let previous = -1;
  let sentence = -1;
  for (let i = 0; i < passage.length; i++) {
    if (!model.cueWords.has(passage.word[i] ?? 0)) continue;
    cueFeatures(passage, i, list);
    const cueProbability = logistic(scoreOf(list, model.cue));
    if (cueProbability < LEAST_CUE_PROBABILITY) continue;
    if (passage.sentenceStart[i] !== sentence) previous = -1;
    sentence = passage.sentenceStart[i] ?? -1;
    const source = chooseSource(passage, i, previous, model, list);
    const isLikely = cueProbability >= LIKELY_CUE_PROBABILITY;
    if (source.start >= 0 && isLikely) previous = source.start;
    frames.push({
      ...frameOf(i, source.start, source.end),
      cueProbability,
      sourceProbability: source.probability,
    });
  }
  return frames.map((frame, index) => {
    const next = neighbour(frames, index, 1)?.start ?? -1;
    const last = neighbour(frames, index, -1)?.end ?? -1;
    const { content, probability } = chooseContent(passage, frame, last, next, model, list);
    return { ...frame, content, contentProbability: probability };
  });
}

/** The next frame in a direction whose cue is likely one. */
function neighbour(
  frames: readonly (Frame & { readonly cueProbability: number })[],
  index: number,
  step: 1 | -1,
): Frame | undefined {
  // a few steps are enough: nothing depends on cues far away
  for (let i = index + step; Math.abs(i - index) <= 8; i += step) {
    const frame = frames[i];
    if (frame === undefined || frame.cueProbability >= LIKELY_CUE_PROBABILITY) return frame;
  }
  return undefined;
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function chooseSource(
  passage: Passage,
  cue: number,
  previousSource: number,
  model: Model,
  list: FeatureList,
): { start: number; end: number; probability: number } {
  const { start, end } = sourceCandidates(passage, cue);
  const setting = { cue, previousSource, firstStart: start[0] ?? -1 };
  const choice = new Choice();
  noSourceFeatures(passage, cue, list);
  choice.offer(-1, scoreOf(list, model.source));
  for (let i = 0; i < start.length; i++) {
    const from = start[i] ?? 0;
    sourceFeatures(passage, setting, from, end[i] ?? 0, between(start, end, i, cue), list);
    choice.offer(i, scoreOf(list, model.source));
  }
  const best = choice.best;
  return {
    start: best < 0 ? -1 : (start[best] ?? -1),
    end: best < 0 ? -1 : (end[best] ?? -1),
    probability: choice.probability(),
  };
}

/** How many other candidates stand between candidate `i` and the cue. */
export function between(
  start: readonly number[],
  end: readonly number[],
  i: number,
  cue: number,
): number {
  let count = 0;
  const from = start[i] ?? 0;
  const to = end[i] ?? 0;
  if (to <= cue) {
    for (let j = i + 1; j < start.length && (end[j] ?? 0) <= cue; j++) {
      if ((start[j] ?? 0) >= to) count++;
    }
  } else {
    for (let j = i - 1; j >= 0 && (start[j] ?? 0) > cue; j--) if ((end[j] ?? 0) <= from) count++;
  }
  return Math.min(count, 8);
}

function chooseContent(
  passage: Passage,
  frame: Frame,
  last: number,
  next: number,
  model: Model,
  list: FeatureList,
): { content: (readonly [number, number])[]; probability: number } {
  const content: (readonly [number, number])[] = [];
  let probability = 1;
  const startAfter = new Choice();
  startAfterFeatures(passage, frame, -1, list);
  startAfter.offer(-1, scoreOf(list, model.startAfter));
  for (const at of startsAfter(passage, frame)) {
    startAfterFeatures(passage, frame, at, list);
    startAfter.offer(at, scoreOf(list, model.startAfter));
  }
  const afterStart = startAfter.best;
  probability *= startAfter.probability();

  const endBefore = new Choice();
  endBeforeFeatures(passage, frame, -1, afterStart, list);
  endBefore.offer(-1, scoreOf(list, model.endBefore));
  for (const at of endsBefore(passage, frame)) {
    endBeforeFeatures(passage, frame, at, afterStart, list);
    endBefore.offer(at, scoreOf(list, model.endBefore));
  }
  const beforeEnd = endBefore.best;
  probability *= endBefore.probability();
  if (beforeEnd >= 0) {
    const start = new Choice();
    for (const at of startsBefore(passage, beforeEnd)) {
      startBeforeFeatures(passage, frame, at, beforeEnd, last, list);
      start.offer(at, scoreOf(list, model.startBefore));
    }
    content.push([start.best, beforeEnd]);
    probability *= start.probability();
  }
  if (afterStart >= 0) {
    const end = new Choice();
    for (const at of endsAfter(passage, afterStart)) {
      endFeatures(passage, frame, afterStart, at, next, list);
      end.offer(at, scoreOf(list, model.endAfter));
    }
    content.push([afterStart, end.best]);
    probability *= end.probability();
  }
  return { content, probability };
}

/** The best of several choices, and its probability among them (softmax). */
class Choice {
  best = -1;
  private highest = -Infinity;
  private readonly scores: number[] = [];

  offer(choice: number, score: number): void {
    this.scores.push(score);
    if (score <= this.highest) return;
    this.highest = score;
    this.best = choice;
  }

  probability(): number {
    let total = 0;
    for (const score of this.scores) total += Math.exp(score - this.highest);
    return 1 / total;
  }
}
