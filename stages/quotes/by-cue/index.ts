import type { QuotationType } from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { calibratedShare } from '../log-linear/calibration.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { attributePassage, type TokenAttribution } from './attribute.ts';
import { cleanSourceEnd } from './misread.ts';
import { readPassages, type Passage } from './passage.ts';
import { CALIBRATION, shippedAttributionModel } from './attribution-model.ts';
import { createWeighing } from './weighing.ts';
import { pairKey } from '../grammar/cue-pairs.ts';

/** What is less probable is not reported. */
export const LEAST_PROBABILITY = 0.35;
const NOBODY_SHARE = 0.3;

/**
 * What the text of blocks gives to somebody by a cue: direct, mixed and indirect. A model of local
 * decisions, each a logistic regression over hashed features, trained by `npm run train -- quotes`:
 * is this word a cue; which noun phrase is its source; where does the content after it start and
 * end, where the content before it.
 */
export function findAttributions({ tokens, regionTokens }: ReadBlocks): Attribution[] {
  const attributions: Attribution[] = [];
  const weighing = createWeighing(shippedAttributionModel());
  for (const [index, passage] of readPassages(tokens, regionTokens).entries()) {
    for (const found of attributePassage(passage, weighing)) {
      if (found.content.length === 0 || found.probability < LEAST_PROBABILITY) continue;
      attributions.push(attributionOf(passage, found, index));
    }
  }
  return attributions;
}

function attributionOf(passage: Passage, found: TokenAttribution, block: number): Attribution {
  const { cue, sourceStart } = found;
  const sourceEnd = sourceStart < 0 ? -1 : cleanSourceEnd(passage, found);
  // The number of a line is nobody: who says it is not known.
  const sourceShare = sourceEnd < sourceStart ? NOBODY_SHARE : found.sourceProbability;
  const content = found.content.map(([start, end]) => {
    return rangeOf(passage, start, endWithMark(passage, end), block);
  });
  const side = sourceStart < 0 ? 'no-source' : sourceStart < cue ? 'after-source' : 'before-source';
  const place =
    found.content.length > 1 ? 'within' : (found.content[0]?.[0] ?? 0) > cue ? 'first' : 'last';
  return {
    type: typeOf(passage, found.content),
    content,
    cue: rangeOf(passage, cue, cueEnd(passage, cue), block),
    source: sourceEnd < 0 ? null : rangeOf(passage, sourceStart, sourceEnd, block),
    rule: `model:cue-${place}-${side}`,
    confidence: calibratedShare(CALIBRATION, found.probability * sourceShare),
  };
}

function rangeOf({ from, to }: Passage, start: number, end: number, block: number): BlockRange {
  return { block, from: from[start] ?? 0, to: to[end - 1] ?? 0 };
}

/** `to` belongs to `according`, `out` to `pointed out`. */
function cueEnd({ word }: Passage, cue: number): number {
  const isPair = shippedAttributionModel().cuePairs.has(
    pairKey([word[cue] ?? 0, word[cue + 1] ?? 0]),
  );
  return isPair ? cue + 2 : cue + 1;
}

/** A question or exclamation mark belongs to what is asked or shouted. */
function endWithMark({ text, from, to }: Passage, end: number): number {
  const isMark = from[end] === to[end - 1] && '?!'.includes(text[from[end] ?? 0] ?? ' ');
  return isMark ? end + 1 : end;
}

/** Whether content stands between quotation marks: all of it, some, or none. */
export function typeOf(
  { wordsBefore, quotedBefore }: Passage,
  content: TokenAttribution['content'],
): QuotationType {
  let quoted = 0;
  let words = 0;
  for (const [start, end] of content) {
    words += (wordsBefore[end] ?? 0) - (wordsBefore[start] ?? 0);
    quoted += (quotedBefore[end] ?? 0) - (quotedBefore[start] ?? 0);
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}
