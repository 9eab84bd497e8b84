import { percent, table } from './table.ts';

/** A quotation as a brief has it: how sure it is said to be, 0 to 1, and whether it is right. */
export interface RatedOutcome {
  /** What kind of document it stands in. */
  readonly kind: string;
  /** How it was found. */
  readonly rule: string;
  readonly confidence: number;
  readonly isRight: boolean;
}

/** What is right of the quotations of some confidences. */
export interface ReliabilityBin {
  /** The lowest confidence of them; the highest is below that of the bin before. */
  readonly from: number;
  readonly quotations: number;
  readonly right: number;
  /** Their mean confidence; 0 where there are none. */
  readonly confidence: number;
}

/** How far the confidence of some quotations holds. */
export interface Reliability {
  readonly quotations: number;
  readonly right: number;
  /** From the surest down. */
  readonly bins: readonly ReliabilityBin[];
  /** At .5 and more, which a brief shows as sure. */
  readonly shown: { readonly quotations: number; readonly right: number };
  /**
   * The expected calibration error, 0 to 1: how far the share of right ones lies from the mean
   * confidence, over tenths of confidence weighed by their quotations (M. P. Naeini et al.,
   * Obtaining well calibrated probabilities using Bayesian binning, 2015).
   */
  readonly error: number;
}

/** Lower ends, descending. */
const BINS = [0.9, 0.7, 0.5, 0];
const TENTHS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];
const SHOWN = 0.5;

/** Of all quotations, and of those of each kind of document and each rule, by name. */
export interface ReliabilityReport {
  readonly all: Reliability;
  readonly kind: Readonly<Record<string, Reliability>>;
  readonly rule: Readonly<Record<string, Reliability>>;
}

export function reliabilityReport(outcomes: readonly RatedOutcome[]): ReliabilityReport {
  const by = (aspect: 'kind' | 'rule'): Record<string, Reliability> => {
    const names = [...new Set(outcomes.map((outcome) => outcome[aspect]))].toSorted();
    return Object.fromEntries(
      names.map((name): [string, Reliability] => [
        name,
        reliabilityOf(outcomes.filter((outcome) => outcome[aspect] === name)),
      ]),
    );
  };
  return { all: reliabilityOf(outcomes), kind: by('kind'), rule: by('rule') };
}

export function reliabilityOf(outcomes: readonly RatedOutcome[]): Reliability {
  const shown = outcomes.filter(({ confidence }) => confidence >= SHOWN);
  const error = binsOf(outcomes, TENTHS)
    .map(({ quotations, right, confidence }) => Math.abs(right - confidence * quotations))
    .reduce((sum, off) => sum + off, 0);
  return {
    quotations: outcomes.length,
    right: rightOf(outcomes),
    bins: binsOf(outcomes, BINS),
    shown: { quotations: shown.length, right: rightOf(shown) },
    error: outcomes.length === 0 ? 0 : error / outcomes.length,
  };
}

function binsOf(outcomes: readonly RatedOutcome[], floors: readonly number[]): ReliabilityBin[] {
  return floors.map((from, i) => {
    const end = floors[i - 1] ?? Infinity;
    const own = outcomes.filter(({ confidence }) => confidence >= from && confidence < end);
    const sum = own.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from,
      quotations: own.length,
      right: rightOf(own),
      confidence: own.length === 0 ? 0 : sum / own.length,
    };
  });
}

function rightOf(outcomes: readonly RatedOutcome[]): number {
  return outcomes.filter(({ isRight }) => isRight).length;
}

/** A row for all, each kind and each rule: percent right of so many, by confidence. */
export function reliabilityTable({ all, kind, rule }: ReliabilityReport): string {
  const header = ['', ...BINS.map(titleOf), 'shown: .5 to 1', 'calibration error'];
  return table(header, [
    rowOf('all', all),
    ...Object.entries(kind).map(([name, own]) => rowOf(`kind: ${name}`, own)),
    ...Object.entries(rule).map(([name, own]) => rowOf(`rule: ${name}`, own)),
  ]);
}

function titleOf(from: number, i: number): string {
  const end = BINS[i - 1];
  return `${digits(from)} to ${end === undefined ? '1' : digits(end)}`;
}

function digits(share: number): string {
  return share === 0 ? '0' : share.toFixed(1).slice(1);
}

function rowOf(name: string, { bins, shown, error }: Reliability): string[] {
  return [name, ...[...bins, shown].map(shareOf), percent(error)];
}

function shareOf({ quotations, right }: { quotations: number; right: number }): string {
  return quotations === 0 ? '-' : `${percent(right / quotations)} of ${quotations}`;
}
