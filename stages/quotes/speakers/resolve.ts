import { contentId } from '../../content-id.ts';
import type {
  Quotation,
  QuotationSpeaker,
  Segmented,
  Speaker,
  SpeakerKind,
  TextSpan,
} from '../../document.ts';
import { sourceSpan } from '../../offset-map.ts';
import { folded } from '../../plain-text.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { readDocument, type Reading } from './reading.ts';
import { findSpeakers, type Resolved } from './find-speakers.ts';
import { nameOf, roleOf } from './wording.ts';

/**
 * Says of each attribution who is meant and makes the quotations of the document: the names are
 * joined into entities, pronouns and descriptions are traced to them, and each speaker goes by the
 * fullest form of the name. Messages: `ambiguous-speaker` where two are about as likely.
 */
export function resolveSpeakers(
  document: Segmented,
  attributions: readonly Attribution[],
): { quotes: Quotation[]; speakers: Speaker[] } {
  if (attributions.length === 0) return { quotes: [], speakers: [] };
  const reading = readDocument(document);
  const ordered = attributions.toSorted((a, b) => compareStarts(a.content[0], b.content[0]));
  const resolved = findSpeakers(document, reading, ordered);
  const occurrences = new Map<string, number>();
  const quotes: Quotation[] = [];
  const speakers = new Map<Resolved['entity'], { speaker: QuotationSpeaker; quotes: string[] }>();
  ordered.forEach((attribution, i) => {
    const found = resolved[i] ?? null;
    const speaker = found === null ? null : speakerOf(document, reading, attribution, found);
    const quotation = quotationOf(document, attribution, speaker, occurrences);
    quotes.push({ ...quotation, confidence: attribution.confidence * (found?.certainty ?? 1) });
    if (found === null || speaker === null) return;
    const known = speakers.get(found.entity);
    if (known === undefined) speakers.set(found.entity, { speaker, quotes: [quotation.id] });
    else known.quotes.push(quotation.id);
  });
  return {
    quotes,
    speakers: Array.from(speakers.values(), ({ speaker: { name, role, kind }, quotes: ids }) => ({
      name,
      role,
      kind,
      quotes: ids,
    })),
  };
}

function compareStarts(a: BlockRange | undefined, b: BlockRange | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.block - b.block || a.from - b.from;
}

function speakerOf(
  document: Segmented,
  reading: Reading,
  { source }: Attribution,
  { entity }: Resolved,
): QuotationSpeaker {
  const kind: SpeakerKind =
    entity.kind === 'unknown' ? 'person' : entity.kind === 'place' ? 'organization' : entity.kind;
  return {
    name: nameOf(entity),
    mention: source === null ? null : textSpan(document, source),
    role: roleOf(document, reading, entity),
    kind,
  };
}

function quotationOf(
  document: Segmented,
  { type, content, cue, rule, confidence }: Attribution,
  speaker: QuotationSpeaker | null,
  occurrences: Map<string, number>,
): Quotation {
  const pieces = content.map((range) => textSpan(document, range));
  const text = pieces.map((piece) => piece.text).join(' … ');
  const occurrence = (occurrences.get(text) ?? 0) + 1;
  occurrences.set(text, occurrence);
  const start = pieces[0]?.start ?? 0;
  return {
    id: contentId('q', text, occurrence),
    type,
    text,
    spans: pieces.map((piece) => ({ start: piece.start, end: piece.end })),
    line: lineAt(document, content[0], start),
    cue: cue === null ? null : textSpan(document, cue),
    speaker,
    rule,
    confidence,
  };
}

function textSpan({ blocks }: Segmented, { block, from, to }: BlockRange): TextSpan {
  const found = blocks[block];
  if (found === undefined) return { text: '', start: 0, end: 0 };
  return { text: folded(found.text.slice(from, to)), ...sourceSpan(found, from, to) };
}

/** The line of a source offset, counted on from the line where its block starts. */
function lineAt({ blocks, text }: Segmented, range: BlockRange | undefined, start: number): number {
  const block = blocks[range?.block ?? 0];
  if (block === undefined) return 1;
  let line = block.line;
  for (let i = block.start; i < start; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line += 1;
  }
  return line;
}
