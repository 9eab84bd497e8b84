/** An example of a regression: its features by index, with their values. */
export interface LogisticExample {
  readonly features: readonly (readonly [index: number, value: number])[];
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const MOST_STEPS = 50;
/** No weight moves further in a step: where shares are near 0 or 1 a full step overshoots. */
const MOST_MOVE = 1;
const SMALL = 1e-5;

/**
 * Weights of a logistic regression by Newton's method (iteratively reweighted least squares), with
 * a penalty on the square of how far each is from where it starts.
 * @param start one a feature
 */
export function fitLogistic(
  examples: readonly LogisticExample[],
  start: readonly number[],
  penalty: number,
): number[] {
  let weights = [...start];
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = weights.map((weight, i) => penalty * (weight - (start[i] ?? 0)));
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j ? penalty : 0)));
    for (const { features, isRight, weight } of examples) {
      const share = probabilityOf(features, weights);
      const off = weight * (share - Number(isRight));
      const bend = weight * share * (1 - share);
      for (const [i, x] of features) {
        slope[i] = (slope[i] ?? 0) + off * x;
        const row = curve[i] ?? [];
        for (const [j, y] of features) row[j] = (row[j] ?? 0) + bend * x * y;
      }
    }
    const move = solved(curve, slope);
    const furthest = move.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const part = Math.min(1, MOST_MOVE / Math.max(furthest, SMALL));
    weights = weights.map((weight, i) => weight - part * (move[i] ?? 0));
    if (furthest < SMALL) break;
  }
  return weights;
}

export function probabilityOf(
  features: LogisticExample['features'],
  weights: readonly number[],
): number {
  let sum = 0;
  for (const [index, value] of features) sum += value * (weights[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Solves a symmetric positive system by elimination. Its arguments are used up. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    const pivot = matrix[i]?.[i] ?? 1;
    for (let row = i + 1; row < size; row++) {
      const factor = (matrix[row]?.[i] ?? 0) / pivot;
      if (factor === 0) continue;
      const above = matrix[i] ?? [];
      const own = matrix[row] ?? [];
      for (let column = i; column < size; column++) {
        own[column] = (own[column] ?? 0) - factor * (above[column] ?? 0);
      }
      right[row] = (right[row] ?? 0) - factor * (right[i] ?? 0);
    }
  }
  const result = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = right[i] ?? 0;
    for (let j = i + 1; j < size; j++) rest -= (matrix[i]?.[j] ?? 0) * (result[j] ?? 0);
    result[i] = rest / (matrix[i]?.[i] ?? 1);
  }
  return result;
}
