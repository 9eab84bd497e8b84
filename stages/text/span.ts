/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with what it covers, as plain text with white space folded. */
export interface TextSpan extends Span {
  readonly text: string;
}
