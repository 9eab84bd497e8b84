import table from '../language/region-weights.table.json' with { type: 'json' };
import { weightsFrom, type Weights } from './weights.ts';

/** What is learned about quoted regions; made by `npm run train -- regions DIR`. */
export interface RegionModel {
  /** Chooses the cue of a region, or that it is no quotation. */
  readonly cue: Weights;
  /** Chooses the source of a cue. */
  readonly source: Weights;
  /** Choose where the content around a region starts and ends. */
  readonly start: Weights;
  readonly end: Weights;
  /**
   * How often the speaker was right by the probability that the models give, on articles that they
   * were not trained on: ascending, the share between two points lies on the line between them.
   */
  readonly calibration: readonly CalibrationPoint[];
}

export interface CalibrationPoint {
  readonly probability: number;
  readonly share: number;
}

let shipped: RegionModel | undefined;

/** The model that ships with the program, read at its first use. */
export function shippedModel(): RegionModel {
  shipped ??= {
    cue: weightsFrom(table.cue),
    source: weightsFrom(table.source),
    start: weightsFrom(table.start),
    end: weightsFrom(table.end),
    calibration: table.calibration.map(([probability = 0, share = 0]) => ({ probability, share })),
  };
  return shipped;
}

/** The share of speakers that are right at a probability of the models. */
export function calibrated(points: readonly CalibrationPoint[], probability: number): number {
  let before: CalibrationPoint = { probability: 0, share: 0 };
  for (const point of points) {
    if (point.probability >= probability) {
      const width = point.probability - before.probability;
      const part = width === 0 ? 1 : (probability - before.probability) / width;
      return before.share + part * (point.share - before.share);
    }
    before = point;
  }
  return before.share;
}
