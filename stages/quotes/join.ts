import type { Attribution, BlockRange } from './attribution.ts';
import { createCoverage } from './coverage.ts';
import type { QuotedRegion, QuotedRegions } from './marks/index.ts';

/**
 * Joins what was found from quotation marks and what was found from cues. The marks know where
 * direct speech goes on; the cues know how much of a sentence belongs to it. So a cue that both
 * found keeps its quotation from the marks, with the words around the marks as the model of cues
 * has them; indirect speech is added where it shares no word with the rest.
 * @param regions of each block
 * @returns in no particular order
 */
export function joinAttributions(
  regions: readonly QuotedRegions[],
  byMarks: readonly Attribution[],
  byCues: readonly Attribution[],
): Attribution[] {
  const mixedAt = new Map<number, Map<number, Attribution>>();
  for (const attribution of byCues) {
    if (attribution.type === 'mixed') place(mixedAt, attribution);
  }
  const quoted = byMarks.map((attribution) => {
    if (attribution.type !== 'mixed') return attribution;
    const same = atCueOf(mixedAt, attribution);
    return same === undefined ? attribution : reshaped(regions, attribution, same);
  });
  const isTaken = createCoverage(quoted);
  const indirect = byCues.filter(({ type, content }) => {
    return type === 'indirect' && !content.some(isTaken);
  });
  return [...quoted, ...surestOfSameWords(indirect)];
}

/** Of two cues that are given the same words, `also` and `vowed`, the surer one has them. */
function surestOfSameWords(attributions: readonly Attribution[]): Attribution[] {
  const surest = new Map<string, Attribution>();
  for (const attribution of attributions) {
    const words = placeOf(attribution);
    const { confidence } = surest.get(words) ?? { confidence: -1 };
    if (attribution.confidence > confidence) surest.set(words, attribution);
  }
  const kept = new Set(surest.values());
  return attributions.filter((attribution) => kept.has(attribution));
}

function placeOf({ content }: Attribution): string {
  return content.map(({ block, from, to }) => `${block}:${from}-${to}`).join(' ');
}

function place(at: Map<number, Map<number, Attribution>>, attribution: Attribution): void {
  const { cue } = attribution;
  if (cue === null) return;
  const inBlock = at.get(cue.block) ?? new Map<number, Attribution>();
  at.set(cue.block, inBlock.set(cue.from, attribution));
}

/** Cues agree where one starts within the other: `said`, or `had said`. */
function atCueOf(
  at: ReadonlyMap<number, ReadonlyMap<number, Attribution>>,
  { cue }: Attribution,
): Attribution | undefined {
  if (cue === null) return undefined;
  const inBlock = at.get(cue.block) ?? new Map<number, Attribution>();
  for (let from = cue.from; from < cue.to; from++) {
    const found = inBlock.get(from);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A quotation with the content that the model of cues gives it, and no quoted words lost. */
function reshaped(
  regions: readonly QuotedRegions[],
  attribution: Attribution,
  { content, cue }: Attribution,
): Attribution {
  const kept = attribution.content.flatMap((range) => {
    if (!content.some((other) => meet(range, other))) return [range];
    return quotedParts(regions[range.block]?.regions ?? [], range).filter(
      (part) => !content.some((other) => meet(part, other)),
    );
  });
  const all = [...content, ...kept].toSorted(byPlace);
  return { ...attribution, type: 'mixed', content: all, cue };
}

/** What of a range lies between quotation marks. */
function quotedParts(regions: readonly QuotedRegion[], range: BlockRange): BlockRange[] {
  const parts: BlockRange[] = [];
  for (let i = firstEndingAfter(regions, range.from); i < regions.length; i++) {
    const { innerFrom = 0, innerTo = 0 } = regions[i] ?? {};
    if (innerFrom >= range.to) break;
    const from = Math.max(range.from, innerFrom);
    const to = Math.min(range.to, innerTo);
    if (to > from) parts.push({ block: range.block, from, to });
  }
  return parts;
}

/** @param ranges ascending and disjoint */
function firstEndingAfter(ranges: readonly { readonly to: number }[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meet(a: BlockRange, b: BlockRange): boolean {
  return a.block === b.block && a.from < b.to && b.from < a.to;
}

function byPlace(a: BlockRange, b: BlockRange): number {
  return a.block - b.block || a.from - b.from;
}
