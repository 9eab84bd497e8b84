import type { Decision, PackedWeights } from '../../language/attribution-rules.ts';
import { english } from '../../language/en/index.ts';
import { readPoints, type CalibrationPoint } from '../log-linear/calibration.ts';
import type { DecisionWeights } from '../log-linear/hashed-features.ts';
import { pairKey } from '../grammar/cue-pairs.ts';
import { wordHash } from '../../words/hash.ts';
import { createNumberSet, type NumberSet } from '../../words/number-table.ts';

/** The decisions that have weights of their own. */
export const DECISIONS = [
  'cue',
  'source',
  'startAfter',
  'endAfter',
  'endBefore',
  'startBefore',
  'accept',
] as const satisfies readonly Decision[];

/** Weights by hashed feature for each decision, and what cues are made of. */
export type Model = Readonly<Record<Decision, DecisionWeights>> & {
  /** `wordHash` of each word that can head a cue. */
  readonly cueWords: NumberSet;
  /** `pairKey` of a cue's head and a word that belongs to it: `according to`, `pointed out`. */
  readonly cuePairs: NumberSet;
};

const table = english.attribution.quotes.attributionModel;

/**
 * How often indirect quotations are rightly found and have the right speaker, by the probability
 * that the model gives.
 */
export const CALIBRATION: readonly CalibrationPoint[] = readPoints(table.calibration);

let model: Model | undefined;

/** The model that ships with the program, unpacked at its first use. */
export function shippedAttributionModel(): Model {
  model ??= {
    cueWords: createNumberSet(cueWords().map(wordHash)),
    cuePairs: createNumberSet(table.cuePairs.map((pair) => pairKey(pair))),
    cue: unpack(table.weights.cue),
    source: unpack(table.weights.source),
    startAfter: unpack(table.weights.startAfter),
    endAfter: unpack(table.weights.endAfter),
    endBefore: unpack(table.weights.endBefore),
    startBefore: unpack(table.weights.startBefore),
    accept: unpack(table.weights.accept),
  };
  return model;
}

/** Those of the articles that it was trained on, and what was listed since. */
function cueWords(): string[] {
  const { attributionModel, cueVerbs } = english.attribution.quotes;
  const listed = cueVerbs.flatMap((entry) => entry.split(' '));
  return [...new Set([...attributionModel.cueWords.split(' '), ...listed])];
}

/** The bytes are the steps: nothing is copied or multiplied out. */
function unpack({ scale, bytes }: PackedWeights): DecisionWeights {
  const { buffer, byteOffset, byteLength } = Buffer.from(bytes, 'base64');
  return { steps: new Int8Array(buffer, byteOffset, byteLength), scale };
}

/** Rounds weights to 255 steps. */
export function packWeights({ steps: weights }: DecisionWeights): PackedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Number((largest / 127 || 1).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale, bytes: Buffer.from(bytes.buffer).toString('base64') };
}
