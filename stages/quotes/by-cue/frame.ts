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

/** A stretch of content whose one edge is known when the other is chosen. */
export interface Stretch {
  readonly frame: Frame;
  /** The known edge: the token where content starts, or the one after it ends; -1 for no content. */
  readonly edge: number;
  /** Where the likely cue next to this one starts or ends, on the side of the content; -1 for none. */
  readonly neighbour: number;
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
