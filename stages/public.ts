/*
 * The types that both the library and the stages name. Nothing of another package is in them, so
 * that who uses this one needs no package for its types.
 */

import type { OutputEnding } from './compose/outputs.ts';

export type { MediaType, PackedType, TextType } from './formats.ts';
export type { QuotationType } from './quotes/kinds.ts';

/** Where a document comes from that is one of many in a file. */
export interface SourceRecord {
  /** Of the file, from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly url: string | null;
}

/**
 * In how many of a number of documents each term occurs: what term weights are made of. A plain
 * value, so that it can be frozen in a file and sent to workers.
 */
export interface DocumentFrequencies {
  /** How many documents were counted. */
  readonly documents: number;
  /** By stem. Terms without an entry were too rare to be kept, or were never seen. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** A file of the output: what to add to the name of the source without its extension, and text. */
export interface OutputFile {
  readonly extension: OutputEnding;
  readonly content: string;
}

/** What a person should know of a document, as a plain value. */
export interface BriefMessage {
  /** A `failure` cost the document its brief; a `warning` stands among the notices of the brief, too. */
  readonly severity: 'failure' | 'warning' | 'info';
  /** The rule that it is of, such as `charset-guessed`. */
  readonly ruleId: string;
  /** What is the case, and what to do: a sentence without a full stop. */
  readonly reason: string;
  /** Where, in the decoded text; lines and columns count from 1. Missing where it is no one place. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where the place is more than a point. */
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}
