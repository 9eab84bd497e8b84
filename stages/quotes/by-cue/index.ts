import type { QuotationType } from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { calibratedShare } from '../log-linear/calibration.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { attributePassage, type TokenAttribution } from './attribute.ts';
import { cleanSourceEnd, saysNothing } from './misread.ts';
import { readPassages, type Passage } from './passage.ts';
import { behindAddressee, toldThat } from './told-that.ts';
import { CALIBRATION, shippedAttributionModel } from './attribution-model.ts';
import { TAG } from '../grammar/tagger.ts';
import { createWeighing } from './weighing.ts';
import { pairKey } from '../grammar/cue-pairs.ts';

/** What is less probable is not reported. */
export const LEAST_PROBABILITY = 0.35;
const NOBODY_SHARE = 0.3;
const JOINS: ReadonlySet<number> = new Set([TAG.conjunction, TAG.comma, TAG.adverb, TAG.subject]);
/** Tokens of a clause that is told. */
const FEWEST_TOLD = 3;
/** No measured share: grammar alone finds these, and the news that is annotated has few. */
const TOLD_CONFIDENCE = 0.8;

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
    const found = attributePassage(passage, weighing).filter(
      ({ content, probability }) =>
        probability >= LEAST_PROBABILITY && !saysNothing(passage, content),
    );
    attributions.push(...found.map((each) => attributionOf(passage, each, index)));
    attributions.push(...toldBesides(passage, found, index));
  }
  return attributions;
}

/** What is told by a clause where the model has found nothing. */
function toldBesides(
  passage: Passage,
  found: readonly TokenAttribution[],
  block: number,
): Attribution[] {
  const told = toldThat(passage);
  if (told.length === 0) return [];
  // Each token is looked at once, however many are found.
  const taken = new Set<number>();
  for (const { cue, content } of found) {
    taken.add(cue);
    for (const [start, end] of content) for (let at = start; at < end; at++) taken.add(at);
  }
  return told.flatMap(({ cue, sourceStart, sourceEnd, contentStart, ...rest }) => {
    let contentEnd = contentStart;
    while (contentEnd < rest.contentEnd && !taken.has(contentEnd)) contentEnd++;
    // `… and proposed`: the next cue, and what joins it.
    while (contentEnd < rest.contentEnd && JOINS.has(passage.tag[contentEnd - 1] ?? TAG.other))
      contentEnd--;
    if (taken.has(cue) || contentEnd - contentStart < FEWEST_TOLD) return [];
    const content: TokenAttribution['content'] = [[contentStart, contentEnd]];
    for (let at = contentStart; at < contentEnd; at++) taken.add(at);
    return [
      {
        type: typeOf(passage, content),
        content: [rangeOf(passage, contentStart, endWithMark(passage, contentEnd), block)],
        cue: rangeOf(passage, cue, cue + 1, block),
        source: rangeOf(passage, sourceStart, sourceEnd, block),
        rule: 'told-that',
        confidence: TOLD_CONFIDENCE,
      },
    ];
  });
}

function attributionOf(passage: Passage, found: TokenAttribution, block: number): Attribution {
  const { cue, sourceStart } = found;
  const sourceEnd = sourceStart < 0 ? -1 : cleanSourceEnd(passage, found);
  // The number of a line is nobody: who says it is not known.
  const sourceShare = sourceEnd < sourceStart ? NOBODY_SHARE : found.sourceProbability;
  const content = found.content.map(([start, end]) => {
    const first = behindAddressee(passage, cue, start);
    return rangeOf(passage, first, endWithMark(passage, end), block);
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
