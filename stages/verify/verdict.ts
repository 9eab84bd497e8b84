import type { Span } from '../document.ts';
import type { Named } from './people.ts';

/** What a quotation comes to, the gravest first. */
export const VERDICTS = [
  'not-found',
  'altered',
  'spliced',
  'misattributed',
  'out-of-context',
  'verbatim',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Quotations of so few words are everywhere. */
export const SHORT = 3;

/** A quotation of a draft. */
export interface Quoted extends Span {
  /** Within its marks. */
  readonly text: string;
  /** Null where the draft names nobody. */
  readonly speaker: Named | null;
  /** How sure that is, from 0 to 1. */
  readonly confidence: number;
}

/** What is to be said of a quotation. */
export interface Finding {
  readonly ruleId: Exclude<Verdict, 'verbatim'> | 'speaker-unsure';
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: string;
}

/** A passage of a source that a quotation is of, or is near. */
export interface Match extends Span {
  /** Index of the source. */
  readonly source: number;
  readonly speaker: Named | null;
  readonly similarity: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The best first. */
  readonly matches: readonly Match[];
}

/** @returns a finding, in a list */
export function findingOf(
  ruleId: Finding['ruleId'],
  severity: Finding['severity'],
  reason: string,
): readonly Finding[] {
  return [{ ruleId, severity, reason }];
}
