import type { TrustRules } from './trust-rules.ts';

/**
 * What attributed quotations are found by: whose words they are. Two models are trained on articles
 * in which somebody has marked cues, sources and contents (`npm run train`), over features of the
 * lists below. So another language needs such articles first; for English it took 840.
 *
 * The modules of `stages/names` and `stages/quotes` read these parts of `english` itself, since
 * their features and their code (what is a noun phrase, what a title, which way a verb inverts)
 * are of English as well. Before a second language can bring its own, they must be handed them.
 */
export interface AttributionRules {
  readonly names: NameRules;
  readonly quotes: QuoteRules;
  readonly speakers: SpeakerRules;
  readonly trust: TrustRules;
}

/** By word, what is known of it besides that it is on the list. */
export type FlaggedWords = ReadonlyMap<string, readonly string[]>;

/** Who is named. All words are in lower case. */
export interface NameRules {
  /** Nouns by which somebody named before may be called for the first time: `billionaire`. */
  readonly calledNouns: ReadonlySet<string>;
  /** `half`, `nearly`, `dozens`: the noun after them is several. */
  readonly countWords: ReadonlySet<string>;
  /** `i` for what introduces something new, `g` for what stands before several. */
  readonly determiners: FlaggedWords;
  readonly documentNouns: ReadonlySet<string>;
  /** `f`, `m`. */
  readonly firstNames: FlaggedWords;
  /** Words that may be written with a capital and are no part of a name. */
  readonly functionWords: ReadonlySet<string>;
  readonly groupNouns: ReadonlySet<string>;
  readonly informalRoleNouns: ReadonlySet<string>;
  readonly mediaNouns: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  /** `York` after `New`. */
  readonly newPlaces: ReadonlySet<string>;
  readonly organizationNouns: ReadonlySet<string>;
  /** Nouns for one person; `f`, `m` where the word tells. */
  readonly personNouns: FlaggedWords;
  /** The role that a title stands for or `-`, then `f`, `m` where the word tells. */
  readonly personTitles: FlaggedWords;
  readonly phraseBoundaries: ReadonlySet<string>;
  readonly phraseFollowers: ReadonlySet<string>;
  readonly phraseModifiers: ReadonlySet<string>;
  /** `Lane` of `Mill Lane`. */
  readonly placeEnds: ReadonlySet<string>;
  readonly placeStarts: ReadonlySet<string>;
  readonly placeWords: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** The form that stands for all of a person and number. */
  readonly pronouns: FlaggedWords;
  /** People whom the news names by one word: `f`, `m`. */
  readonly singleNames: FlaggedWords;
  readonly titleAdjectives: ReadonlySet<string>;
  readonly titleNouns: ReadonlySet<string>;
  readonly verbsBeforeNames: ReadonlySet<string>;
}

/** What is said, and by which cue. The tables are unpacked at their first use. */
export interface QuoteRules {
  /** Reporting verbs, each with its forms and spaces between: the base form first. */
  readonly cueVerbs: readonly string[];
  /** Nouns that report words: `warning`. */
  readonly cueNouns: readonly string[];
  /** Verbs by which somebody is told something, in forms with spaces between: `advised advises`. */
  readonly tellingVerbs: readonly string[];
  /** Verbs whose object is what is said, and such objects: `raised`, `point`. */
  readonly givingVerbs: readonly string[];
  readonly givenNouns: readonly string[];
  /** Words of closed classes, a space, the class. */
  readonly functionWords: readonly string[];
  /** Letters of the classes that a word can be, the likeliest first. */
  readonly wordClasses: WordClassTable;
  /** Decides about what stands between marks. */
  readonly regionModel: RegionTable;
  /** Decides about indirect speech. */
  readonly attributionModel: AttributionTable;
}

export interface WordClassTable {
  /** By classes, words with spaces between. */
  readonly words: Readonly<Record<string, string>>;
  /** By ending, classes. */
  readonly endings: Readonly<Record<string, string>>;
}

/** Weights of features; calibration in pairs of probability and share. */
export interface RegionTable {
  readonly cue: PackedFeatures;
  readonly source: PackedFeatures;
  readonly start: PackedFeatures;
  readonly end: PackedFeatures;
  readonly calibration: readonly (readonly number[])[];
}

/**
 * Features that have weights, in ascending order, 32 bits each, and their weights in hundredths, 16
 * bits each: the lower byte first, in base64.
 */
export interface PackedFeatures {
  readonly keys: string;
  readonly steps: string;
}

export interface AttributionTable {
  /** With spaces between. */
  readonly cueWords: string;
  /** `according to`. */
  readonly cuePairs: readonly string[];
  readonly calibration: readonly (readonly number[])[];
  readonly weights: Readonly<Record<Decision, PackedWeights>>;
}

/** The decisions about indirect speech that have weights of their own. */
export type Decision =
  'cue' | 'source' | 'startAfter' | 'endAfter' | 'endBefore' | 'startBefore' | 'accept';

/** A table of weights: one signed byte a feature, times `scale`, in base64. */
export interface PackedWeights {
  readonly scale: number;
  readonly bytes: string;
}

/** Who is meant by `he` or `the minister`. */
export interface SpeakerRules {
  readonly antecedentWeights: readonly { readonly feature: string; readonly weight: number }[];
  /** By how a source was resolved, how many of the training articles were right, and all. */
  readonly certainty: readonly {
    readonly how: string;
    readonly right: number;
    readonly all: number;
  }[];
}
