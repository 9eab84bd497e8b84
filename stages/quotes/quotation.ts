import type { Span, TextSpan } from '../text/span.ts';
import type { QuotationType, SpeakerKind } from './kinds.ts';

/** Who is quoted, as known at one quotation. */
export interface QuotationSpeaker {
  /** The fullest form in the document, without title: `Michael S. Chase`. */
  readonly name: string;
  /** Who stands at the cue: `he`; null where nobody does, as in a carried-over turn. */
  readonly mention: TextSpan | null;
  /** The title or apposition given to the speaker. */
  readonly role: string | null;
  readonly kind: SpeakerKind;
}

/** How words that are attributed were not simply said; see `Quotation.polarity`. */
export type Polarity = 'denied' | 'hypothetical' | 'asked';

export interface Quotation {
  /** `q-` and 8 hexadecimal digits, made of the content. */
  readonly id: string;
  readonly type: QuotationType;
  /** The text of the spans, joined by ` … ` where the quotation is split. */
  readonly text: string;
  /** The attributed words, outer marks and edge punctuation apart; ascending, disjoint. */
  readonly spans: readonly Span[];
  readonly line: number;
  readonly cue: TextSpan | null;
  /** Only where the words were not simply said: never said, said if, or asked. */
  readonly polarity?: Polarity;
  readonly speaker: QuotationSpeaker | null;
  /**
   * Who, as the speaker tells, said it: Chase in `Chase “reaffirmed …,” according to the meeting
   * summary`, whose speaker is the summary. Its `mention` is null.
   */
  readonly innerSpeaker?: QuotationSpeaker;
  /** The name of the rule that found it. */
  readonly rule: string;
  /** 0 to 1: how sure it is that the quotation and its speaker are right. */
  readonly confidence: number;
  /** What a person has corrected of it; `added` alone where a person has added the whole. */
  readonly corrected?: readonly QuotationPart[];
}

export type QuotationPart = 'added' | 'speaker' | 'kind' | 'role' | 'type' | 'extent';

/** A speaker of the document, with all of their quotations. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Ids of quotations, in document order. */
  readonly quotes: readonly string[];
}
