/** What an evaluation prints. */
export interface Report {
  readonly documents: number;
  /** Ids of the documents without a brief; they count as empty. */
  readonly missing: readonly string[];
  /** Unrounded, shares between 0 and 1. */
  readonly figures: object;
  readonly table: string;
}
