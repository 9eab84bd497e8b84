import table from '../../language/en/quotes/attribution.model.json' with { type: 'json' };
import { readPoints, type CalibrationPoint } from '../log-linear/calibration.ts';
import { wordHash } from '../../words/table.ts';
import { createNumberTable } from '../../words/number-table.ts';
import type { DecisionWeights } from '../log-linear/hashed-features.ts';

/** The decisions that have weights of their own. */
export const DECISIONS = [
  'cue',
  'source',
  'startAfter',
  'endAfter',
  'endBefore',
  'startBefore',
  'accept',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** Weights by hashed feature for each decision, and what cues are made of. */
export type Model = Readonly<Record<Decision, DecisionWeights>> & {
  /** `wordHash` of each word that can head a cue. */
  readonly cueWords: NumberSet;
  /** `pairKey` of a cue's head and a word that belongs to it: `according to`, `pointed out`. */
  readonly cuePairs: NumberSet;
};

export interface NumberSet {
  readonly has: (key: number) => boolean;
}

/** A table of weights: one signed byte a feature, times `scale`, in base64. */
export interface PackedWeights {
  readonly scale: number;
  readonly bytes: string;
}

/**
 * How often indirect quotations are rightly found and have the right speaker, by the probability
 * that the model gives.
 */
export const CALIBRATION: readonly CalibrationPoint[] = readPoints(table.calibration);

let model: Model | undefined;

/** The model that ships with the program, unpacked at its first use. */
export function shippedModel(): Model {
  model ??= {
    cueWords: numberSet(table.cueWords.split(' ').map(wordHash)),
    cuePairs: numberSet(table.cuePairs.map((pair) => pairKey(pair))),
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

/** @param pair two words with a space between, or the `wordHash` of each */
export function pairKey(pair: string | readonly [number, number]): number {
  const [head, next] = typeof pair === 'string' ? pair.split(' ').map(wordHash) : pair;
  return Math.imul(head ?? 0, 31) ^ (next ?? 0);
}

function numberSet(keys: readonly number[]): NumberSet {
  const { get } = createNumberTable(new Map(keys.map((key) => [key, 1])));
  return { has: (key) => get(key) !== undefined };
}

/** The bytes are the steps: nothing is copied or multiplied out. */
function unpack({ scale, bytes }: PackedWeights): DecisionWeights {
  const { buffer, byteOffset, byteLength } = Buffer.from(bytes, 'base64');
  return { steps: new Int8Array(buffer, byteOffset, byteLength), scale };
}

/** Rounds weights to 255 steps. */
export function pack({ steps: weights }: DecisionWeights): PackedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Number((largest / 127 || 1).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale, bytes: Buffer.from(bytes.buffer).toString('base64') };
}
