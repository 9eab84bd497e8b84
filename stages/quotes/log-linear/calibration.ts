/** How often predictions of a probability are right, on articles that no model was trained on. */
export interface CalibrationPoint {
  readonly probability: number;
  readonly share: number;
}

/** Points as a table holds them: probability and share. */
export function readPoints(rows: readonly (readonly number[])[]): CalibrationPoint[] {
  return rows.map(([probability = 0, share = 0]) => ({ probability, share }));
}

/**
 * The share of predictions that are right at a probability.
 * @param points ascending; between two of them the share lies on the line between them
 */
export function calibratedShare(points: readonly CalibrationPoint[], probability: number): number {
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
