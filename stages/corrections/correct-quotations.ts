import { contentId } from '../text/content-id.ts';
import type { Quotation, QuotationPart, Quoted, Span } from '../document.ts';
import { cueOf, quotationOf, spansOf, type Context } from './locate.ts';
import { createTypeByMarks } from './type-by-marks.ts';
import type { Prose } from './prose.ts';
import type { Refuse } from './refusals.ts';
import type { QuotationCorrection } from './schema.ts';
import { quotationReadings } from './readings.ts';
import { createSelection, hullOf } from './selector.ts';
import { createSpeakerTable, type SpeakerTable } from './speaker-table.ts';
import { createPoints } from '../text/points.ts';

/** The quotations of a document as a person has them. */
export interface CorrectedQuotations extends Pick<Quoted, 'quotes' | 'speakers'> {
  /** Those of the quotations found that were changed or dropped, as they were found. */
  readonly settled: readonly Quotation[];
  readonly dropped: number;
}

/** A quotation while it is corrected. */
interface Draft {
  readonly quotation: Quotation;
  readonly speaker: number | null;
  readonly parts: readonly QuotationPart[];
  /** Whether a correction is about this one: a person has looked at it. */
  readonly isSeen: boolean;
}

/**
 * Applies the corrections of quotations. Each selects among the quotations as they were found, so
 * that their order does not matter; one that cannot be applied is refused, whole.
 */
export function correctQuotations(
  document: Quoted,
  prose: Prose,
  corrections: readonly QuotationCorrection[],
  refuse: Refuse,
): CorrectedQuotations {
  const table = createSpeakerTable(document.speakers);
  const points = createPoints(document.text);
  const lineAt = (offset: number): number => points(offset).line;
  const select = createSelection(prose, document.quotes, (quotation) => {
    return quotationReadings(prose, quotation);
  });
  const typeOf = createTypeByMarks(document.blocks);
  const context: Context = { prose, select, table, lineAt, typeOf, refuse };
  const drafts = new Map<Quotation, Draft | null>();
  const added: Draft[] = [];
  let taken: Set<string> | undefined;
  const lineOf = new Map<Quotation, number>();
  for (const correction of corrections) {
    if (correction.action === 'add') {
      taken ??= new Set(document.quotes.map(({ spans }) => keyOf(spans)));
      const draft = addedQuotation(context, correction, taken);
      if (draft === undefined) continue;
      added.push(draft);
      taken.add(keyOf(draft.quotation.spans));
      continue;
    }
    const quotation = quotationOf(context, correction, lineOf);
    if (quotation === undefined) continue;
    const draft = correction.action === 'drop' ? null : changed(context, quotation, correction);
    if (draft !== undefined) {
      lineOf.set(quotation, correction.line);
      drafts.set(quotation, draft);
    }
  }
  const kept = document.quotes.flatMap((quotation): Draft[] => {
    const draft = drafts.get(quotation);
    if (draft === null) return [];
    return [draft ?? { quotation, speaker: table.foundOf(quotation), parts: [], isSeen: false }];
  });
  const all = [...kept, ...added].toSorted(
    (a, b) => hullOf(a.quotation.spans).start - hullOf(b.quotation.spans).start,
  );
  const quotes = identified(all, document.quotes).map((draft) => finished(draft, table));
  const owners = all.map(({ speaker }, index) => [quotes[index]?.id ?? '', speaker] as const);
  return {
    quotes,
    speakers: table.list(owners),
    settled: [...drafts].flatMap(([quotation, draft]) => {
      return draft === null || draft.parts.includes('speaker') ? [quotation] : [];
    }),
    dropped: [...drafts.values()].filter((draft) => draft === null).length,
  };
}

function changed(
  context: Context,
  quotation: Quotation,
  correction: QuotationCorrection,
): Draft | undefined {
  const { prose, table, typeOf, refuse } = context;
  const own = quotation.spans.map(prose.rangeOf);
  const spans =
    correction.extent === undefined ? quotation.spans : spansOf(context, correction, own);
  if (spans === undefined) return undefined;
  const byMarks = typeOf(quotation.spans) === quotation.type;
  const isOther = keyOf(spans) !== keyOf(quotation.spans);
  const type = correction.type ?? (isOther && byMarks ? typeOf(spans) : quotation.type);
  const found = table.foundOf(quotation);
  const verdict = table.correct(found, correction);
  if ('refused' in verdict) {
    refuse(correction.line, verdict.refused);
    return undefined;
  }
  const parts: QuotationPart[] = [
    ...(verdict.speaker === found ? [] : (['speaker'] as const)),
    ...(type === quotation.type ? [] : (['type'] as const)),
    ...(isOther ? (['extent'] as const) : []),
  ];
  const worded = isOther ? { ...quotation, ...wordsOf(context, spans) } : quotation;
  return { quotation: { ...worded, type }, speaker: verdict.speaker, parts, isSeen: true };
}

function addedQuotation(
  context: Context,
  correction: QuotationCorrection,
  taken: ReadonlySet<string>,
): Draft | undefined {
  const { table, typeOf, refuse } = context;
  const spans = spansOf(context, { ...correction, extent: correction }, []);
  if (spans === undefined) return undefined;
  if (taken.has(keyOf(spans))) {
    refuse(correction.line, 'these words are a quotation already; use `action: change`');
    return undefined;
  }
  const own = spans.map(context.prose.rangeOf);
  const cue = correction.cue === undefined ? null : cueOf(context, correction, own);
  if (cue === undefined) return undefined;
  const verdict = table.correct(null, correction);
  if ('refused' in verdict) {
    refuse(correction.line, verdict.refused);
    return undefined;
  }
  const quotation: Quotation = {
    id: '',
    type: correction.type ?? typeOf(spans),
    ...wordsOf(context, spans),
    cue,
    speaker: null,
    rule: 'person',
    confidence: 1,
  };
  return { quotation, speaker: verdict.speaker, parts: ['added'], isSeen: true };
}

/** The same for the same spans alone. */
function keyOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** What follows from the spans of a quotation. */
function wordsOf({ prose, lineAt }: Context, spans: readonly Span[]) {
  const pieces = spans.map((span) => {
    const { start, end } = prose.rangeOf(span);
    return prose.text.slice(start, end);
  });
  return { spans, text: pieces.join(' … '), line: lineAt(spans[0]?.start ?? 0) };
}

/**
 * Gives ids to what was added or has other words now. All others keep theirs, and no id that the
 * program gave is given to anything else.
 */
function identified(drafts: readonly Draft[], found: readonly Quotation[]): Draft[] {
  const taken = new Set(found.map(({ id }) => id));
  const last = new Map<string, number>();
  return drafts.map((draft) => {
    const { quotation, parts } = draft;
    if (!parts.includes('added') && !parts.includes('extent')) return draft;
    let occurrence = (last.get(quotation.text) ?? 0) + 1;
    while (taken.has(contentId('q', quotation.text, occurrence))) occurrence += 1;
    last.set(quotation.text, occurrence);
    const id = contentId('q', quotation.text, occurrence);
    taken.add(id);
    return { ...draft, quotation: { ...quotation, id } };
  });
}

/** A quotation with its speaker; who stood at the cue of another speaker tells nothing of this. */
function finished({ quotation, speaker, parts, isSeen }: Draft, table: SpeakerTable): Quotation {
  const isOther = parts.includes('speaker') || parts.includes('added');
  const ofSpeaker = isOther ? [] : table.partsOf(speaker);
  const all = new Set([...parts, ...ofSpeaker]);
  const corrected = PARTS.filter((part) => all.has(part));
  if (corrected.length === 0) return quotation;
  const { innerSpeaker, ...rest } = quotation;
  const mention = isOther ? null : (quotation.speaker?.mention ?? null);
  return {
    ...rest,
    speaker: table.stated(speaker, mention),
    ...(innerSpeaker && !isOther && { innerSpeaker }),
    confidence: isSeen ? 1 : quotation.confidence,
    corrected,
  };
}

const PARTS: readonly QuotationPart[] = ['added', 'speaker', 'kind', 'role', 'type', 'extent'];
