import type { Quotation, QuotationType, Span, TextSpan } from '../document.ts';
import type { Prose } from './prose.ts';
import { whyNot, type Refuse } from './refusals.ts';
import type { QuotationCorrection, TextQuoteSelector } from './schema.ts';
import { hullOf, placesOf, type Selection } from './selector.ts';
import type { SpeakerTable } from './speaker-table.ts';

/** What corrections are applied to. */
export interface Context {
  readonly prose: Prose;
  readonly select: Selection<Quotation>;
  readonly table: SpeakerTable;
  readonly lineAt: (offset: number) => number;
  /** What the quotation marks make of spans of the source. */
  readonly typeOf: (spans: readonly Span[]) => QuotationType;
  readonly refuse: Refuse;
}

/** The one quotation that a correction selects. */
export function quotationOf(
  { select, prose, refuse }: Context,
  correction: QuotationCorrection,
  lineOf: ReadonlyMap<Quotation, number>,
): Quotation | undefined {
  const found = select(correction);
  const [quotation] = found;
  if (quotation === undefined || found.length > 1) {
    const isInText = placesOf(prose, correction).length > 0;
    refuse(correction.line, whyNot(correction, found.length, isInText, 'quotation'));
    return undefined;
  }
  const earlier = lineOf.get(quotation);
  if (earlier === undefined) return quotation;
  refuse(correction.line, `line ${earlier} is about the same quotation`);
  return undefined;
}

/** The spans of an extent: one that shares words with the quotation goes before all others. */
export function spansOf(
  context: Context,
  { extent, line }: QuotationCorrection,
  own: readonly Span[],
): readonly Span[] | undefined {
  const ranges =
    extent && placeNear(context, { selector: extent, line }, [own, paragraphsOf(context, own)]);
  return ranges
    ?.flatMap((range) => context.prose.spansOf(range))
    .map(({ start, end }) => {
      return { start, end };
    });
}

export function cueOf(
  context: Context,
  { cue, line }: QuotationCorrection,
  own: readonly Span[],
): TextSpan | undefined {
  const ranges = cue && placeNear(context, { selector: cue, line }, [paragraphsOf(context, own)]);
  return ranges && context.prose.spansOf(hullOf(ranges))[0];
}

/** The paragraphs about spans. */
function paragraphsOf({ prose }: Context, own: readonly Span[]): readonly Span[] {
  return own.length === 0 ? [] : [prose.blocksAround(hullOf(own))];
}

/**
 * The one place of a selector: the only one in one of some areas, or at all.
 * @param areas the first in which there is a place counts
 */
function placeNear(
  { prose, refuse }: Context,
  { selector, line }: { readonly selector: TextQuoteSelector; readonly line: number },
  areas: readonly (readonly Span[])[],
): readonly Span[] | undefined {
  const found = placesOf(prose, selector);
  for (const near of [...areas, [{ start: 0, end: Infinity }]]) {
    const there = found.filter((ranges) => ranges.some((range) => meetsAny(range, near)));
    if (there.length === 1) return there[0];
    if (there.length > 1) {
      refuse(line, whyNot(selector, there.length, true, ''));
      return undefined;
    }
  }
  refuse(line, whyNot(selector, 0, false, ''));
  return undefined;
}

function meetsAny(range: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => range.start < end && start < range.end);
}
