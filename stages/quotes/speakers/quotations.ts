import { contentId } from '../../text/content-id.ts';
import type { Quotation, QuotationSpeaker, Segmented, TextSpan } from '../../document.ts';
import { sourceSpan } from '../../text/offset-map.ts';
import { folded } from '../../text/white-space.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import type { SourcePoint } from '../../text/points.ts';
import { polarityOf } from '../polarity.ts';
import type { Rate } from '../trust/index.ts';

/** Makes quotations in document order; the same words a second time get the next id. */
export function createQuotations(
  document: Segmented,
  pointOf: (offset: number) => SourcePoint,
  rate: Rate,
) {
  const occurrences = new Map<string, number>();
  return function quotationOf(
    { type, content, cue, rule }: Attribution,
    speaker: QuotationSpeaker | null,
    innerSpeaker: QuotationSpeaker | null,
    confidence: number,
  ): Quotation {
    const pieces = content.map((range) => textSpan(document, range));
    const text = pieces.map((piece) => piece.text).join(' … ');
    const occurrence = (occurrences.get(text) ?? 0) + 1;
    occurrences.set(text, occurrence);
    const block = cue === null ? undefined : document.blocks[cue.block];
    const polarity = cue && block ? polarityOf(block.text, cue, text) : undefined;
    const found = {
      id: contentId('q', text, occurrence),
      type,
      text,
      spans: pieces.map(({ start, end }) => ({ start, end })),
      line: pointOf(pieces[0]?.start ?? 0).line,
      cue: cue === null ? null : textSpan(document, cue),
      speaker,
      rule,
      confidence,
    };
    const quotation = polarity === undefined ? found : { ...found, polarity };
    quotation.confidence = rate(quotation, document.genre);
    return innerSpeaker === null ? quotation : { ...quotation, innerSpeaker };
  };
}

/** A range of a block as a span of the source with its words. */
export function textSpan({ blocks }: Segmented, { block, from, to }: BlockRange): TextSpan {
  const found = blocks[block];
  if (found === undefined) return { text: '', start: 0, end: 0 };
  return { text: folded(found.text.slice(from, to)), ...sourceSpan(found, from, to) };
}
