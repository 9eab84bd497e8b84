import { countWords } from '../text/count-words.ts';
import type { AppliedCorrections, Scored } from '../document.ts';
import { redundancyCostOf } from '../score/summary-model.ts';
import { createQueue } from './queue.ts';
import { createSaid } from './redundancy.ts';
import type { SummaryLength } from './length.ts';

/** A sentence that one chosen sentence has so much of (in squared weights) says nothing new. */
const NEAR_REPEAT = 0.75;

/** What a person wants of the summary, as indexes into `sentences`. */
export type ByHand = Pick<AppliedCorrections, 'keep' | 'drop'>;

/**
 * The best sentences, as indexes into `sentences`: maximal marginal relevance (J. Carbonell,
 * J. Goldstein, 1998) over the logarithm of the scores. No sentence is chosen before the one that
 * it leans on, and none that repeats a chosen one. What a person keeps is chosen before all others
 * and takes its part of the length; what a person drops is never chosen.
 *
 * What a sentence is worth only falls as others are chosen, so a sentence whose worth, computed
 * anew, still comes first is the best of all; the others need not be looked at.
 */
export function chooseSentences(
  document: Scored,
  length: SummaryLength,
  { keep, drop }: ByHand,
): ReadonlySet<number> {
  const { sentences, scores } = document;
  const redundancyCost = redundancyCostOf(document);
  const mostSentences = sentenceLimit(length, sentences.length);
  const mostWords = 'words' in length ? length.words : Infinity;
  const queue = createQueue();
  const said = createSaid();
  const chosen = new Set<number>();
  /** The sentences that wait for the one they lean on. */
  const waiting = new Map<number, number[]>();
  let words = 0;
  const worth = (index: number): number => {
    const scored = scores[index];
    if (scored === undefined) return -Infinity;
    const overlap = said.isEmpty() ? 0 : said.overlap(scored.vector);
    return Math.log(scored.score) - redundancyCost * overlap;
  };
  scores.forEach(({ score, leansOn }, index) => {
    if (score === 0 || keep.has(index) || drop.has(index)) return;
    if (leansOn === null) queue.push(index, worth(index));
    else {
      const others = waiting.get(leansOn);
      if (others === undefined) waiting.set(leansOn, [index]);
      else others.push(index);
    }
  });
  const take = (index: number): void => {
    const vector = scores[index]?.vector;
    if (vector === undefined) return;
    chosen.add(index);
    words += countWords(sentences[index]?.text ?? '');
    said.add(vector);
    for (const other of waiting.get(index) ?? []) queue.push(other, worth(other));
  };
  for (const index of keep) take(index);
  while (chosen.size < mostSentences) {
    const index = queue.pop();
    if (index === undefined) break;
    const vector = scores[index]?.vector;
    if (vector === undefined) continue;
    const value = worth(index);
    if (!queue.isFirst(index, value)) {
      queue.push(index, value);
      continue;
    }
    const count = countWords(sentences[index]?.text ?? '');
    if (words + count > mostWords || said.repeated(vector) > NEAR_REPEAT) continue;
    take(index);
  }
  return chosen.size > 0 ? chosen : onlySentence(document, drop);
}

function sentenceLimit(length: SummaryLength, sentences: number): number {
  if ('sentences' in length) return length.sentences;
  return 'ratio' in length ? Math.max(1, Math.round(sentences * length.ratio)) : Infinity;
}

/** Fewer words are a date or a name, not a sentence. */
const FEWEST_WORDS = 6;

/**
 * The best sentence, be it too long or in need of another; where none is fit, the first of some
 * words, else the first, be it a fragment.
 */
function onlySentence(
  { sentences, scores }: Scored,
  drop: ReadonlySet<number>,
): ReadonlySet<number> {
  let best: number | undefined;
  let worth = 0;
  scores.forEach(({ score }, index) => {
    if (drop.has(index) || score <= worth) return;
    best = index;
    worth = score;
  });
  const left = [...sentences.keys()].filter((index) => !drop.has(index));
  best ??=
    left.find((index) => countWords(sentences[index]?.text ?? '') >= FEWEST_WORDS) ?? left[0];
  return new Set(best === undefined ? [] : [best]);
}
