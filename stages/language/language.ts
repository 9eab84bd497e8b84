import type { Family } from '../genre/families.ts';
import type { Feature } from './score-features.ts';
import type { AbbreviationClass } from '../words/abbreviations.ts';
import type { AttributionRules } from './attribution-rules.ts';
import type { GenreRules } from './genre-rules.ts';
import type { TurnRules } from './turn-rules.ts';

/** What a language is called. */
export interface LanguageName {
  /** BCP 47, such as `fr`. */
  readonly code: string;
  /** In English, such as `French`. */
  readonly name: string;
}

/**
 * What a language brings for the stages: one object a language, in a folder named by its code. A
 * stage asks for its part; where that is null, it does what can be done in any language.
 *
 * `clean`, `segment` and `score` are handed to their stages, so that lists and tables are all that
 * another language needs for them. `attribution` is more than lists: see `AttributionRules`.
 */
export interface Language extends LanguageName {
  /** Without it, what the lists of other languages do not know is taken for prose. */
  readonly clean: CleanRules | null;
  /** Without it, nobody takes turns. */
  readonly turns: TurnRules | null;
  /** Without it, a document is prose, unless it says itself what it is. */
  readonly genre: GenreRules | null;
  /** Without it, sentences are cut by the marks that most languages share. */
  readonly segment: SegmentRules | null;
  /** Without it, a summary goes by place and frequency. */
  readonly score: ScoreRules | null;
  /** Without it, quotations are what stands between marks, without speakers. */
  readonly attribution: AttributionRules | null;
}

/**
 * What tells prose from what stands around it. Cleaning comes before the language is known, so the
 * lists of all languages count together for every document.
 */
export interface CleanRules {
  /** After which a period ends no sentence, as they are written: `Capt`. */
  readonly abbreviations: ReadonlySet<string>;
  /** News agencies and broadcasters that sign a dateline. */
  readonly agencies: ReadonlySet<string>;
  /** In lower case. */
  readonly firstNames: ReadonlySet<string>;
  /** States and countries, as people write them, in lower case. */
  readonly places: ReadonlySet<string>;
  /** Words of posts in a forum, and, as a global pattern, forms of `I`. */
  readonly forum: { readonly words: RegExp; readonly own: RegExp };
  /** Labels of fields at the head of a document, in lower case, and what they state. */
  readonly headFields: ReadonlyMap<string, HeadField>;
  /** In capitals, with what names of bodies begin or end: `COUNCIL`. */
  readonly bodies: ReadonlySet<string>;
  /** Lines that only label what follows, without their last mark: `Advertisement`. */
  readonly labels: ReadonlySet<string>;
  /** Words in the names of newspapers, agencies and offices. */
  readonly publisherWords: ReadonlySet<string>;
  /** Forms of notices that may run on for sentences. */
  readonly notices: readonly FurnitureForm[];
  /**
   * Forms of short lines, in the order in which they are tried. Each takes time in proportion to
   * the line: its repetitions are bounded or cannot be matched in two ways.
   */
  readonly lines: readonly FurnitureForm[];
}

/** What a field at the head of a document may state. */
export type HeadField = 'title' | 'byline' | 'published' | 'publisher';

/** A kind of line that is no prose; the pattern is tried on a whole line or a whole sentence. */
export interface FurnitureForm {
  readonly what: string;
  /** One of these is in every text that the pattern matches: a quick look before a slow one. */
  readonly holds?: readonly string[];
  readonly pattern: RegExp;
}

/** What tells at which marks sentences end. */
export interface SegmentRules {
  /** By abbreviation without its last period, as it is written. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>;
  /** With a capital, words that stand with one mostly because they open a sentence. */
  readonly starters: ReadonlySet<string>;
  /** Names such as `Yahoo!`, with their mark. */
  readonly exclamationNames: ReadonlySet<string>;
  /** Days, months and time zones, which go on after `a.m.`. */
  readonly afterClockTime: ReadonlySet<string>;
  /** Words that open what was said, as in `said the plan had failed`. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Forms of verbs that go on after `“Why?” Anna Lee`. */
  readonly reportingVerbs: ReadonlySet<string>;
  /** Such a verb, of which the words after it say who was asked, not what was said. */
  readonly takesListener: RegExp;
  /** `Figure 2.3 The oxides form`: a label of a caption at the start of a text. */
  readonly captionLabel: RegExp;
}

/** What the worth of sentences, keywords and the genre go by. Words are in lower case. */
export interface ScoreRules {
  /** Words of grammar, which tell nothing of the subject. */
  readonly functionWords: ReadonlySet<string>;
  /** The end of a word that is a verb with its subject or negation: `don't`, `we've`. */
  readonly contraction: RegExp;
  /** What the forms of a word have in common. */
  readonly stem: (word: string) => string;
  /** Forms of `I`, `we` and `you`, and of `he` and `she`: many of them make a speech or a story. */
  readonly firstPerson: ReadonlySet<string>;
  readonly thirdPerson: ReadonlySet<string>;
  /** Days and months, which are written like names. */
  readonly calendar: ReadonlySet<string>;
  /** The stems of numbers written as words. */
  readonly numberStems: ReadonlySet<string>;
  /** May stand within a phrase, not at its edges: `lines of communication`. */
  readonly innerWords: ReadonlySet<string>;
  readonly openers: OpenerRules;
  /** A phrase with which a report says what it does or finds. */
  readonly announces: WordPattern;
  /** Words by which minutes and reports say what was decided. */
  readonly decides: ReadonlySet<string>;
  /** Words in the headings of sections that sum up. */
  readonly closingHeadings: ReadonlySet<string>;
  /** Sentences that are of no use to the reader of a summary: greetings, procedure, notices. */
  readonly formalities: readonly Formality[];
  /** Headings under which nothing tells what the document says, such as `References`. */
  readonly asideHeadings: RegExp;
  /** … of press releases: what a body says of itself. */
  readonly aboutHeadings: RegExp;
  /** Sentences that speak of a picture. */
  readonly picture: readonly WordPattern[];
  /** Fitted by `npm run tables -- summary` to articles with reference summaries. */
  readonly model: SummaryModel;
  /** The table of document frequencies, as its file has it: read by `stages/score/terms/`. */
  readonly background: unknown;
}

/** A pattern, and words, in lower case, of which every text that it matches has one. */
export interface WordPattern {
  readonly words: readonly string[];
  readonly pattern: RegExp;
}

/** Sentences that a summary can do without, whatever they weigh. */
export interface Formality {
  readonly what: string;
  /** The documents in which such a sentence says nothing; of all where it is not told. */
  readonly in?: readonly Family[];
  /** Takes time in proportion to the sentence. */
  readonly pattern: RegExp;
}

/** How sentences open that cannot be understood without the one before. */
export interface OpenerRules {
  /** Words and phrases that point back: `he`, `in addition`. */
  readonly leaning: ReadonlySet<string>;
  /** The first words of these. */
  readonly firstWords: ReadonlySet<string>;
  /** Longer openers that point to nothing all the same: `this week`. */
  readonly standing: ReadonlySet<string>;
  /** What the opener means comes later in the sentence: `it is unclear whether`. */
  readonly comesLater: readonly RegExp[];
}

/** By feature, how much it weighs. */
export type FeatureWeights = Readonly<Record<Feature, number>>;

/** How much the features of a sentence weigh, by what kind of document it is of. */
export interface SummaryModel {
  /** Of news and short prose, which say first what matters, and of all other documents. */
  readonly weights: { readonly news: FeatureWeights; readonly other: FeatureWeights };
  /** What likeness to the sentences already chosen costs, in the units of the weighted sum. */
  readonly redundancy: { readonly news: number; readonly other: number };
}
