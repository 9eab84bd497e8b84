import type { VFile } from 'vfile';
import type { Corrected, Quotation, Quoted } from '../document.ts';
import type { StageRuleId } from '../rule-ids.ts';
import { correctMetadata } from './correct-metadata.ts';
import { createProse } from './prose.ts';
import { correctQuotations } from './correct-quotations.ts';
import { createRefusals } from './refusals.ts';
import type { Corrections } from './schema.ts';
import { chooseByHand } from './summary.ts';

/**
 * Applies a person's corrections: metadata, quotations and speakers at once; the sentences to keep
 * in the summary and to drop from it are left for `select`. A correction that cannot be applied
 * (its words are gone or stand more than once, or no quotation or sentence has them) changes
 * nothing and is a message `stale-correction`.
 */
export function correct(document: Quoted, corrections: Corrections | undefined): Corrected {
  if (corrections === undefined) return document;
  const prose = createProse(document);
  const refuse = createRefusals(document.file, corrections);
  const metadata = correctMetadata(document.metadata, corrections.metadata);
  const byHand = correctQuotations(document, prose, corrections.quotes, refuse);
  const { keep, drop } = chooseByHand(document, prose, corrections.summary, refuse);
  const isApplied =
    metadata.corrected !== undefined ||
    byHand.dropped > 0 ||
    byHand.quotes.some(({ corrected }) => corrected !== undefined) ||
    keep.size > 0 ||
    drop.size > 0;
  if (!isApplied) return document;
  withdraw(document.file, document.quotes, new Set(byHand.settled));
  const { path, sha256 } = corrections;
  return {
    ...document,
    metadata,
    quotes: byHand.quotes,
    speakers: byHand.speakers,
    corrections: { path, sha256, keep, drop, droppedQuotes: byHand.dropped },
  };
}

/** What messages say of the speakers of quotations, and where they stand. */
const OF_SPEAKERS: ReadonlySet<string | undefined> = new Set<StageRuleId>([
  'ambiguous-speaker',
  'unattributed-quotation',
]);

/**
 * Takes back the doubts about speakers that a person has settled; not those that are about another
 * quotation as well, by the same mention.
 */
function withdraw(
  { messages }: VFile,
  found: readonly Quotation[],
  settled: ReadonlySet<Quotation>,
): void {
  const offsetsOf = ({ spans, speaker }: Quotation) => [spans[0]?.start, speaker?.mention?.start];
  const open = new Set(found.filter((each) => !settled.has(each)).flatMap(offsetsOf));
  const closed = new Set([...settled].flatMap(offsetsOf).filter((offset) => !open.has(offset)));
  const left = messages.filter(({ ruleId, place }) => {
    const point = place && ('start' in place ? place.start : place);
    return !OF_SPEAKERS.has(ruleId) || !closed.has(point?.offset ?? -1);
  });
  messages.splice(0, messages.length, ...left);
}
