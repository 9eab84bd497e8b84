import { sourceCandidates } from './candidates.ts';
import { Choice } from '../log-linear/softmax.ts';
import { scoreOf, type FeatureList } from '../log-linear/hashed-features.ts';
import type { Passage } from './passage.ts';
import { noSourceFeatures, sourceFeatures, sourceSetting } from './source-features.ts';
import type { Model } from './model.ts';

/** Candidates further off than so many others are alike. */
const MOST = 8;

/** The noun phrase that is the likeliest source of a cue; start and end are -1 for none. */
export function chooseSource(
  passage: Passage,
  cue: number,
  previousSource: number,
  model: Model,
  list: FeatureList,
): { start: number; end: number; probability: number } {
  const { start, end } = sourceCandidates(passage, cue);
  const setting = sourceSetting(passage, cue, previousSource, start[0] ?? -1);
  const choice = new Choice();
  noSourceFeatures(passage, setting, list);
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

/** How many other candidates stand between candidate `i` and the cue, counted up to `MOST`. */
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
    for (let j = i + 1; j < start.length && count < MOST && (end[j] ?? 0) <= cue; j++) {
      if ((start[j] ?? 0) >= to) count++;
    }
  } else {
    for (let j = i - 1; j >= 0 && count < MOST && (start[j] ?? 0) > cue; j--) {
      if ((end[j] ?? 0) <= from) count++;
    }
  }
  return count;
}
