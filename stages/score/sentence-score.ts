/** A term that tells what the document is about. */
export interface Keyword {
  readonly term: string;
  readonly weight: number;
}

/** What a sentence is worth, and why: same order and length as `sentences`. */
export interface SentenceScore {
  /** Higher is better; 0 for a sentence that must not be chosen. */
  readonly score: number;
  /** Short phrases for people, the weightiest first, such as `opens the document`. */
  readonly reasons: readonly string[];
  /** Index of the sentence without which a reader cannot understand this one; null for none. */
  readonly leansOn: number | null;
  /** What the sentence is about, for redundancy. */
  readonly vector: SparseVector;
}

/** Term weights of length 1, or empty; each term id once. */
export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}
