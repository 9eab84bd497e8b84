import { linkRegions } from '../../../stages/quotes/by-marks/link.ts';
import type { RegionTable } from '../../../stages/language/attribution-rules.ts';
import type { CalibrationPoint } from '../../../stages/quotes/log-linear/calibration.ts';
import type { RegionModel } from '../../../stages/quotes/by-marks/region-model.ts';
import { readBlocks } from '../../../stages/quotes/read-blocks.ts';
import { packFeatures } from '../../../stages/quotes/log-linear/exact-features.ts';
import { calibrate, type Outcome } from './calibration.ts';
import type { GoldDocument } from './gold.ts';
import {
  addRegionExamples,
  goldOf,
  rangeIn,
  readGold,
  type ReadDocument,
  type RegionExamples,
} from './region-examples.ts';
import { fitDecisions } from './region-learner.ts';

/** The table of weights that ships, as it is written. */
interface WrittenTable extends RegionTable {
  readonly origin: string;
}

type FittedWeights = Readonly<Record<keyof RegionExamples, ReadonlyMap<number, number>>>;

const FOLDS = 6;
const SHARED = { epochs: 8, decay: 1e-6, leastCount: 5 };

/**
 * Learns from annotated articles which cue and source a quoted region has and where the content
 * around it starts and ends; the calibration comes from articles left out of the training in turn.
 */
export function trainRegions(documents: readonly GoldDocument[]): WrittenTable {
  const all = documents.map(readGold);
  const examples = all.map((document) => {
    const own: RegionExamples = { cue: [], source: [], start: [], end: [] };
    addRegionExamples(document, own);
    return own;
  });
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = modelOf(fit(examples.filter((_, i) => i % FOLDS !== fold)));
    all.forEach((document, i) => {
      if (i % FOLDS === fold) outcomes.push(...outcomesOf(document, model));
    });
  }
  const weights = fit(examples);
  return {
    origin: `Log-linear weights by feature, fitted to ${documents.length} articles of PolNeAR train by npm run train -- regions.`,
    cue: packFeatures(weights.cue),
    source: packFeatures(weights.source),
    start: packFeatures(weights.start),
    end: packFeatures(weights.end),
    calibration: calibrate(outcomes).map(({ probability, share }) => [probability, share]),
  };
}

function fit(examples: readonly RegionExamples[]): FittedWeights {
  const of = (part: keyof RegionExamples) => examples.flatMap((own) => own[part]);
  return {
    cue: fitDecisions(of('cue'), { ...SHARED, rate: 0.05 }),
    source: fitDecisions(of('source'), { ...SHARED, rate: 0.1 }),
    start: fitDecisions(of('start'), { ...SHARED, rate: 0.05 }),
    end: fitDecisions(of('end'), { ...SHARED, rate: 0.05 }),
  };
}

/** A model of weights; its calibration leaves every probability as it is. */
function modelOf({ cue, source, start, end }: FittedWeights): RegionModel {
  const asItIs: CalibrationPoint[] = [{ probability: 1, share: 1 }];
  return {
    cue: { steps: cue, scale: 1 },
    source: { steps: source, scale: 1 },
    start: { steps: start, scale: 1 },
    end: { steps: end, scale: 1 },
    calibration: asItIs,
  };
}

/** For each quotation found, the probability given to its source and whether it is right. */
function outcomesOf({ gold, cleaned }: ReadDocument, model: RegionModel): Outcome[] {
  return linkRegions(readBlocks(cleaned.blocks), model).map(
    ({ block, region, source, probability }) => {
      const { innerFrom = 0, innerTo = 0 } = block.regions[region] ?? {};
      const right = goldOf(gold, ...rangeIn(cleaned, block.index, innerFrom, innerTo));
      if (right === null) return { probability, isRight: false };
      if (source === null) return { probability, isRight: right.source.length === 0 };
      const { tokens } = source.block;
      const from = tokens.from[source.mention.first] ?? 0;
      const to = tokens.to[source.mention.end - 1] ?? 0;
      const [start, end] = rangeIn(cleaned, source.block.index, from, to);
      const isRight = right.source.some(([first, last]) => {
        return first < end && start < last;
      });
      return { probability, isRight };
    },
  );
}
