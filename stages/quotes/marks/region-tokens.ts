import type { TokenTable } from '../../words/token-table.ts';

/** A stretch between quotation marks: a range of a text, the marks included. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** Where the quoted regions of texts stand among their tokens. */
export interface RegionTokens {
  /** For each token the index, in its text, of the region that holds it, or -1. */
  readonly regionOf: Int32Array;
  /** For each text, for each region, its first token and the place past its last. */
  readonly firstOf: readonly (readonly number[])[];
  readonly endOf: readonly (readonly number[])[];
}

/** @param regions of each text, in order and disjoint */
export function placeRegions(
  tokens: TokenTable,
  regions: readonly (readonly Region[])[],
): RegionTokens {
  const { from, size } = tokens;
  const regionOf = new Int32Array(size).fill(-1);
  const firstOf: (readonly number[])[] = [];
  const endOf: (readonly number[])[] = [];
  for (let text = 0; text < regions.length; text++) {
    const firsts: number[] = [];
    const ends: number[] = [];
    const end = tokens.endOf[text] ?? 0;
    let token = tokens.firstOf[text] ?? 0;
    for (const [index, range] of (regions[text] ?? []).entries()) {
      while (token < end && (from[token] ?? 0) < range.from) token++;
      firsts.push(token);
      while (token < end && (from[token] ?? 0) < range.to) regionOf[token++] = index;
      ends.push(token);
    }
    firstOf.push(firsts);
    endOf.push(ends);
  }
  return { regionOf, firstOf, endOf };
}
