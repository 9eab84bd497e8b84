/**
 * Fits the weights of summary sentences to documents with reference summaries.
 *
 *     npm run tables -- summary --origin "what they are" --out stages/language/en/score/summary.model.json FILE…
 *
 * Each document is a choice among all summaries of three of its likeliest sentences. The weights
 * make the good ones likely: the probability of a summary goes with exp(weights · features), and
 * comes as near as can be (in cross entropy, as in ListNet: Z. Cao and others, Learning to rank,
 * 2007) to exp(ROUGE / 10). Gains over the lead are printed for weights fitted to the other documents of
 * each fold and for the weights written.
 *
 * Two tables are written. That of news is fitted to the documents that are read like news, that of
 * all others to all documents, of which each set counts alike and gives 120 documents at most.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FEATURES, type Feature } from '../../../stages/language/score-features.ts';
import { isLikeNews } from '../../../stages/score/summary-model.ts';
import { readChoices, type Choices } from './summary-choices.ts';

const COLUMNS = FEATURES.length + 1;
/** What news has hardly any of, so that nothing can be learnt of it there: it weighs nothing. */
const NOT_IN_NEWS: ReadonlySet<Feature> = new Set([
  'announces',
  'closes',
  'decides',
  'introduces',
  'opensSection',
  'title',
]);
/** In points of ROUGE: differences that are smaller do not matter. */
const TEMPERATURE = 10;
const RIDGE = 0.003;
const ROUNDS = 200;
const RATE = 0.05;
const FOLDS = 4;
/** So many documents of a set are enough for the weights of all kinds. */
const MOST_OF_A_SET = 120;
/** Only the ratios of weights matter; so scaled, the scores of a document spread between 0 and 1. */
const SCALE = 8;
const DIGITS = 3;

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
  rows.forEach((row, choice) => {
    const error = count * ((wanted[choice] ?? 0) - (given[choice] ?? 0));
    for (let column = 0; column < COLUMNS; column++) {
      gradient[column] = (gradient[column] ?? 0) + error * (row[column] ?? 0);
    }
  });
}

function softmax(values: readonly number[]): number[] {
  const most = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function product(row: Float64Array, weights: Float64Array): number {
  return row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);
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
  for (const path of paths) sets.push({ name: basename(path), documents: await readChoices(path) });
  const all = sets.flatMap(({ documents }) => documents);
  const shares = new Map(
    sets.flatMap(({ documents }) => {
      const share = 1 / Math.min(MOST_OF_A_SET, documents.length);
      return documents.map(({ id }) => [id, share] as const);
    }),
  );
  const news: Examples = {
    documents: all.filter(({ genre }) => isLikeNews(genre)),
    countOf: () => 1,
    leftOut: NOT_IN_NEWS,
  };
  const other: Examples = {
    documents: sets.flatMap(({ documents }) => documents.slice(0, MOST_OF_A_SET)),
    countOf: ({ id }) => shares.get(id) ?? 0,
    leftOut: new Set(),
  };
  printGains(sets, { news, other });
  const [ofNews, ofOthers] = [fit(news), fit(other)];
  const table = {
    origin,
    weights: { news: named(ofNews), other: named(ofOthers) },
    redundancy: rounded(ofNews[COLUMNS - 1] ?? 0),
  };
  writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
}

function printGains(
  sets: readonly NamedSet[],
  { news, other }: Readonly<Record<'news' | 'other', Examples>>,
): void {
  const all = sets.flatMap(({ documents }) => documents);
  const foldOf = new Map(all.map(({ id }, index) => [id, index % FOLDS]));
  const fitted = Array.from({ length: FOLDS }, (_, fold) => {
    const without = (examples: Examples): Float64Array =>
      fit({
        ...examples,
        documents: examples.documents.filter(({ id }) => foldOf.get(id) !== fold),
      });
    return { news: without(news), other: without(other) };
  });
  for (const { name, documents } of sets) {
    const gains = documents.map((document) => {
      const weights = fitted[foldOf.get(document.id) ?? 0];
      const own = isLikeNews(document.genre) ? weights?.news : weights?.other;
      return own === undefined ? 0 : gain(document, own);
    });
    const line = `${name}: ${documents.length} documents, gain over the lead ${meanText(gains)} out of fold`;
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
