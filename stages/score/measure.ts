import type { Quoted } from '../document.ts';
import type { ScoreRules } from '../language/language.ts';
import { centrality } from './terms/centrality.ts';
import { createTermWeigher, type DocumentFrequencies } from './terms/document-frequencies.ts';
import { featuresOf, type Features, type Measured } from './features.ts';
import { genreOf } from './genre/index.ts';
import { interviewOf } from './genre/interview.ts';
import { sectionPlaces } from './genre/sections.ts';
import { standingsOf, type Standing } from './standing/index.ts';
import { countTerms, createTermFinder } from './terms/terms.ts';
import { sentenceVectors, type SentenceVectors } from './terms/vectors.ts';

/** Everything about a document that its sentences are weighed by. */
export interface Measurement extends Measured {
  /** The stems of the title; none where there is no title. */
  readonly titleVocabulary: ReadonlySet<string>;
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

/** Measures a document and its sentences, by the rules of its language. */
export type Measurer = (
  document: Quoted,
  frequencies: DocumentFrequencies,
  rules: ScoreRules,
) => Measurement;

/** Makes the function that measures documents. */
export function createMeasurer(): Measurer {
  const findTerms = createTermFinder();
  const weighTerms = createTermWeigher();
  return function measure(document, frequencies, rules) {
    const { title } = document.metadata;
    const terms = findTerms(document.sentences, rules);
    const inTitle = title === null ? [] : findTerms([{ text: title }], rules).vocabulary;
    const counts = countTerms(terms);
    const idf = weighTerms(terms, frequencies);
    const vectors = sentenceVectors(terms, idf);
    const places = sectionPlaces(document, rules);
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
    const standings = standingsOf(measured);
    const usable = standings.filter(({ isFit }) => isFit).length;
    let position = 0;
    const features = standings.map(({ isFit }, sentence) => {
      return isFit ? featuresOf(measured, sentence, position++, usable) : null;
    });
    const termWeights = idf.map((weight, id) => weight * (1 + Math.log(counts.words[id] ?? 1)));
    return {
      ...measured,
      genreEvidence: evidence,
      titleVocabulary: new Set(inTitle),
      vectors,
      standings,
      features,
      sentenceCounts: counts.sentences,
      termWeights,
    };
  };
}
