import type { Mention } from '../grammar/mentions.ts';
import { beatCue } from './beat-cue.ts';
import { colonCue } from './colon-cue.ts';
import { colloquialCue } from './colloquial-cue.ts';
import { CUE } from './cues.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';

/** A token that introduces words between marks, and who says them. */
export interface CueWithSource {
  readonly token: number;
  readonly mention: Mention;
  /** A value of `CUE`. */
  readonly kind: number;
}

/**
 * The cue and the source that stand right before words between marks in a form that news has little
 * of, so that the model has not learned it: `Ann Orr: “…”` within a paragraph, `she goes, “…”`,
 * `She shrugs. “…”`; null where there is none.
 */
export function rightBefore(block: QuotedBlock, shape: RegionShape): CueWithSource | null {
  const named = colonCue(block, shape);
  if (named !== null) return { ...named, kind: CUE.colon };
  const spoken = colloquialCue(block, shape) ?? beatCue(block, shape);
  return spoken === null ? null : { ...spoken, kind: CUE.verb };
}
