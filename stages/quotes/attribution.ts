import type { QuotationType } from '../document.ts';

/** A range of one block's text, in UTF-16 code units. */
export interface BlockRange {
  /** Index into `blocks`. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Words given to somebody, as found in the text: the speaker is not yet resolved. */
export interface Attribution {
  readonly type: QuotationType;
  /** The attributed words, outer marks and edge punctuation apart; ascending, disjoint. */
  readonly content: readonly BlockRange[];
  readonly cue: BlockRange | null;
  /** The mention that stands at the cue: a name, description or pronoun. */
  readonly source: BlockRange | null;
  /** The name of the rule or model that found it. */
  readonly rule: string;
  /** The turn that it is, an index into `turns`. */
  readonly turn?: number;
  /** The label before it that names who speaks, as a whole: `4yo`. */
  readonly label?: string;
  /** 0 to 1. */
  readonly confidence: number;
}
