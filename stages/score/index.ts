import type { Corrected, Scored, SentenceScore, SparseVector } from '../document.ts';
import { languageOf } from '../language/languages.ts';
import { BACKGROUND, createBackgrounds } from './terms/background.ts';
import type { DocumentFrequencies } from './terms/document-frequencies.ts';
import { findKeywords } from './keywords/index.ts';
import { createMeasurer } from './measure.ts';
import { valueOf, weightsOf } from './summary-model.ts';
import { scoreNeutrally } from './any-language/index.ts';
import { createExplainer } from './reasons.ts';
import { vectorOf, type SentenceVectors } from './terms/vectors.ts';

export interface ScoreSettings {
  /** What term weights are made of: `BACKGROUND`, or counts over the documents of the run. */
  readonly documentFrequencies: DocumentFrequencies;
}

/** What the scores of a document are read from. */
interface ScoreSource {
  readonly vectors: SentenceVectors;
  readonly explain: (sentence: number) => readonly string[];
}

/**
 * Reasons and vectors are made when they are read: for the few sentences that are chosen. A class,
 * because getters in an object literal are defined anew for each object, which takes far longer
 * than all else that is done with a sentence here.
 */
class LazyScore implements SentenceScore {
  readonly score: number;
  readonly leansOn: number | null;
  readonly #sentence: number;
  readonly #source: ScoreSource;

  constructor(score: number, leansOn: number | null, sentence: number, source: ScoreSource) {
    this.score = score;
    this.leansOn = leansOn;
    this.#sentence = sentence;
    this.#source = source;
  }

  get reasons(): readonly string[] {
    return this.#source.explain(this.#sentence);
  }

  get vector(): SparseVector {
    return vectorOf(this.#source.vectors, this.#sentence);
  }
}

/** Makes the stage that says what each sentence is worth, and what the document is about. */
export function createScorer({ documentFrequencies }: ScoreSettings) {
  const backgroundOf = createBackgrounds();
  const measure = createMeasurer();
  return function score(document: Corrected): Scored {
    const rules = languageOf(document)?.score ?? null;
    if (rules === null) return scoreNeutrally(document);
    const isBackground = documentFrequencies === BACKGROUND;
    const measured = measure(
      document,
      isBackground ? backgroundOf(rules) : documentFrequencies,
      rules,
    );
    const weights = weightsOf(document.genre, rules.model);
    const values = measured.features.map((each) => (each === null ? null : valueOf(each, weights)));
    const best = values.reduce<number>((most, value) => Math.max(most, value ?? most), -Infinity);
    const source: ScoreSource = { vectors: measured.vectors, explain: createExplainer(measured) };
    const scores = values.map((value, sentence) => {
      // 1 for the best sentence of the document.
      const share = value === null ? 0 : Math.exp(value - best);
      return new LazyScore(share, measured.standings[sentence]?.leansOn ?? null, sentence, source);
    });
    return { ...document, scores, keywords: findKeywords(measured) };
  };
}
