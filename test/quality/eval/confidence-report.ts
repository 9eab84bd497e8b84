import { english } from '../../../stages/language/en/index.ts';
import { createRate, isReported, type Rate } from '../../../stages/quotes/trust/index.ts';
import { foldsOf } from '../train/folds.ts';
import { fitTrust } from '../train/trust.ts';
import {
  labelledQuotations,
  LABELLED_SETS,
  SPLITS,
  type LabelledQuotation,
  type Split,
} from './labelled-quotations.ts';
import {
  reliabilityReport,
  reliabilityTable,
  type RatedOutcome,
  type ReliabilityReport,
} from './reliability.ts';

const FOLDS = 10;

/** Which labelled documents are asked about, as the command line says it. */
export interface LabelledChoice {
  readonly set: string | undefined;
  readonly split: string | undefined;
}

/** Reliability by the way it was judged, in the order in which it is told. */
export type ConfidenceFigures = Readonly<Record<string, ReliabilityReport>>;

/**
 * How far the confidence holds on labelled documents, for each of the sets asked for. Documents that
 * it was fitted to are judged in folds, each by a model of the other documents; what the shipped
 * model says of them stands beside that, since it has seen them.
 * @param kit the folder of the evaluation kit
 * @throws an error that says which sets and parts there are
 */
export async function confidenceFigures(
  kit: string,
  choice: LabelledChoice,
): Promise<ConfidenceFigures> {
  const sets = oneOf('--set', choice.set, LABELLED_SETS);
  const splits = oneOf('--split', choice.split, SPLITS);
  const figures: Record<string, ReliabilityReport> = {};
  for (const split of splits) {
    // The sets were fitted together, so the folds are of all.
    const examples = await labelledQuotations(kit, split === 'train' ? LABELLED_SETS : sets, split);
    for (const [how, ratings] of Object.entries(ratingsOf(examples, split))) {
      for (const set of sets) {
        const outcomes = ratings.flatMap((each, i) => (examples[i]?.set === set ? each : []));
        figures[`${set}, ${split}: ${how}`] = reliabilityReport(outcomes);
      }
    }
  }
  return figures;
}

/** The figures as tables under their names. */
export function confidenceText(figures: ConfidenceFigures): string {
  return Object.entries(figures)
    .map(([name, report]) => `${name}\n\n${reliabilityTable(report)}`)
    .join('\n\n');
}

function oneOf<Name extends string>(
  option: string,
  wanted: string | undefined,
  names: readonly Name[],
): readonly Name[] {
  if (wanted === undefined) return names;
  const found = names.filter((name) => name === wanted);
  if (found.length > 0) return found;
  throw new Error(`${option} is one of ${names.join(', ')}, not ${wanted}`);
}

/** For each quotation its outcome, none where it would not be reported. */
function ratingsOf(
  examples: readonly LabelledQuotation[],
  split: Split,
): Record<string, RatedOutcome[][]> {
  const shipped = createRate(english.attribution.trust);
  const asShipped = examples.map((example) => outcomeOf(example, shipped));
  if (split === 'dev') return { 'not fitted to': asShipped };
  const foldOf = foldsOf(
    examples.map(({ document }) => document),
    FOLDS,
  );
  const rates = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitTrust(examples.filter(({ document }) => foldOf(document) !== fold));
    return createRate({ ...english.attribution.trust, model });
  });
  const apart = examples.map((example) => {
    return outcomeOf(example, rates[foldOf(example.document)] ?? shipped);
  });
  return { 'out of fold': apart, 'in fold, fitted to these very documents': asShipped };
}

function outcomeOf({ quotation, genre, kind, isRight }: LabelledQuotation, rate: Rate) {
  const confidence = rate(quotation, genre);
  if (!isReported({ ...quotation, confidence })) return [];
  return [{ kind, rule: quotation.rule, confidence, isRight }];
}
