import { cueFeatures } from '../../../stages/quotes/by-cue/cue-features.ts';
import {
  endsAfter,
  endsBefore,
  sourceCandidates,
  startsAfter,
  startsBefore,
} from '../../../stages/quotes/by-cue/candidates.ts';
import {
  endAfterFeatures,
  endBeforeFeatures,
} from '../../../stages/quotes/by-cue/content-end-features.ts';
import {
  startAfterFeatures,
  startBeforeFeatures,
} from '../../../stages/quotes/by-cue/content-start-features.ts';
import { frameOf } from '../../../stages/quotes/by-cue/frame.ts';
import { featureList } from '../../../stages/quotes/log-linear/hashed-features.ts';
import { acceptFeatures } from '../../../stages/quotes/by-cue/accept-features.ts';
import { proposeAttributions } from '../../../stages/quotes/by-cue/attribute.ts';
import type { Model } from '../../../stages/quotes/by-cue/attribution-model.ts';
import { createWeighing } from '../../../stages/quotes/by-cue/weighing.ts';
import type { NounPhrases } from '../../../stages/quotes/grammar/noun-phrases.ts';
import {
  noSourceFeatures,
  sourceFeatures,
  sourceSetting,
} from '../../../stages/quotes/by-cue/source-features.ts';
import type { GoldPassage, TokenGold } from './gold.ts';
import { copyOf, yesOrNo, type Example } from './learner.ts';

export interface Examples {
  readonly cue: Example[];
  readonly source: Example[];
  readonly startAfter: Example[];
  readonly endAfter: Example[];
  readonly endBefore: Example[];
  readonly startBefore: Example[];
  readonly accept: Example[];
}

export function noExamples(): Examples {
  return {
    cue: [],
    source: [],
    startAfter: [],
    endAfter: [],
    endBefore: [],
    startBefore: [],
    accept: [],
  };
}

/** Adds what an annotated paragraph teaches. */
export function addExamples(
  { passage, attributions, isIgnored }: GoldPassage,
  cueWords: Model['cueWords'],
  into: Examples,
): void {
  const list = featureList();
  const heads = new Set(attributions.filter(({ isSpeech }) => isSpeech).map(({ cue }) => cue));
  for (let i = passage.first; i < passage.end; i++) {
    if (!cueWords.has(passage.word[i] ?? 0)) continue;
    if (isIgnored[i] === 1 && !heads.has(i)) continue;
    cueFeatures(passage, i, list);
    into.cue.push(yesOrNo(copyOf(list), heads.has(i)));
  }
  const golds = attributions.filter(({ isSpeech }) => isSpeech).toSorted((a, b) => a.cue - b.cue);
  let previous = -1;
  let sentence = -1;
  const frames = golds.map((gold) => {
    if (passage.sentenceStart[gold.cue] !== sentence) previous = -1;
    sentence = passage.sentenceStart[gold.cue] ?? -1;
    const phrases = sourceCandidates(passage, gold.cue);
    const right = rightPhrase(phrases, gold);
    const setting = sourceSetting(passage, gold.cue, previous, phrases);
    if (right !== undefined) {
      noSourceFeatures(passage, setting, list);
      const choices = [copyOf(list)];
      phrases.start.forEach((_, i) => {
        sourceFeatures(passage, setting, i, list);
        choices.push(copyOf(list));
      });
      into.source.push({ choices, right: right + 1 });
    }
    const start = right === undefined ? gold.sourceStart : (phrases.start[right] ?? -1);
    const end = right === undefined ? gold.sourceEnd : (phrases.end[right] ?? -1);
    if (start >= 0) previous = start;
    return frameOf(gold.cue, start, end);
  });
  golds.forEach((gold, index) => {
    const frame = frames[index];
    if (frame === undefined) return;
    const next = frames[index + 1]?.start ?? -1;
    const last = frames[index - 1]?.end ?? -1;
    const before = gold.content.findLast(([start]) => start < gold.cue);
    const after = gold.content.find(([start]) => start > gold.cue);
    const afterStart = after?.[0] ?? -1;

    const add = (
      examples: Example[],
      tokens: readonly number[],
      answer: number,
      features: (at: number) => void,
    ): void => {
      const right = tokens.indexOf(answer);
      if (right < 0) return;
      const choices = tokens.map((at) => {
        features(at);
        return copyOf(list);
      });
      examples.push({ choices, right });
    };
    add(into.startAfter, [-1, ...startsAfter(passage, frame)], afterStart, (at) =>
      startAfterFeatures(passage, frame, at, list),
    );
    add(into.endBefore, [-1, ...endsBefore(passage, frame)], before?.[1] ?? -1, (at) =>
      endBeforeFeatures(passage, { frame, edge: afterStart, neighbour: next }, at, list),
    );
    if (after !== undefined) {
      add(into.endAfter, endsAfter(passage, after[0]), after[1], (at) =>
        endAfterFeatures(passage, { frame, edge: after[0], neighbour: next }, at, list),
      );
    }
    if (before !== undefined) {
      add(into.startBefore, startsBefore(passage, before[1]), before[0], (at) =>
        startBeforeFeatures(passage, { frame, edge: before[1], neighbour: last }, at, list),
      );
    }
  });
}

/** Adds whether what a model proposes for an annotated paragraph is right. */
export function addProposals(
  { passage, attributions, isIgnored }: GoldPassage,
  model: Model,
  into: Examples,
): void {
  const list = featureList();
  const proposals = proposeAttributions(passage, createWeighing(model));
  for (const [index, proposal] of proposals.entries()) {
    const gold = attributions.find(({ cueTokens }) => cueTokens.includes(proposal.cue));
    if (gold?.isSpeech === false) continue;
    if (gold === undefined && isIgnored[proposal.cue] === 1) continue;
    acceptFeatures(passage, proposals, index, list);
    const isRight = gold !== undefined && overlap(proposal.content, gold.content) >= 0.5;
    into.accept.push(yesOrNo(copyOf(list), isRight));
  }
}

/** Tokens in both over tokens in either. */
function overlap(a: TokenGold['content'], b: TokenGold['content']): number {
  const size = (ranges: TokenGold['content']): number =>
    ranges.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [start, end] of a) {
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return shared / Math.max(1, size(a) + size(b) - shared);
}

/**
 * The candidate that is the annotated source: of those that begin where the first within it
 * begins, the one that shares most; -1 for none; undefined when no candidate lies in the source.
 */
function rightPhrase(
  { start, end }: NounPhrases,
  { sourceStart, sourceEnd }: TokenGold,
): number | undefined {
  if (sourceStart < 0) return -1;
  let best: number | undefined;
  let bestStart = Infinity;
  let bestShare = 0;
  start.forEach((from, i) => {
    const to = end[i] ?? 0;
    const shared = Math.min(to, sourceEnd) - Math.max(from, sourceStart);
    if (shared <= 0) return;
    const share = shared / (Math.max(to, sourceEnd) - Math.min(from, sourceStart));
    if (from < bestStart || (from === bestStart && share > bestShare)) {
      best = i;
      bestStart = from;
      bestShare = share;
    }
  });
  return best;
}
