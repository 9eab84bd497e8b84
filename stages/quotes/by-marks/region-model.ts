import { english } from '../../language/en/index.ts';
import { readPoints, type CalibrationPoint } from '../log-linear/calibration.ts';
import { weightsFrom, type Weights } from '../log-linear/exact-features.ts';

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

let shipped: RegionModel | undefined;

/** The model that ships with the program, read at its first use. */
export function shippedRegionModel(): RegionModel {
  const table = english.attribution.quotes.regionModel;
  shipped ??= {
    cue: weightsFrom(table.cue),
    source: weightsFrom(table.source),
    start: weightsFrom(table.start),
    end: weightsFrom(table.end),
    calibration: readPoints(table.calibration),
  };
  return shipped;
}
