/**
 * Trains the weights that rank whom a pronoun means (stages/quotes/speakers/antecedents.ts) on the
 * labelled articles of the train set and writes antecedent-weights.json:
 *
 *     npm run build && node test/quality/train/antecedents.mjs ../shared
 *
 * A log-linear ranking: the sum of the log softmax scores of the right candidates, less a penalty
 * on squared weights, by plain gradient ascent from zero. What earlier quotations tell of later ones
 * depends on the weights themselves: build and run again until the figures stay. Prints the share
 * right of the training articles, and of articles left out by turns.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSpeakers } from '../../../.build/stages/quotes/speakers/find-speakers.js';
import { readDocument } from '../../../.build/stages/names/index.js';
import { nameOf } from '../../../.build/stages/quotes/speakers/wording.js';
import { goldAttributions, inOrder, labelledArticles, segmented } from './gold-attributions.mjs';

const STAGE = new URL('../../../stages/language/en/speakers/', import.meta.url);
/** The names of the features, in their order. */
const FEATURES = JSON.parse(
  readFileSync(new URL('antecedent-weights.json', STAGE), 'utf8'),
).entries.map((/** @type {{feature: string}} */ { feature }) => feature);
const PENALTY = 0.5;
const STEPS = 600;
const RATE = 0.02;
const FOLDS = 10;
/** Never below 1: so few articles must not make the model surer than its likelihood does. */
const TEMPERATURES = Array.from({ length: 31 }, (_, i) => 1 + 0.1 * i);

/** @typedef {{features: number[][], right: number[]}} Choice */

const [shared = '../shared'] = process.argv.slice(2);
const { matchName } = await import(pathToFileURL(join(shared, 'eval/speakers/names.mjs')).href);

/** @type {Choice[][]} by article */
const articles = [];
let missing = 0;
/** @type {Map<string, {right: number, all: number}>} */
const ways = new Map();
for (const { article, labels } of labelledArticles(shared, 'train')) {
  const document = segmented(article);
  const attributions = inOrder(goldAttributions(document, article.attributions));
  const resolved = findSpeakers(document, readDocument(document), attributions);
  /** @type {Choice[]} */
  const choices = [];
  attributions.forEach(({ id }, i) => {
    const label = labels.get(id);
    const found = resolved[i];
    if (label && found && found.how !== 'pronoun') {
      const counts = ways.get(found.how) ?? { right: 0, all: 0 };
      if (matchName(nameOf(found.entity), label).isRight) counts.right += 1;
      counts.all += 1;
      ways.set(found.how, counts);
    }
    const candidates = found?.candidates ?? [];
    if (!label || label.name === null || candidates.length === 0) return;
    const right = candidates.flatMap(({ entity }, c) => {
      return matchName(nameOf(entity), label).isRight ? [c] : [];
    });
    if (right.length === 0) missing += 1;
    else choices.push({ features: candidates.map(({ features }) => [...features]), right });
  });
  articles.push(choices);
}

const all = articles.flat();
const weights = train(all);
/** @type {{scores: number[], right: number[]}[]} */
const unseen = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const others = train(articles.filter((_, i) => i % FOLDS !== fold).flat());
  for (const { features, right } of articles.filter((_, i) => i % FOLDS === fold).flat()) {
    unseen.push({ scores: features.map((row) => dot(row, others)), right });
  }
}
const temperature = TEMPERATURES.reduce((best, other) => {
  return likelihood(other) > likelihood(best) ? other : best;
});
const origin =
  'PolNeAR train with the speaker labels of ../shared/eval: test/quality/train/antecedents.mjs';
write(
  'antecedent-weights.json',
  FEATURES.map((feature, i) => ({
    feature,
    weight: Math.round(((weights[i] ?? 0) / temperature) * 1000) / 1000,
  })),
);
write(
  'certainty.json',
  [...ways.keys()].toSorted((a, b) => (a < b ? -1 : 1)).map((how) => ({ how, ...ways.get(how) })),
);
process.stdout.write(
  `${all.length} pronouns, ${missing} more whose speaker is no candidate\n` +
    `right: ${countRight(all.map(scored))}; left out by turns: ${countRight(unseen)}\n` +
    `temperature: ${temperature.toFixed(1)}\n`,
);

/** @param {string} name @param {object[]} entries */
function write(name, entries) {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const text = `{\n  "origin": ${JSON.stringify(origin)},\n  "entries": [\n${lines}\n  ]\n}\n`;
  writeFileSync(new URL(name, STAGE), text);
}

/** @param {Choice} choice */
function scored({ features, right }) {
  return { scores: features.map((row) => dot(row, weights)), right };
}

/** @param {number} divisor */
function likelihood(divisor) {
  return unseen.reduce((sum, { scores, right }) => {
    const shares = softmax(scores.map((score) => score / divisor));
    return sum + Math.log(right.reduce((total, c) => total + (shares[c] ?? 0), 0));
  }, 0);
}

/** @param {Choice[]} choices */
function train(choices) {
  const found = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = found.map((weight) => -PENALTY * weight);
    for (const { features, right } of choices) {
      const shares = softmax(features.map((row) => dot(row, found)));
      const rightShare = right.reduce((sum, c) => sum + (shares[c] ?? 0), 0);
      features.forEach((row, c) => {
        const share = shares[c] ?? 0;
        const pull = (right.includes(c) ? share / rightShare : 0) - share;
        row.forEach((value, i) => {
          gradient[i] = (gradient[i] ?? 0) + pull * value;
        });
      });
    }
    gradient.forEach((value, i) => {
      found[i] = (found[i] ?? 0) + RATE * value;
    });
  }
  return found;
}

/** @param {{scores: number[], right: number[]}[]} choices */
function countRight(choices) {
  return choices.filter(({ scores, right }) => right.includes(scores.indexOf(Math.max(...scores))))
    .length;
}

/** @param {number[]} scores */
function softmax(scores) {
  const best = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - best));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
