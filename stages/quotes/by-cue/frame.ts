/** The cue and its source, whose words stand outside the content. */
export interface Frame {
  readonly cue: number;
  /** Tokens, half-open; both -1 where the cue has no source. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** The first and the last token of cue and source together, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Frames whose parts lie further apart than this are taken as the cue alone. */
const WIDEST_FRAME = 12;
/** A source further behind the cue than this may have content between (`Having said that, he`). */
const NEAREST_AFTER = 3;

export function frameOf(cue: number, sourceStart: number, sourceEnd: number): Frame {
  const isAfter = sourceStart > cue && sourceStart - cue <= NEAREST_AFTER;
  const isBefore = sourceStart >= 0 && sourceEnd <= cue && cue - sourceEnd < WIDEST_FRAME;
  const start = isBefore ? sourceStart : cue;
  const end = isAfter ? sourceEnd : cue + 1;
  return { cue, sourceStart, sourceEnd, start, end };
}

/** 0: no source, 1: before the cue, 2: after it. */
export function sourceSide({ cue, sourceStart }: Frame): number {
  return sourceStart < 0 ? 0 : sourceStart < cue ? 1 : 2;
}
