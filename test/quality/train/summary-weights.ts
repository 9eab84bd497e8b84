/**
 * Fits the weights of summary sentences to documents with reference summaries.
 *
 *     npm run tables -- summary --origin "what they are" --out stages/language/en/score/summary.model.json FILE…
 *
 * Each document is a choice among all summaries of three of its likeliest sentences. The weights
 * make the good ones likely: the probability of a summary goes with exp(weights · features), and
 * comes as near as can be (in cross entropy, as in ListNet: Z. Cao and others, Learning to rank,
 * 2007) to exp(ROUGE / 10). Nothing is drawn by lot and no shipped weight is read, so the same files
 * give the same bytes. Gains over the lead are printed for weights fitted to the other documents of
 * each fold and for the weights written.
 *
 * Two tables are written: that of news is fitted to the documents that are read like news, that of
 * all others to all documents; how much a set counts in each is told by its name (`COUNTS`).
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FEATURES, type Feature } from '../../../stages/language/score-features.ts';
import { isLikeNews } from '../../../stages/score/summary-model.ts';
import { readChoices, type Choices } from './summary-choices.ts';

const COLUMNS = FEATURES.length + 1;
/** What news has hardly any of, so that nothing can be learnt of it there. */
const NOT_IN_NEWS: ReadonlySet<Feature> = new Set([
  'announces',
  'closes',
  'decides',
  'introduces',
  'opensSection',
  'title',
]);
/** Of these, what weighs in news as it does elsewhere: papers may be taken for prose. The rest weighs nothing. */
const AS_ELSEWHERE: readonly Feature[] = ['announces', 'closes'];
/** In points of ROUGE: differences that are smaller do not matter. */
const TEMPERATURE = 10;
const RIDGE = 0.003;
const ROUNDS = 200;
const RATE = 0.05;
const FOLDS = 5;
/**
 * How much the sets count, by how the names of their files begin: in news each document, elsewhere
 * all documents of the set together. `train` are the wild documents for tuning.
 */
const COUNTS: ReadonlyMap<string, Readonly<Record<TableName, number>>> = new Map([
  ['cnndm', { news: 1, other: 0.3 }],
  ['newsroom', { news: 1.3, other: 0.3 }],
  ['dmmix', { news: 1, other: 0 }],
  ['gum', { news: 0, other: 1 }],
  ['train', { news: 0, other: 0.6 }],
]);
const NO_COUNT: Readonly<Record<TableName, number>> = { news: 0, other: 0 };
/** Only the ratios of weights matter; so scaled, the scores of a document spread between 0 and 1. */
const SCALE = 8;
const DIGITS = 3;

type TableName = 'news' | 'other';

/** Weights of the features, in their order, then of redundancy. */
type Fitted = Readonly<Record<TableName, Float64Array>>;

/** Documents, each with how much it counts. */
interface Examples {
  readonly documents: readonly Choices[];
  readonly countOf: (document: Choices) => number;
  readonly leftOut: ReadonlySet<Feature>;
}

/** Full-batch gradient ascent with Adam's steps (D. Kingma, J. Ba, 2015). */
function fit({ documents, countOf, leftOut }: Examples): Float64Array {
  const weights = new Float64Array(COLUMNS);
  const momentum = new Float64Array(COLUMNS);
  const squares = new Float64Array(COLUMNS);
  const all = documents.reduce((sum, document) => sum + countOf(document), 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(COLUMNS);
    for (const document of documents) {
      addGradient(document, weights, gradient, countOf(document));
    }
    for (let column = 0; column < COLUMNS; column++) {
      const feature = FEATURES[column];
      if (feature !== undefined && leftOut.has(feature)) continue;
      const weight = weights[column] ?? 0;
      const slope = (gradient[column] ?? 0) / all - RIDGE * weight;
      const mean = 0.9 * (momentum[column] ?? 0) + 0.1 * slope;
      const square = 0.99 * (squares[column] ?? 0) + 0.01 * slope * slope;
      momentum[column] = mean;
      squares[column] = square;
      const step = mean / (1 - 0.9 ** round) / (Math.sqrt(square / (1 - 0.99 ** round)) + 1e-8);
      weights[column] = weight + RATE * step;
    }
  }
  return weights;
}

function addGradient(
  { rows, rouges }: Choices,
  weights: Float64Array,
  gradient: Float64Array,
  count: number,
): void {
  const wanted = softmax(rouges.map((rouge) => rouge / TEMPERATURE));
  const given = softmax(rows.map((row) => product(row, weights)));
  for (let choice = 0; choice < rows.length; choice++) {
    const row = rows[choice];
    const error = count * ((wanted[choice] ?? 0) - (given[choice] ?? 0));
    for (let column = 0; column < COLUMNS; column++) {
      gradient[column] = (gradient[column] ?? 0) + error * (row?.[column] ?? 0);
    }
  }
}

function softmax(values: readonly number[]): number[] {
  const most = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < COLUMNS; column++) {
    sum += (row[column] ?? 0) * (weights[column] ?? 0);
  }
  return sum;
}

/** The gain of the likeliest summary over the lead. */
function gain({ rows, rouges, lead }: Choices, weights: Float64Array): number {
  let best = 0;
  let most = -Infinity;
  rows.forEach((row, choice) => {
    const value = product(row, weights);
    if (value > most) [best, most] = [choice, value];
  });
  return (rouges[best] ?? 0) - lead;
}

function meanText(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(2);
}

/** A set of documents, under the name of its file. */
interface NamedSet {
  readonly name: string;
  readonly documents: readonly Choices[];
}

/** @param paths files of documents and reference summaries, a JSON value a line */
export async function writeSummaryWeights(
  paths: readonly string[],
  origin: string,
  out: string,
): Promise<void> {
  const sets: NamedSet[] = [];
  for (const path of paths) {
    const [name = ''] = basename(path).split('.');
    if (!COUNTS.has(name)) process.stdout.write(`${path}: no set of this name counts\n`);
    sets.push({ name, documents: await readChoices(path) });
  }
  const fitted = fitBoth(sets);
  const table = {
    origin,
    weights: { news: named(fitted.news), other: named(fitted.other) },
    redundancy: {
      news: rounded(fitted.news[COLUMNS - 1] ?? 0),
      other: rounded(fitted.other[COLUMNS - 1] ?? 0),
    },
  };
  writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
  printGains(sets, fitted);
}

/** Fits both tables to some sets, or to parts of them. */
function fitBoth(sets: readonly NamedSet[]): Fitted {
  const counts = new Map<Choices, Readonly<Record<TableName, number>>>();
  for (const { name, documents } of sets) {
    const { news, other } = COUNTS.get(name) ?? NO_COUNT;
    for (const document of documents) {
      counts.set(document, { news, other: other / documents.length });
    }
  }
  const examplesOf = (table: TableName, leftOut: ReadonlySet<Feature>): Examples => ({
    documents: [...counts]
      .filter(([{ genre }, count]) => count[table] > 0 && (table === 'other' || isLikeNews(genre)))
      .map(([document]) => document),
    countOf: (document) => counts.get(document)?.[table] ?? 0,
    leftOut,
  });
  const news = fit(examplesOf('news', NOT_IN_NEWS));
  const other = fit(examplesOf('other', new Set()));
  for (const feature of AS_ELSEWHERE) {
    const column = FEATURES.indexOf(feature);
    news[column] = other[column] ?? 0;
  }
  return { news, other };
}

function printGains(sets: readonly NamedSet[], written: Fitted): void {
  const isIn = (fold: number) => (_: Choices, index: number) => index % FOLDS === fold;
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    return fitBoth(
      sets.map(({ name, documents }) => ({
        name,
        documents: documents.filter((each, index) => !isIn(fold)(each, index)),
      })),
    );
  });
  const gainBy = (document: Choices, fitted: Fitted | undefined): number => {
    const weights = isLikeNews(document.genre) ? fitted?.news : fitted?.other;
    return weights === undefined ? 0 : gain(document, weights);
  };
  for (const { name, documents } of sets) {
    const outOfFold = documents.map((each, index) => gainBy(each, folds[index % FOLDS]));
    const fitted = documents.map((each) => gainBy(each, written));
    const line = `${name}: ${documents.length} documents, gain over the lead ${meanText(outOfFold)} out of fold, ${meanText(fitted)} as written`;
    process.stdout.write(`${line}\n`);
  }
}

function rounded(value: number): number {
  return Number((value * SCALE).toFixed(DIGITS));
}

function named(weights: Float64Array): Record<string, number> {
  return Object.fromEntries(
    FEATURES.map((feature, column) => [feature, rounded(weights[column] ?? 0)]),
  );
}
