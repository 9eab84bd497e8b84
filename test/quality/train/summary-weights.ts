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
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { english } from '../../../stages/language/en/index.ts';
import { FEATURES } from '../../../stages/language/score-features.ts';
import { readChoices, type Choices } from './summary-choices.ts';

const COLUMNS = FEATURES.length + 1;
/** News has no sections: what is said of sections stays as it is. */
const KEPT = FEATURES.map((feature) => feature === 'announces' || feature === 'closes');
/** In points of ROUGE: differences that are smaller do not matter. */
const TEMPERATURE = 10;
const RIDGE = 0.003;
const ROUNDS = 200;
const RATE = 0.05;
const FOLDS = 10;
/** Only the ratios of weights matter; so scaled, the scores of a document spread between 0 and 1. */
const SCALE = 8;
const DIGITS = 3;

/** Full-batch gradient ascent with Adam's steps (D. Kingma, J. Ba, 2015). */
function fit(documents: readonly Choices[]): Float64Array {
  const weights = new Float64Array(COLUMNS);
  const momentum = new Float64Array(COLUMNS);
  const squares = new Float64Array(COLUMNS);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(COLUMNS);
    for (const document of documents) addGradient(document, weights, gradient);
    for (let column = 0; column < COLUMNS; column++) {
      if (KEPT[column]) continue;
      const weight = weights[column] ?? 0;
      const slope = (gradient[column] ?? 0) / documents.length - RIDGE * weight;
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
): void {
  const wanted = softmax(rouges.map((rouge) => rouge / TEMPERATURE));
  const given = softmax(rows.map((row) => product(row, weights)));
  rows.forEach((row, choice) => {
    const error = (wanted[choice] ?? 0) - (given[choice] ?? 0);
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

/** @param paths files of documents and reference summaries, a JSON value a line */
export function writeSummaryWeights(paths: readonly string[], origin: string, out: string): void {
  const sets = paths.map((path) => ({ name: basename(path), documents: readChoices(path) }));
  const all = sets.flatMap(({ documents }) => documents);
  const foldOf = new Map(all.map(({ id }, index) => [id, index % FOLDS]));
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fit(all.filter(({ id }) => foldOf.get(id) !== fold)),
  );
  const weights = fit(all);
  for (const { name, documents } of sets) {
    const outOfFold = documents.map((document) =>
      gain(document, folds[foldOf.get(document.id) ?? 0] ?? weights),
    );
    const fitted = documents.map((document) => gain(document, weights));
    const line = `${name}: ${documents.length} documents, gain over the lead ${meanText(outOfFold)} out of fold, ${meanText(fitted)} fitted`;
    process.stdout.write(`${line}\n`);
  }
  const rounded = (value: number): number => Number((value * SCALE).toFixed(DIGITS));
  const table = {
    origin,
    weights: Object.fromEntries(
      FEATURES.map((feature, column) => [
        feature,
        KEPT[column] ? english.score.model.weights[feature] : rounded(weights[column] ?? 0),
      ]),
    ),
    redundancy: rounded(weights[COLUMNS - 1] ?? 0),
  };
  writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
}
