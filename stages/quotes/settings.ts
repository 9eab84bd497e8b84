import { quotationTypes, type QuotationType } from './kinds.ts';

/** What the person who runs it says of quotations. */
export interface QuotationSettings {
  /** The types wanted; others are left out. */
  readonly types: readonly QuotationType[];
  /** Quotations of less confidence are left out. 0 to 1. */
  readonly minConfidence: number;
  /** Quotations of at least this confidence are shown as sure, the rest as to be checked. 0 to 1. */
  readonly sure: number;
  /** Names by another name of the same speaker: `{ "POTUS": "Joe Biden" }`. Case is not minded. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Forms of words (`riffed`) to take for reporting verbs, and forms never to take for any. */
  readonly cues: { readonly add: readonly string[]; readonly drop: readonly string[] };
}

export const DEFAULT_QUOTATION_SETTINGS: QuotationSettings = {
  types: quotationTypes,
  minConfidence: 0,
  sure: 0.5,
  aliases: {},
  cues: { add: [], drop: [] },
};
