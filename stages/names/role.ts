/** A title or apposition given to somebody, as tokens of a block (half-open). */
export interface Role {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The noun that says what they are, for `the senator`: lower case, without abbreviation. */
  readonly noun: string;
  /** How much it says of somebody; the best is shown. */
  readonly weight: number;
}
