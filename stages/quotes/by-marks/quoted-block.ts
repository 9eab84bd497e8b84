import type { QuotedRegion } from '../marks/index.ts';
import type { Tags } from '../grammar/tagger.ts';
import type { TokenTable } from '../../words/token-table.ts';
import type { FeatureList } from '../log-linear/exact-features.ts';
import { type Items } from './items.ts';
import { type Mention } from '../grammar/mentions.ts';

/** A block with quotation marks, taken apart. */
export interface QuotedBlock {
  /** Index into `blocks`. */
  readonly index: number;
  readonly isHeading: boolean;
  readonly text: string;
  readonly regions: readonly QuotedRegion[];
  /** The tokens of the document, and the first of the block and the place past its last. */
  readonly tokens: TokenTable;
  readonly first: number;
  readonly end: number;
  readonly tags: Pick<Tags, 'tag'>;
  /** For each token the index of the region that holds it, or -1. */
  readonly regionOf: Int32Array;
  /** For each region its first token (a mark) and the token after its last. */
  readonly regionStart: readonly number[];
  readonly regionEnd: readonly number[];
  /** Noun phrases outside the marks, by their first token. */
  readonly mentions: readonly Mention[];
  readonly items: Items;
  /** What each region looks like. */
  readonly shapes: readonly RegionShape[];
  /** The features of the choice at hand: one list for the document, written anew for each choice. */
  readonly features: FeatureList;
}

/** What a quoted region looks like from outside and inside; small numbers, for features. */
export interface RegionShape {
  /** Its first token (a mark) and the token after its last. */
  readonly first: number;
  readonly end: number;
  readonly item: number;
  readonly words: number;
  /** A value of `ENDING`: the last mark within the quotation marks, or just after. */
  readonly ending: number;
  readonly startsUpper: boolean;
  /** 0: no word of three letters or more capitalised but the first; 3: all of them. */
  readonly titleCase: number;
  readonly hasVerb: boolean;
  readonly hasFirstPerson: boolean;
  readonly startsBlock: boolean;
  readonly endsBlock: boolean;
  /** The tag of the token before and after; 63 where there is none. */
  readonly before: number;
  readonly after: number;
  readonly wordBefore: number;
  readonly startsSentence: boolean;
}
