import { sentenceIds } from '../content-id.ts';
import type { Scored, Selected, SummarySentence } from '../document.ts';
import { chooseSentences } from './choose.ts';

/**
 * How long a summary may be: a number of sentences; at most a number of words, or the best
 * sentence alone when it is longer; a share of the document's sentences, rounded, at least one.
 */
export type SummaryLength =
  { readonly sentences: number } | { readonly words: number } | { readonly ratio: number };

export interface SelectSettings {
  readonly length: SummaryLength;
}

/** A sentence that stands out by nothing, but that the length of the summary had room for. */
const NO_OWN_REASON = ['best of the sentences that were left'];

/** Makes the stage that chooses the sentences of the summary. */
export function createSelector({ length }: SelectSettings) {
  return function select(document: Scored): Selected {
    const ids = sentenceIds(document.sentences);
    const chosen = chooseSentences(document, length);
    const summary: SummarySentence[] = [];
    document.sentences.forEach(({ text, start, end, line }, index) => {
      const scored = document.scores[index];
      if (scored === undefined || !chosen.has(index)) return;
      const id = ids[index] ?? '';
      const reasons = scored.reasons.length > 0 ? scored.reasons : NO_OWN_REASON;
      summary.push({ id, text, start, end, line, score: scored.score, reasons });
    });
    return { ...document, summary };
  };
}
