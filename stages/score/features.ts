import type { Genre, Quoted } from '../document.ts';
import type { Feature } from '../language/score-features.ts';
import type { Interview } from './genre/interview.ts';
import type { SectionPlace } from './genre/sections.ts';
import { FIRST_PERSON, FUNCTION_WORD, type DocumentTerms } from './terms/terms.ts';
import { CAPITALISED } from './terms/word-visitor.ts';

export type Features = Readonly<Record<Feature, number>>;

/** How much the place of a sentence counts. Stories and talks do not begin with what matters. */
const PLACE_COUNTS: Readonly<Record<Genre, number>> = {
  news: 1,
  report: 1,
  prose: 1,
  speech: 0.5,
  transcript: 0,
  fiction: 0,
};
/** In a report the first sentence of any section counts like this one of the document. */
const SECTION_OPENING = 20;
const SECTION_STEP = 5;

const HAS_QUOTATION_MARK = /["“”]/;
const HAS_BRACKET = /\(/;
const USUAL_WORDS = 20;

/** What is known of a document before its sentences are weighed. */
export interface Measured {
  readonly document: Quoted;
  readonly genre: Genre;
  readonly interview: Interview;
  readonly places: readonly SectionPlace[];
  readonly terms: DocumentTerms;
  /** By sentence, 1 on average. */
  readonly centralities: Float64Array;
  /** How often the document has each term. */
  readonly termCounts: Int32Array;
}

/**
 * The features of one sentence.
 * @param position how many sentences that a summary may hold stand before it
 * @param usable how many of them the document has
 */
export function featuresOf(
  measured: Measured,
  sentence: number,
  position: number,
  usable: number,
): Features {
  const { document, genre, interview, places, terms, centralities, termCounts } = measured;
  const text = document.sentences[sentence]?.text ?? '';
  const first = terms.starts[sentence] ?? 0;
  const end = terms.starts[sentence + 1] ?? first;
  let contentWords = 0;
  let logFrequencies = 0;
  let names = 0;
  let hasFirstPerson = 0;
  for (let word = first; word < end; word++) {
    const flags = terms.flags[word] ?? 0;
    if ((flags & FIRST_PERSON) !== 0) hasFirstPerson = 1;
    const term = terms.term[word] ?? FUNCTION_WORD;
    if (term === FUNCTION_WORD) continue;
    contentWords += 1;
    logFrequencies += Math.log(termCounts[term] ?? 1);
    if (word > first && (flags & CAPITALISED) !== 0) names += 1;
  }
  const isReport = genre === 'report';
  // What stands before the first turn of an interview introduces it.
  const isIntroduction =
    genre === 'transcript' && (document.sentences[sentence]?.block ?? 0) < interview.firstTurn;
  const place = isReport ? placeInReport(position, places[sentence]) : position;
  return {
    // Of the way to the end: the start of a short document weighs more than that of a long one.
    logPosition: (Math.log(1 + place) / Math.log(1 + usable)) * PLACE_COUNTS[genre],
    inversePosition: (isIntroduction ? 1 : PLACE_COUNTS[genre]) / (1 + place),
    centrality: centralities[sentence] ?? 0,
    logNames: Math.log(1 + names),
    logLength: Math.log(Math.max(1, end - first)),
    length: (end - first) / USUAL_WORDS,
    quotes: HAS_QUOTATION_MARK.test(text) ? 1 : 0,
    firstPerson: isReport ? 0 : hasFirstPerson,
    logFrequency: contentWords > 0 ? logFrequencies / contentWords : 0,
    brackets: HAS_BRACKET.test(text) ? 1 : 0,
    announces: isReport && terms.rules.announces.test(text) ? 1 : 0,
    closes: isReport && places[sentence]?.isClosing ? 1 : 0,
  };
}

function placeInReport(position: number, place: SectionPlace | undefined): number {
  if (place === undefined || place.section < 0) return position;
  return Math.min(position, SECTION_OPENING + SECTION_STEP * place.index + place.section);
}
