import type { Brief, BriefQuote } from '../brief.ts';
import type { DoubtNotices } from './doubt-notices.ts';

/** The quotations of a brief by what a reviewer does with them; each is in one of the lists. */
export interface SortedQuotes {
  /** Words as they were said, in whole or in part. */
  readonly quoted: readonly BriefQuote[];
  /** Said in the words of the document. */
  readonly reported: readonly BriefQuote[];
  /** What is said in turn in a transcript, which has nothing else. */
  readonly turns: readonly BriefQuote[];
  /** The most doubtful first. */
  readonly unsure: readonly BriefQuote[];
}

/**
 * What nobody is found to have said, what is less than `sure` and what a message is about is to be
 * checked, and stands nowhere else.
 */
export function sortQuotes(
  { quotes }: Brief,
  sure: number,
  { rivalsOf, isBesideUnpairedMark }: DoubtNotices,
): SortedQuotes {
  const isUnsure = (quote: BriefQuote): boolean =>
    quote.speaker === null ||
    quote.confidence < sure ||
    rivalsOf(quote) !== undefined ||
    isBesideUnpairedMark(quote);
  const certain = quotes.filter((quote) => !isUnsure(quote));
  return {
    quoted: certain.filter((quote) => quote.type !== 'indirect' && !isTurn(quote)),
    reported: certain.filter(({ type }) => type === 'indirect'),
    turns: certain.filter(isTurn),
    unsure: quotes.filter(isUnsure).toSorted((one, other) => one.confidence - other.confidence),
  };
}

function isTurn({ type, rule }: BriefQuote): boolean {
  return type !== 'indirect' && rule === 'transcript-turn';
}
