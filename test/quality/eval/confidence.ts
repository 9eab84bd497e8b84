import { add, share, type Counts } from './counts.ts';
import type { QuotationDocument } from './gold.ts';
import { scoredText } from './quotation-units.ts';
import type { PredictedQuotation } from './score-quotations.ts';
import { isRightSpeaker } from './speaker-match.ts';
import { percent, table } from './table.ts';
import { wordsInside, type Range } from './words.ts';

/** A quotation with how sure the pipeline is of its words and speaker, 0 to 1. */
export interface RatedQuotation extends PredictedQuotation {
  readonly confidence: number;
}

/** Lower ends of the bands of confidence, descending. */
const BANDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0];
const TYPES = ['direct', 'mixed', 'indirect'] as const;
const LEAST_OVERLAP = 0.5;

/**
 * Counts, by type and band of confidence, the quotations and the right ones: those that share half
 * of the words in either with an annotated quotation and have its speaker. Quotations half of whose
 * words are set aside do not count.
 */
export function countByConfidence(
  { text, attributions, ignore }: QuotationDocument,
  quotations: readonly RatedQuotation[],
): Counts {
  const scored = scoredText(text);
  const inside = (ranges: readonly Range[]): Set<number> =>
    new Set(wordsInside(scored.words, ranges));
  const gold = attributions.map(({ source, content }) => ({ source, words: inside(content) }));
  const ignored = inside(ignore.flatMap(({ spans }) => spans));
  for (const { words } of gold) for (const i of words) ignored.delete(i);
  const counts: Counts = {};
  for (const { type, spans, speaker, confidence } of quotations) {
    const words = Array.from(inside(spans.map(({ start, end }): Range => [start, end])));
    if (words.filter((i) => ignored.has(i)).length >= words.length / 2) continue;
    const mention = speaker?.mention
      ? ([speaker.mention.start, speaker.mention.end] as const)
      : null;
    const isRight = gold.some(({ source, words: wanted }) => {
      const shared = words.filter((i) => wanted.has(i)).length;
      const overlap = shared / (words.length + wanted.size - shared);
      return overlap >= LEAST_OVERLAP && isRightSpeaker(scored, source, mention, speaker !== null);
    });
    const band = BANDS.find((from) => confidence >= from) ?? 0;
    add(counts, `${type}.${band}.all`);
    if (isRight) add(counts, `${type}.${band}.right`);
  }
  return counts;
}

/** For each band and type, how many quotations there are and the share of right ones. */
export function confidenceTable(counts: Counts): string {
  const rows = BANDS.map((from, i) => [
    i === 0 ? 'confidence .9 to 1' : `${digits(from)} to ${digits(BANDS[i - 1] ?? 1)}`,
    ...TYPES.map((type) => {
      const all = counts[`${type}.${from}.all`] ?? 0;
      const right = share(counts[`${type}.${from}.right`] ?? 0, all);
      return all === 0 ? '-' : `${percent(right)} of ${all}`;
    }),
  ]);
  return table(['right', ...TYPES], rows);
}

function digits(band: number): string {
  return band === 0 ? '0' : band.toFixed(1).slice(1);
}
