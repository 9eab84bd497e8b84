import { sourceCandidates } from './candidates.ts';
import { Choice } from '../log-linear/softmax.ts';
import { scoreOf, weighWith } from '../log-linear/hashed-features.ts';
import type { Passage } from './passage.ts';
import { noSourceFeatures, sourceFeatures, sourceSetting } from './source-features.ts';
import type { Weighing } from './weighing.ts';

/** The noun phrase that is the likeliest source of a cue; start and end are -1 for none. */
export function chooseSource(
  passage: Passage,
  cue: number,
  previousSource: number,
  { model, list }: Weighing,
): { start: number; end: number; probability: number } {
  const candidates = sourceCandidates(passage, cue);
  const { start, end } = candidates;
  const setting = sourceSetting(passage, cue, previousSource, candidates);
  const choice = new Choice();
  weighWith(list, model.source);
  noSourceFeatures(passage, setting, list);
  choice.offer(-1, scoreOf(list, model.source));
  for (let i = 0; i < start.length; i++) {
    sourceFeatures(passage, setting, i, list);
    choice.offer(i, scoreOf(list, model.source));
  }
  const best = choice.best;
  return {
    start: best < 0 ? -1 : (start[best] ?? -1),
    end: best < 0 ? -1 : (end[best] ?? -1),
    probability: choice.probability(),
  };
}
