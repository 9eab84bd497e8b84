import type { Scored, SparseVector } from '../document.ts';
import type { SummaryLength } from './index.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** A sentence that shares more than this with the chosen ones (squared weight) says nothing new. */
const NEAR_REPEAT = 0.75;

/** The best sentences, none of which repeats the others, as indexes into `sentences`. */
export function chooseSentences(
  { sentences, scores }: Scored,
  length: SummaryLength,
): ReadonlySet<number> {
  const ranking = [...scores.keys()]
    .filter((index) => (scores[index]?.score ?? 0) > 0)
    .toSorted((a, b) => (scores[b]?.score ?? 0) - (scores[a]?.score ?? 0) || a - b);
  const most = mostSentences(length, sentences.length);
  const mostWords = 'words' in length ? length.words : Infinity;
  const chosen = new Set<number>();
  const covered = new Set<number>();
  let words = 0;
  for (const index of ranking) {
    if (chosen.size >= most) break;
    const vector = scores[index]?.vector;
    const count = sentences[index]?.text.match(WORD)?.length ?? 0;
    if (chosen.size > 0 && words + count > mostWords) continue;
    if (vector === undefined || shareCovered(vector, covered) > NEAR_REPEAT) continue;
    chosen.add(index);
    words += count;
    for (const term of vector.terms) covered.add(term);
  }
  return chosen;
}

function mostSentences(length: SummaryLength, sentences: number): number {
  if ('sentences' in length) return length.sentences;
  return 'ratio' in length ? Math.max(1, Math.round(sentences * length.ratio)) : Infinity;
}

function shareCovered({ terms, weights }: SparseVector, covered: ReadonlySet<number>): number {
  let sum = 0;
  terms.forEach((term, entry) => {
    if (covered.has(term)) sum += (weights[entry] ?? 0) ** 2;
  });
  return sum;
}
