import type { Quoted } from '../document.ts';
import type { Feature } from '../language/score-features.ts';
import type { Interview } from './genre/interview.ts';
import type { SectionPlace } from './genre/sections.ts';
import { PLACE_COUNTS } from './genre/talk.ts';
import { DECIDES, MAY_ANNOUNCE, type Hints } from './hints.ts';
import { FIRST_PERSON, FUNCTION_WORD, type DocumentTerms } from './terms/terms.ts';
import { CAPITALISED } from './terms/word-visitor.ts';

export type Features = Readonly<Record<Feature, number>>;

/** In a report the first sentence of any section counts like this one of the document. */
const SECTION_OPENING = 20;
const SECTION_STEP = 5;

const HAS_QUOTATION_MARK = /["“”]/;
const HAS_BRACKET = /\(/;
const USUAL_WORDS = 20;

/** What is known of a document before its sentences are weighed. */
export interface Measured {
  readonly document: Quoted;
  /** Whether it is read by its sections, as a report is. */
  readonly isReport: boolean;
  readonly interview: Interview;
  readonly places: readonly SectionPlace[];
  readonly terms: DocumentTerms;
  readonly hints: Hints;
  /** By sentence, 1 on average. */
  readonly centralities: Float64Array;
  /** How often the document has each term. */
  readonly termCounts: Int32Array;
  /** Of each term, the share of the title's weight that it has; 0 for those not in the title. */
  readonly titleShares: Float64Array;
}

/** How a sentence stands among the others. */
export interface SentenceStanding {
  /** How many sentences that a summary may hold stand before it. */
  readonly position: number;
  /** How many of them the document has. */
  readonly usable: number;
  readonly isUnfit: boolean;
}

/** The features of one sentence. */
export function featuresOf(
  measured: Measured,
  sentence: number,
  { position, usable, isUnfit }: SentenceStanding,
): Features {
  const { document, isReport, interview, places, terms, centralities, termCounts, titleShares } =
    measured;
  const hints = measured.hints[sentence] ?? 0;
  const { text = '', block = 0 } = document.sentences[sentence] ?? {};
  const first = terms.starts[sentence] ?? 0;
  const end = terms.starts[sentence + 1] ?? first;
  let contentWords = 0;
  let logFrequencies = 0;
  let names = 0;
  let hasFirstPerson = 0;
  const inTitle = new Set<number>();
  let title = 0;
  for (let word = first; word < end; word++) {
    const flags = terms.flags[word] ?? 0;
    if ((flags & FIRST_PERSON) !== 0) hasFirstPerson = 1;
    const term = terms.term[word] ?? FUNCTION_WORD;
    if (term === FUNCTION_WORD) continue;
    contentWords += 1;
    logFrequencies += Math.log(termCounts[term] ?? 1);
    const share = titleShares[term] ?? 0;
    if (share > 0 && !inTitle.has(term)) {
      inTitle.add(term);
      title += share;
    }
    if (word > first && (flags & CAPITALISED) !== 0) names += 1;
  }
  const place = isReport ? placeInReport(position, places[sentence]) : position;
  // What stands before the first turn introduces those who talk.
  const introduces = document.turns.length > 0 && block < interview.firstTurn;
  const announces = (hints & MAY_ANNOUNCE) !== 0 && terms.rules.announces.pattern.test(text);
  const placeCounts = introduces ? 1 : PLACE_COUNTS[document.genre];
  return {
    // Of the way to the end: the start of a short document weighs more than that of a long one.
    logPosition: (placeCounts * Math.log(1 + place)) / Math.log(1 + usable),
    inversePosition: placeCounts / (1 + place),
    centrality: centralities[sentence] ?? 0,
    logNames: Math.log(1 + names),
    logLength: Math.log(Math.max(1, end - first)),
    length: (end - first) / USUAL_WORDS,
    quotes: HAS_QUOTATION_MARK.test(text) ? 1 : 0,
    firstPerson: isReport ? 0 : hasFirstPerson,
    logFrequency: contentWords > 0 ? logFrequencies / contentWords : 0,
    brackets: HAS_BRACKET.test(text) ? 1 : 0,
    announces: announces ? 1 : 0,
    closes: isReport && places[sentence]?.isClosing ? 1 : 0,
    title,
    introduces: introduces ? 1 : 0,
    opensSection: places[sentence]?.index === 0 ? 1 : 0,
    decides: (hints & DECIDES) === 0 ? 0 : 1,
    unfit: isUnfit ? 1 : 0,
  };
}

function placeInReport(position: number, place: SectionPlace | undefined): number {
  if (place === undefined || place.section < 0) return position;
  return Math.min(position, SECTION_OPENING + SECTION_STEP * place.index + place.section);
}
