import type { Quoted } from '../document.ts';
import { centrality } from './terms/centrality.ts';
import { termFrequencyWeights, type DocumentFrequencies } from './terms/document-frequencies.ts';
import { featuresOf, type Features, type Measured } from './features.ts';
import { genreOf } from './genre/index.ts';
import { interviewOf } from './genre/interview.ts';
import { sectionPlaces } from './genre/sections.ts';
import { standingsOf, type Standing } from './standing/index.ts';
import { countTerms, findTerms } from './terms/terms.ts';
import { sentenceVectors, type SentenceVectors } from './terms/vectors.ts';

/** Everything about a document that its sentences are weighed by. */
export interface Measurement extends Measured {
  /** What tells the genre, in short phrases for people. */
  readonly genreEvidence: readonly string[];
  readonly vectors: SentenceVectors;
  readonly standings: readonly Standing[];
  /** By sentence; null for one that no summary should hold. */
  readonly features: readonly (Features | null)[];
  /** How many sentences have each term. */
  readonly sentenceCounts: Int32Array;
  /** The weight of each term in the document, (1 + ln tf) × idf. */
  readonly termWeights: Float64Array;
}

/** Measures a document and its sentences. */
export function measure(document: Quoted, frequencies: DocumentFrequencies): Measurement {
  const terms = findTerms(document.sentences);
  const counts = countTerms(terms);
  const idf = termFrequencyWeights(terms, frequencies);
  const vectors = sentenceVectors(terms, idf);
  const places = sectionPlaces(document);
  const interview = interviewOf(document);
  const { genre, evidence } = genreOf(document, places, terms, interview);
  const centralities = centrality(vectors);
  const measured: Measured = {
    document,
    genre,
    interview,
    places,
    terms,
    centralities,
    termCounts: counts.words,
  };
  const standings = standingsOf(document, places, terms, genre, interview);
  const usable = standings.filter(({ isFit }) => isFit).length;
  let position = 0;
  const features = standings.map(({ isFit }, sentence) => {
    return isFit ? featuresOf(measured, sentence, position++, usable) : null;
  });
  const termWeights = idf.map((weight, id) => weight * (1 + Math.log(counts.words[id] ?? 1)));
  return {
    ...measured,
    genreEvidence: evidence,
    vectors,
    standings,
    features,
    sentenceCounts: counts.sentences,
    termWeights,
  };
}
