/**
 * How long a summary may be: a number of sentences; at most a number of words, or the best
 * sentence alone when it is longer; a share of the document's sentences, rounded, at least one.
 */
export type SummaryLength =
  { readonly sentences: number } | { readonly words: number } | { readonly ratio: number };
