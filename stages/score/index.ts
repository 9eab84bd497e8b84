import type { Quoted, Scored, SentenceScore } from '../document.ts';
import type { DocumentFrequencies } from './document-frequencies.ts';
import { findKeywords } from './keywords.ts';
import { measure } from './measure.ts';
import { valueOf } from './model.ts';
import { createExplainer } from './reasons.ts';
import { vectorOf } from './vectors.ts';

export interface ScoreSettings {
  /** What term weights are made of: `BACKGROUND`, or counts over the documents of the run. */
  readonly documentFrequencies: DocumentFrequencies;
}

/** Makes the stage that says what each sentence is worth, and what the document is about. */
export function createScorer({ documentFrequencies }: ScoreSettings) {
  return function score(document: Quoted): Scored {
    const measured = measure(document, documentFrequencies);
    const values = measured.features.map((each) => (each === null ? null : valueOf(each)));
    const best = values.reduce<number>((most, value) => Math.max(most, value ?? most), -Infinity);
    const explain = createExplainer(measured);
    const scores = values.map((value, sentence): SentenceScore => ({
      // 1 for the best sentence of the document.
      score: value === null ? 0 : Math.exp(value - best),
      // Made when it is read: for the few that are chosen.
      get reasons() {
        return explain(sentence);
      },
      leansOn: measured.standings[sentence]?.leansOn ?? null,
      vector: vectorOf(measured.vectors, sentence),
    }));
    return { ...document, genre: measured.genre, scores, keywords: findKeywords(measured) };
  };
}
