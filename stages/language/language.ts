/** A language that is not English. */
export interface Language {
  /** BCP 47, such as `fr`. */
  readonly code: string;
  /** In English, such as `French`. */
  readonly name: string;
}
