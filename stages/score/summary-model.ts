import type { Genre, Identified } from '../document.ts';
import { english } from '../language/en/index.ts';
import type { FeatureWeights, SummaryModel } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { FEATURES } from '../language/score-features.ts';
import type { Features } from './features.ts';

/**
 * What likeness to the sentences already chosen costs, in the units of `valueOf`. For a language
 * without a model that of English: how much repetition readers bear hangs on the language least.
 */
export function redundancyCostOf(document: Pick<Identified, 'language' | 'genre'>): number {
  const { model } = languageOf(document)?.score ?? english.score;
  return isLikeNews(document.genre) ? model.redundancy.news : model.redundancy.other;
}

/** The worth of a sentence, a weighted sum without a zero point: only differences mean something. */
export function valueOf(features: Features, weights: FeatureWeights): number {
  let sum = 0;
  for (const feature of FEATURES) sum += weights[feature] * features[feature];
  return sum;
}

/** Genres that say first what matters: their weights are fitted to news. */
const LIKE_NEWS: ReadonlySet<Genre> = new Set(['news', 'press release', 'prose']);

export function isLikeNews(genre: Genre): boolean {
  return LIKE_NEWS.has(genre);
}

/** The weights by which the sentences of a document are weighed. */
export function weightsOf(genre: Genre, { weights }: SummaryModel): FeatureWeights {
  return isLikeNews(genre) ? weights.news : weights.other;
}
