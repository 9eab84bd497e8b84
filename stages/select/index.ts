import { sentenceIds } from '../text/content-id.ts';
import type { Scored, Selected, SummarySentence } from '../document.ts';
import { chooseSentences, type ByHand } from './choose.ts';
import type { SummaryLength } from './length.ts';

export interface SelectSettings {
  readonly length: SummaryLength;
}

/** A sentence that stands out by nothing, but that the length of the summary had room for. */
const NO_OWN_REASON = ['best of the sentences that were left'];

const KEPT = 'kept by a person';

const NOTHING_BY_HAND: ByHand = { keep: new Set(), drop: new Set() };

/** Makes the stage that chooses the sentences of the summary. */
export function createSelector({ length }: SelectSettings) {
  return function select(document: Scored): Selected {
    const byHand = document.corrections ?? NOTHING_BY_HAND;
    const chosen = chooseSentences(document, length, byHand);
    // The ids of sentences are told from those before them; behind the last one none is needed.
    let needed = 0;
    for (const index of chosen) needed = Math.max(needed, index + 1);
    const ids = sentenceIds(document.sentences.slice(0, needed));
    const summary: SummarySentence[] = [];
    for (const index of [...chosen].toSorted((a, b) => a - b)) {
      const sentence = document.sentences[index];
      const scored = document.scores[index];
      if (sentence === undefined || scored === undefined) continue;
      const { text, start, end, line } = sentence;
      const id = ids[index] ?? '';
      const own = scored.reasons;
      const reasons = byHand.keep.has(index)
        ? [KEPT, ...own]
        : own.length > 0
          ? own
          : NO_OWN_REASON;
      summary.push({ id, text, start, end, line, score: scored.score, reasons });
    }
    return { ...document, summary };
  };
}
