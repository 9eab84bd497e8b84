import type { Quoted, Scored, SentenceScore } from '../document.ts';
import { centrality } from './centrality.ts';
import { inverseDocumentFrequencies, type DocumentFrequencies } from './document-frequencies.ts';
import { findKeywords } from './keywords.ts';
import { sentenceFeatures, weighTerms } from './sentence-features.ts';
import { findTerms } from './terms.ts';
import { sentenceVectors, vectorOf } from './vectors.ts';

export interface ScoreSettings {
  /** What term weights are made of: `BACKGROUND`, or counts over the documents of the run. */
  readonly documentFrequencies: DocumentFrequencies;
}

const FEWEST_WORDS = 4;
const USUAL_WORDS = 20;
const CENTRAL = 1.15;
const DENSE = 1.1;

/** Makes the stage that says what each sentence is worth, and what the document is about. */
export function createScorer({ documentFrequencies }: ScoreSettings) {
  return function score(document: Quoted): Scored {
    const { sentences, blocks } = document;
    const terms = findTerms(sentences);
    const idf = inverseDocumentFrequencies(terms.vocabulary, documentFrequencies);
    const weights = weighTerms(terms, idf);
    const vectors = sentenceVectors(terms, idf);
    const ranks = centrality(vectors);
    const features = sentences.map((_, i) => sentenceFeatures(terms, weights, i));
    const meanDensity =
      features.reduce((sum, { density }) => sum + density, 0) / Math.max(1, features.length);
    let position = 0;
    const scores = features.map(({ words, density }, i): SentenceScore => {
      const sentence = sentences[i];
      const vector = vectorOf(vectors, i);
      const isProse = sentence !== undefined && blocks[sentence.block]?.kind !== 'heading';
      if (!isProse || words < FEWEST_WORDS || density === 0) {
        return { score: 0, reasons: [], leansOn: null, vector };
      }
      const rank = ranks[i] ?? 0;
      const relative = density / meanDensity;
      const length = Math.min(1, words / USUAL_WORDS) ** 0.5;
      const prior = 1 / (1 + position) ** 0.6;
      position += 1;
      const reasons = [
        ...(position === 1 ? ['opens the document'] : []),
        ...(position > 1 && position <= 4 ? ['stands near the start'] : []),
        ...(rank > CENTRAL ? ['central: much of it recurs in other sentences'] : []),
        ...(relative > DENSE ? ['dense in key terms'] : []),
      ];
      const value = relative * length * prior * (0.5 + 0.5 * rank);
      return { score: value, reasons, leansOn: null, vector };
    });
    return { ...document, scores, keywords: findKeywords(sentences, terms, weights) };
  };
}
