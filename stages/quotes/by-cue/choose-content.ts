import { endsAfter, endsBefore, startsAfter, startsBefore } from './candidates.ts';
import { Choice } from '../log-linear/softmax.ts';
import { endAfterFeatures, endBeforeFeatures } from './content-end-features.ts';
import { startAfterFeatures, startBeforeFeatures } from './content-start-features.ts';
import { scoreOf, weighWith } from '../log-linear/hashed-features.ts';
import type { Frame } from './frame.ts';
import type { Passage } from './passage.ts';
import type { Weighing } from './weighing.ts';

/** The likely cues around a frame. */
export interface Neighbours {
  /** End of the one before, a token; -1 for none. */
  readonly last: number;
  /** Start of the one after, a token; -1 for none. */
  readonly next: number;
}

/** The likeliest content of a cue: what follows it, what stands before it, or both. */
export function chooseContent(
  passage: Passage,
  frame: Frame,
  { last, next }: Neighbours,
  { model, list }: Weighing,
): { content: (readonly [number, number])[]; probability: number } {
  const content: (readonly [number, number])[] = [];
  let probability = 1;
  const startAfter = new Choice();
  weighWith(list, model.startAfter);
  startAfterFeatures(passage, frame, -1, list);
  startAfter.offer(-1, scoreOf(list, model.startAfter));
  for (const at of startsAfter(passage, frame)) {
    startAfterFeatures(passage, frame, at, list);
    startAfter.offer(at, scoreOf(list, model.startAfter));
  }
  const afterStart = startAfter.best;
  probability *= startAfter.probability();

  const endBefore = new Choice();
  const after = { frame, edge: afterStart, neighbour: next };
  weighWith(list, model.endBefore);
  endBeforeFeatures(passage, after, -1, list);
  endBefore.offer(-1, scoreOf(list, model.endBefore));
  for (const at of endsBefore(passage, frame)) {
    endBeforeFeatures(passage, after, at, list);
    endBefore.offer(at, scoreOf(list, model.endBefore));
  }
  const beforeEnd = endBefore.best;
  probability *= endBefore.probability();
  if (beforeEnd >= 0) {
    const start = new Choice();
    weighWith(list, model.startBefore);
    const before = { frame, edge: beforeEnd, neighbour: last };
    for (const at of startsBefore(passage, beforeEnd)) {
      startBeforeFeatures(passage, before, at, list);
      start.offer(at, scoreOf(list, model.startBefore));
    }
    content.push([start.best, beforeEnd]);
    probability *= start.probability();
  }
  if (afterStart >= 0) {
    const end = new Choice();
    weighWith(list, model.endAfter);
    for (const at of endsAfter(passage, afterStart)) {
      endAfterFeatures(passage, after, at, list);
      end.offer(at, scoreOf(list, model.endAfter));
    }
    content.push([afterStart, end.best]);
    probability *= end.probability();
  }
  return { content, probability };
}
