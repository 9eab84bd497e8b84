/**
 * Makes the tables of the quotes stage: `npm run train -- word-classes`,
 * `npm run train -- quotes DIR`, `… regions DIR` and, after those two, `… trust DIR`, where DIR is an evaluation kit (its README says what it holds).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DECISIONS, packWeights } from '../../../stages/quotes/by-cue/attribution-model.ts';
import { quotedRegions } from '../../../stages/quotes/marks/index.ts';
import { LABELLED_SETS, labelledQuotations } from '../eval/labelled-quotations.ts';
import { calibrateAttribution } from './attribution-calibration.ts';
import { accuracy } from './learner.ts';
import type { GoldDocument, IsSpeech } from './gold.ts';
import { trainAttribution } from './quotes.ts';
import { trainRegions } from './regions.ts';
import { fitTrust } from './trust.ts';

import { trainWordClasses } from './word-classes.ts';

const MODEL = 'stages/language/en/quotes/attribution.model.json';
const TRUST = 'stages/language/en/trust/trust.model.json';
const REGIONS = 'stages/language/en/quotes/region-weights.table.json';

const [task, directory] = process.argv.slice(2);
if (task === 'word-classes') {
  process.stdout.write(`${trainWordClasses()} words\n`);
} else if (task === 'quotes' && directory !== undefined) {
  await trainQuotes(resolve(directory));
} else if (task === 'regions' && directory !== undefined) {
  const table = trainRegions(documentsOf(resolve(directory)));
  writeFileSync(REGIONS, `${JSON.stringify(table, null, 2)}\n`);
} else if (task === 'trust' && directory !== undefined) {
  const model = fitTrust(await labelledQuotations(resolve(directory), LABELLED_SETS, 'train'));
  const origin =
    'Trained by test/quality/train/trust.ts on annotated news (PolNeAR) and documents of many kinds.';
  writeFileSync(TRUST, `${JSON.stringify({ origin, ...model }, null, 1)}\n`);
  process.stdout.write('How it holds on documents left out: npm run eval -- confidence DIR\n');
} else {
  process.stderr.write(
    'Usage: npm run train -- word-classes | quotes DIR | regions DIR | trust DIR\n',
  );
  process.exitCode = 2;
}

async function trainQuotes(kit: string): Promise<void> {
  const documents = documentsOf(kit);
  const view = pathToFileURL(join(kit, 'quotes/speech-view.mjs')).href;
  const { isSpeech }: { isSpeech: IsSpeech } = await import(view);
  const findRegions = (text: string) => quotedRegions(text).regions;
  const { model, cueWords, cuePairs, examples } = trainAttribution(
    documents,
    findRegions,
    isSpeech,
  );
  const calibration = calibrateAttribution(documents, findRegions, isSpeech);
  const table = {
    origin: `Trained by test/quality/train on ${documents.length} annotated articles (PolNeAR).`,
    cueWords: cueWords.join(' '),
    cuePairs,
    calibration: calibration.map(({ probability, share }) => [probability, share]),
    weights: Object.fromEntries(
      DECISIONS.map((decision) => [decision, packWeights(model[decision])]),
    ),
  };
  writeFileSync(MODEL, `${JSON.stringify(table, null, 1)}\n`);
  for (const decision of DECISIONS) {
    const share = accuracy(examples[decision], model[decision]).toFixed(4);
    process.stdout.write(`${decision}: ${examples[decision].length} examples, ${share} right\n`);
  }
}

function documentsOf(kit: string): GoldDocument[] {
  const lines = readFileSync(join(kit, 'data/quotes/train.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line): GoldDocument => JSON.parse(line));
}
