import { contentId } from '../../content-id.ts';
import type { Quotation, Segmented, Speaker, TextSpan } from '../../document.ts';
import { sourceSpan } from '../../offset-map.ts';
import { folded } from '../../plain-text.ts';
import type { Attribution, BlockRange } from '../attribution.ts';

/** Provisional, until `resolveSpeakers` is there: everybody is called as the text calls them. */
export function nameByMention(
  document: Segmented,
  attributions: readonly Attribution[],
): { quotes: Quotation[]; speakers: Speaker[] } {
  const seen = new Map<string, number>();
  const quotesOf = new Map<string, string[]>();
  const quotes = attributions.map((attribution): Quotation => {
    const spans = attribution.content.map((range) => textSpan(document, range));
    const text = spans.map((span) => span.text).join(' … ');
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    const id = contentId('q', text, occurrence);
    const mention = attribution.source ? textSpan(document, attribution.source) : null;
    if (mention) quotesOf.set(mention.text, [...(quotesOf.get(mention.text) ?? []), id]);
    const { type, rule, confidence } = attribution;
    return {
      id,
      type,
      text,
      spans: spans.map(({ start, end }) => ({ start, end })),
      line: document.blocks[attribution.content[0]?.block ?? 0]?.line ?? 1,
      cue: attribution.cue ? textSpan(document, attribution.cue) : null,
      speaker: mention ? { name: mention.text, mention, role: null, kind: 'person' } : null,
      rule,
      confidence,
    };
  });
  const speakers = [...quotesOf].map(([name, ids]): Speaker => {
    return { name, role: null, kind: 'person', quotes: ids };
  });
  return { quotes, speakers };
}

function textSpan(document: Segmented, { block, from, to }: BlockRange): TextSpan {
  const within = document.blocks[block];
  if (within === undefined) return { start: 0, end: 0, text: '' };
  return { ...sourceSpan(within, from, to), text: folded(within.text.slice(from, to)) };
}
