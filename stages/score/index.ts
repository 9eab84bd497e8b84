import type { Quoted, Scored, SentenceScore } from '../document.ts';
import { centrality } from './centrality.ts';
import { inverseDocumentFrequencies, type DocumentFrequencies } from './document-frequencies.ts';
import { featuresOf, type Measured } from './features.ts';
import { genreOf } from './genre.ts';
import { findKeywords } from './keywords.ts';
import { valueOf } from './model.ts';
import { createExplainer } from './reasons.ts';
import { sectionPlaces } from './sections.ts';
import { standingsOf } from './standing.ts';
import { countTerms, findTerms } from './terms.ts';
import { sentenceVectors, vectorOf } from './vectors.ts';

export interface ScoreSettings {
  /** What term weights are made of: `BACKGROUND`, or counts over the documents of the run. */
  readonly documentFrequencies: DocumentFrequencies;
}

/** Makes the stage that says what each sentence is worth, and what the document is about. */
export function createScorer({ documentFrequencies }: ScoreSettings) {
  return function score(document: Quoted): Scored {
    const { sentences } = document;
    const terms = findTerms(sentences);
    const idf = inverseDocumentFrequencies(terms.vocabulary, documentFrequencies);
    const vectors = sentenceVectors(terms, idf);
    const places = sectionPlaces(document);
    const genre = genreOf(document, places, terms);
    const counts = countTerms(terms);
    const measured: Measured = {
      document,
      genre,
      places,
      terms,
      centralities: centrality(vectors),
      termCounts: counts.words,
    };
    const standings = standingsOf(document, places, terms, genre);
    let position = 0;
    const features = standings.map(({ isFit }, sentence) => {
      return isFit ? featuresOf(measured, sentence, position++) : null;
    });
    const values = features.map((each) => (each === null ? null : valueOf(each)));
    const best = values.reduce<number>((most, value) => Math.max(most, value ?? most), -Infinity);
    // The weight of a term in the document: (1 + ln tf) × idf.
    const termWeights = idf.map((weight, id) => weight * (1 + Math.log(counts.words[id] ?? 1)));
    const explain = createExplainer({
      ...measured,
      features,
      sentenceCounts: counts.sentences,
      termWeights,
    });
    const scores = values.map((value, sentence): SentenceScore => ({
      score: value === null ? 0 : Math.exp(value - best),
      // Made when it is read: for the few that are chosen.
      get reasons() {
        return explain(sentence);
      },
      leansOn: standings[sentence]?.leansOn ?? null,
      vector: vectorOf(vectors, sentence),
    }));
    const keywords = findKeywords(document, terms, counts.sentences, termWeights);
    return { ...document, genre, scores, keywords };
  };
}
