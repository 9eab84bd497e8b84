import { english } from '../../../stages/language/en/index.ts';
import type { TrustModel } from '../../../stages/language/trust-rules.ts';
import { logOdds, trustFeatures } from '../../../stages/quotes/trust/trust-features.ts';
import { percent, table } from '../eval/table.ts';
import { fitLogistic, probabilityOf, type LogisticExample } from './logistic.ts';
import type { LabelledQuotation } from '../eval/labelled-quotations.ts';

const FOLDS = 10;
const PENALTY = 4;
/**
 * The rules and models were fitted to the news, and do better there than elsewhere: it counts so
 * much that its quotations keep about the confidence they had.
 */
const NEWS_WEIGHT = 1 / 80;
/** A feature of fewer quotations has no weight, a cue of fewer no odds. */
const RAREST = 4;
const RAREST_CUE = 3;
/** Counted as if each cue had been met so often more, and right so often. */
const USUAL = { times: 4, right: 0.6 };
/** What the odds of cues are relative to. */
const USUAL_ODDS = 1.5;
const BANDS = [0.9, 0.7, 0.5, 0.2, 0];

/** The model, and how often quotations of each confidence are right when others were learned from. */
export function trainTrust(examples: readonly LabelledQuotation[]): {
  model: TrustModel;
  report: string;
} {
  const cues = cueOdds(examples);
  const rules = { ...english.attribution.trust, model: { cues, weights: {} } };
  const features = examples.map(({ quotation, genre }) => trustFeatures(quotation, genre, rules));
  const counts = new Map<string, number>();
  for (const [name] of features.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= RAREST).map(([name]) => name);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ set, isRight }, i): LogisticExample => ({
    features: (features[i] ?? []).flatMap(([name, value]): [number, number][] => {
      const index = indexOf.get(name);
      return index === undefined ? [] : [[index, value]];
    }),
    isRight,
    weight: set === 'news' ? NEWS_WEIGHT : 1,
  }));
  const start = names.map((name) => (name === 'odds' ? 1 : 0));
  const weights = fitLogistic(rows, start, PENALTY);
  const entries = names
    .map((name, i): [string, number] => [name, Number((weights[i] ?? 0).toFixed(3))])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const apart = foldsApart(examples, rows, start);
  return {
    model: { cues, weights: Object.fromEntries(entries) },
    report: reportOf(examples, apart),
  };
}

/** How likely quotations are right, each by a model of the other documents. */
function foldsApart(
  examples: readonly LabelledQuotation[],
  rows: readonly LogisticExample[],
  start: readonly number[],
): number[] {
  const documents = [...new Set(examples.map(({ document }) => document))].toSorted();
  const foldOf = new Map(documents.map((document, index) => [document, index % FOLDS]));
  const folds = examples.map(({ document }) => foldOf.get(document) ?? 0);
  const result = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(
      rows.filter((_, i) => folds[i] !== fold),
      start,
      PENALTY,
    );
    rows.forEach(({ features }, i) => {
      if (folds[i] === fold) result[i] = probabilityOf(features, weights);
    });
  }
  return result;
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

function reportOf(examples: readonly LabelledQuotation[], apart: readonly number[]): string {
  const head = ['confidence', 'before', 'right', 'after (by folds)', 'right'];
  return (['wild', 'news'] as const)
    .map((set) => {
      const own = examples.flatMap((example, i) =>
        example.set === set ? [{ example, after: apart[i] ?? 0 }] : [],
      );
      const rows = BANDS.map((floor, at) => {
        const isIn = (value: number): boolean => value >= floor && value < (BANDS[at - 1] ?? 2);
        const before = own.filter(({ example }) => isIn(example.quotation.confidence));
        const after = own.filter((each) => isIn(each.after));
        return [`${set} from ${floor}`, ...[before, after].flatMap(shareRight)];
      });
      return table(head, rows);
    })
    .join('\n\n');
}

function shareRight(some: readonly { readonly example: LabelledQuotation }[]): string[] {
  const right = some.filter(({ example }) => example.isRight).length;
  return [String(some.length), some.length === 0 ? '-' : percent(right / some.length)];
}
