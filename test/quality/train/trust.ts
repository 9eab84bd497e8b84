import type { TrustModel } from '../../../stages/language/trust-rules.ts';
import { english } from '../../../stages/language/en/index.ts';
import { BY_LAYOUT } from '../../../stages/quotes/trust/index.ts';
import {
  GENRE_GROUPS,
  logOdds,
  tracedFrom,
  trustFeatures,
  type Feature,
} from '../../../stages/quotes/trust/trust-features.ts';
import type { LabelledQuotation } from '../eval/labelled-quotations.ts';
import { foldsOf } from './folds.ts';
import { fitLogistic, probabilityOf, type LogisticExample } from './logistic.ts';

const FOLDS = 10;
const PENALTY = 4;
/**
 * The rules and models were fitted to the news, and are right there more often than elsewhere, also
 * because its annotators count more as speech: it counts so much that its quotations keep about the
 * confidence they had.
 */
const NEWS_WEIGHT = 1 / 40;
/** A feature of fewer quotations has no weight, a cue of fewer no odds. */
const RAREST = 4;
const RAREST_CUE = 3;
/** Counted as if each cue had been met so often more, and right so often. */
const USUAL = { times: 4, right: 0.6 };
/** What the odds of cues are relative to. */
const USUAL_ODDS = 1.5;
/** What has earned nothing yet is as sure as this, and so many quotations weigh as much as that. */
const UNEARNED = { right: 0.8, times: 10 };
/** Ways to who is meant that the source alone tells. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['itself', 'nobody']);
/** The quotations by which a kind of document earns that it can be sure: those that seem to be. */
const SURE = 0.9;

/** Names of features, quotations by their indices, and where the weights start. */
interface Design {
  readonly names: readonly string[];
  readonly rows: readonly LogisticExample[];
  readonly start: readonly number[];
}

/**
 * How far quotations are to be trusted. The weights start where a quotation is as sure as its rule or
 * model says, with a penalty on how far they move. What kinds of documents have earned is counted on
 * documents that the weights were not fitted to.
 */
export function fitTrust(examples: readonly LabelledQuotation[]): TrustModel {
  const found = examples.filter(({ quotation }) => !BY_LAYOUT.has(quotation.rule));
  const cues = cueOdds(found);
  const weighed = found.filter(tellsPerson);
  const design = designOf(weighed, cues);
  const { names, rows } = design;
  const weights = fitLogistic(rows, design.start, PENALTY);
  return {
    cues,
    weights: Object.fromEntries(
      names
        .map((name, i): [string, number] => [name, Number((weights[i] ?? 0).toFixed(3))])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    earned: earnedBy(examples, seemingSure(weighed, design, weights)),
  };
}

function tracingOf({ quotation: { speaker } }: LabelledQuotation): string {
  return tracedFrom(speaker, english.attribution.trust);
}

/**
 * Whether it was judged who is meant: the news tells what the source is, which is the same only
 * where the name is not traced from elsewhere; and what traces it was fitted to the news.
 */
function tellsPerson(example: LabelledQuotation): boolean {
  return example.set === 'wild' || SELF_EVIDENT.has(tracingOf(example));
}

/** Turns count outside the news alone, whose annotators leave most of them out. */
function earnedBy(
  examples: readonly LabelledQuotation[],
  sure: readonly LabelledQuotation[],
): TrustModel['earned'] {
  const laidOut = examples.filter(
    ({ set, quotation }) => set === 'wild' && BY_LAYOUT.has(quotation.rule),
  );
  const elsewhere = sure.filter(({ set }) => set === 'wild');
  const rules = new Set([...BY_LAYOUT, ...examples.map(({ quotation }) => quotation.rule)]);
  return {
    rules: sharesBy([...laidOut, ...sure], ({ quotation }) => quotation.rule, rules),
    tracing: sharesBy(sure, tracingOf, new Set(examples.map(tracingOf))),
    groups: sharesBy(
      elsewhere,
      ({ genre }) => GENRE_GROUPS[genre],
      new Set(Object.values(GENRE_GROUPS)),
    ),
  };
}

function designOf(examples: readonly LabelledQuotation[], cues: TrustModel['cues']): Design {
  const { trust } = english.attribution;
  const rules = { ...trust, model: { ...trust.model, cues } };
  const features = examples.map(({ quotation, genre }) => trustFeatures(quotation, genre, rules));
  const counts = new Map<string, number>();
  for (const [name] of features.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= RAREST).map(([name]) => name);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const indexed = (own: readonly Feature[]): [number, number][] =>
    own.flatMap(([name, value]): [number, number][] => {
      const index = indexOf.get(name);
      return index === undefined ? [] : [[index, value]];
    });
  const rows = examples.map(({ set, isRight }, i): LogisticExample => ({
    features: indexed(features[i] ?? []),
    isRight,
    weight: set === 'news' ? NEWS_WEIGHT : 1,
  }));
  return { names, rows, start: names.map((name) => (name === 'odds' ? 1 : 0)) };
}

/**
 * The quotations that a model is sure of which was not fitted to their documents. The news has so
 * many that leaving a part out would tell the same: there the model is that of all.
 */
function seemingSure(
  examples: readonly LabelledQuotation[],
  { rows, start }: Design,
  weights: readonly number[],
): LabelledQuotation[] {
  const wild = examples.filter(({ set }) => set === 'wild');
  const foldOf = foldsOf(
    wild.map(({ document }) => document),
    FOLDS,
  );
  const isSure = (i: number, by: readonly number[]): boolean =>
    probabilityOf(rows[i]?.features ?? [], by) >= SURE;
  const isIn = (example: LabelledQuotation | undefined, fold: number): boolean =>
    example?.set === 'wild' && foldOf(example.document) === fold;
  const apart = Array.from({ length: FOLDS }, (_, fold) => {
    const others = fitLogistic(
      rows.filter((__, i) => !isIn(examples[i], fold)),
      start,
      PENALTY,
    );
    return examples.filter((example, i) => isIn(example, fold) && isSure(i, others));
  });
  return [
    ...examples.filter(({ set }, i) => set === 'news' && isSure(i, weights)),
    ...apart.flat(),
  ];
}

/** By what is told of quotations, the share that is right, drawn to the unearned one. */
function sharesBy(
  examples: readonly LabelledQuotation[],
  keyOf: (example: LabelledQuotation) => string,
  keys: ReadonlySet<string>,
): Record<string, number> {
  return Object.fromEntries(
    [...keys].toSorted().map((key): [string, number] => {
      const own = examples.filter((example) => keyOf(example) === key);
      const right = own.filter(({ isRight }) => isRight).length;
      const share = (right + UNEARNED.right * UNEARNED.times) / (own.length + UNEARNED.times);
      return [key, Number(share.toFixed(2))];
    }),
  );
}

function cueOdds(examples: readonly LabelledQuotation[]): Record<string, number> {
  const counts = new Map<string, { all: number; right: number }>();
  for (const { set, quotation, isRight } of examples) {
    if (set !== 'news' || quotation.type === 'direct' || quotation.cue === null) continue;
    const cue = quotation.cue.text.toLowerCase();
    const { all, right } = counts.get(cue) ?? { all: 0, right: 0 };
    counts.set(cue, { all: all + 1, right: right + Number(isRight) });
  }
  return Object.fromEntries(
    [...counts]
      .filter(([, { all }]) => all >= RAREST_CUE)
      .map(([cue, { all, right }]): [string, number] => {
        const share = (right + USUAL.times * USUAL.right) / (all + USUAL.times);
        return [cue, Number((logOdds(share) - USUAL_ODDS).toFixed(2))];
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
