import type { Quoted } from '../document.ts';
import type { ScoreRules } from '../language/language.ts';
import { centrality } from './terms/centrality.ts';
import { createTermWeigher, type DocumentFrequencies } from './terms/document-frequencies.ts';
import { featuresOf, type Features, type Measured } from './features.ts';
import { interviewOf } from './genre/interview.ts';
import { createHintReader } from './hints.ts';
import { hasSections, sectionPlaces } from './genre/sections.ts';
import { isByTurns } from './genre/talk.ts';
import { standingsOf, type Standing } from './standing/index.ts';
import { countTerms, createTermFinder } from './terms/terms.ts';
import { sentenceVectors, type SentenceVectors } from './terms/vectors.ts';

/** Everything about a document that its sentences are weighed by. */
export interface Measurement extends Measured {
  /** The stems of the title; none where there is no title. */
  readonly titleVocabulary: ReadonlySet<string>;
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
  const readHints = createHintReader();
  return function measure(document, frequencies, rules) {
    const { title } = document.metadata;
    const terms = findTerms(document.sentences, rules);
    const inTitle = title === null ? [] : findTerms([{ text: title }], rules).vocabulary;
    const counts = countTerms(terms);
    const idf = weighTerms(terms, frequencies);
    const vectors = sentenceVectors(terms, idf);
    const places = sectionPlaces(document, rules);
    const interview = interviewOf(document);
    const isReport = !isByTurns(document.genre) && hasSections(places);
    const centralities = centrality(vectors);
    const measured: Measured = {
      document,
      isReport,
      interview,
      places,
      terms,
      hints: readHints(document, rules),
      centralities,
      termCounts: counts.words,
      titleShares: titleSharesOf(terms.vocabulary, inTitle, idf),
    };
    const standings = standingsOf(measured);
    const usable = standings.filter(({ isFit }) => isFit).length;
    let position = 0;
    const features = standings.map(({ isFit, isUnfit }, sentence) => {
      if (!isFit) return null;
      return featuresOf(measured, sentence, { position: position++, usable, isUnfit });
    });
    const termWeights = idf.map((weight, id) => weight * (1 + Math.log(counts.words[id] ?? 1)));
    return {
      ...measured,
      titleVocabulary: new Set(inTitle),
      vectors,
      standings,
      features,
      sentenceCounts: counts.sentences,
      termWeights,
    };
  };
}

/** By term, its share of the weight of the title's terms that the document has. */
function titleSharesOf(
  vocabulary: readonly string[],
  inTitle: readonly string[],
  idf: Float64Array,
): Float64Array {
  const wanted = new Set(inTitle);
  const shares = idf.map((weight, term) => (wanted.has(vocabulary[term] ?? '') ? weight : 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 0 ? shares.map((share) => share / sum) : shares;
}
