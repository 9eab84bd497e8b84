import { sentenceIds } from '../content-id.ts';
import type { Scored, Selected } from '../document.ts';

/** How long a summary may be. */
export type SummaryLength =
  { readonly sentences: number } | { readonly words: number } | { readonly ratio: number };

export interface SelectSettings {
  readonly length: SummaryLength;
}

/** Provisional: the first three. */
export function createSelector(_settings: SelectSettings) {
  return function select(document: Scored): Selected {
    const ids = sentenceIds(document.sentences);
    const summary = document.sentences.slice(0, 3).map(({ text, start, end, line }, index) => ({
      id: ids[index] ?? '',
      text,
      start,
      end,
      line,
      score: document.scores[index]?.score ?? 0,
      reasons: [],
    }));
    return { ...document, summary };
  };
}
