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
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FEATURES } from '../../../.build/stages/quotes/speakers/antecedents.js';
import { findSpeakers } from '../../../.build/stages/quotes/speakers/find-speakers.js';
import { readDocument } from '../../../.build/stages/quotes/speakers/reading.js';
import { nameOf } from '../../../.build/stages/quotes/speakers/wording.js';
import { goldAttributions, inOrder, labelledArticles, segmented } from './gold-attributions.mjs';

const TARGET = new URL('../../../stages/quotes/speakers/antecedent-weights.json', import.meta.url);
const PENALTY = 0.5;
const STEPS = 600;
const RATE = 0.02;
const FOLDS = 10;

/** @typedef {{features: number[][], right: number[]}} Choice */

const [shared = '../shared'] = process.argv.slice(2);
const { matchName } = await import(pathToFileURL(join(shared, 'eval/speakers/names.mjs')).href);

/** @type {Choice[][]} by article */
const articles = [];
let missing = 0;
for (const { article, labels } of labelledArticles(shared, 'train')) {
  const document = segmented(article);
  const attributions = inOrder(goldAttributions(document, article.attributions));
  const resolved = findSpeakers(document, readDocument(document), attributions);
  /** @type {Choice[]} */
  const choices = [];
  attributions.forEach(({ id }, i) => {
    const label = labels.get(id);
    const candidates = resolved[i]?.candidates ?? [];
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
let unseen = 0;
for (let fold = 0; fold < FOLDS; fold += 1) {
  const others = train(articles.filter((_, i) => i % FOLDS !== fold).flat());
  unseen += countRight(articles.filter((_, i) => i % FOLDS === fold).flat(), others);
}
const entries = FEATURES.map((feature, i) => ({
  feature,
  weight: Math.round((weights[i] ?? 0) * 1000) / 1000,
}));
const origin =
  'PolNeAR train with the speaker labels of ../shared/eval: test/quality/train/antecedents.mjs';
const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
writeFileSync(
  TARGET,
  `{\n  "origin": ${JSON.stringify(origin)},\n  "entries": [\n${lines}\n  ]\n}\n`,
);
process.stdout.write(
  `${all.length} pronouns, ${missing} more whose speaker is no candidate\n` +
    `right: ${countRight(all, weights)} of ${all.length}; left out by turns: ${unseen}\n`,
);

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

/** @param {Choice[]} choices @param {number[]} by */
function countRight(choices, by) {
  return choices.filter(({ features, right }) => {
    const scores = features.map((row) => dot(row, by));
    return right.includes(scores.indexOf(Math.max(...scores)));
  }).length;
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
