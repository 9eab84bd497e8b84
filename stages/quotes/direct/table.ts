import table from '../language/region-weights.table.json' with { type: 'json' };
import { weightsFrom, type Weights } from './weights.ts';

let cue: Weights | undefined;
let source: Weights | undefined;
let start: Weights | undefined;
let end: Weights | undefined;

/** The weights that choose the cue of a region, read at the first use. */
export function cueWeights(): Weights {
  cue ??= weightsFrom(table.cue);
  return cue;
}

/** The weights that choose the source of a cue. */
export function sourceWeights(): Weights {
  source ??= weightsFrom(table.source);
  return source;
}

/** The weights that choose where the content around a region starts. */
export function startWeights(): Weights {
  start ??= weightsFrom(table.start);
  return start;
}

/** The weights that choose where the content around a region ends. */
export function endWeights(): Weights {
  end ??= weightsFrom(table.end);
  return end;
}
