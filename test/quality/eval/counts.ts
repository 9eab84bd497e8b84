/** Named numbers that add up over documents, such as true positives. */
export type Counts = Record<string, number>;

export function add(counts: Counts, name: string, amount = 1): void {
  counts[name] = (counts[name] ?? 0) + amount;
}

export function sumCounts(perDocument: readonly Counts[]): Counts {
  const total: Counts = {};
  for (const counts of perDocument) {
    for (const [name, amount] of Object.entries(counts)) add(total, name, amount);
  }
  return total;
}

/** A share between 0 and 1; 0 when there is nothing to divide. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

export function f1(hits: number, predicted: number, gold: number): number {
  const precision = share(hits, predicted);
  const recall = share(hits, gold);
  return share(2 * precision * recall, precision + recall);
}
