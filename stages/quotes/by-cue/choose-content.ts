import { endsAfter, endsBefore, startsAfter, startsBefore } from './candidates.ts';
import { Choice } from '../log-linear/softmax.ts';
import { endBeforeFeatures, endFeatures } from './content-end-features.ts';
import { startAfterFeatures, startBeforeFeatures } from './content-start-features.ts';
import { scoreOf, type FeatureList } from '../log-linear/hashed-features.ts';
import type { Frame } from './frame.ts';
import type { Passage } from './passage.ts';
import type { Model } from './model.ts';

/**
 * The likeliest content of a cue: what follows it, what stands before it, or both.
 * @param last end of the likely cue before, a token; -1 for none
 * @param next start of the likely cue after, a token; -1 for none
 */
export function chooseContent(
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
