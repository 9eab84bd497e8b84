import { quantity } from '../../../stages/text/quantity.ts';
import type { Comparison, DocumentComparison, FailureChange, Totals } from '../comparison.ts';

/** What there is to say where the two sides mean the same. */
export const noChange = 'No change in meaning.';

/** What changed in all, what matters most first: phrases such as `2 quotations changed`. */
export function totalPhrases(totals: Totals): readonly string[] {
  return [
    phrase(totals.fail, 'document', ['now fails', 'now fail']),
    phrase(totals.mended, 'document', ['no longer fails', 'no longer fail']),
    phrase(totals.renames, 'speaker', 'renamed'),
    phrase(totals.quotesChanged, 'quotation', 'changed'),
    phrase(totals.quotesGone, 'quotation', 'gone'),
    phrase(totals.quotesAdded, 'quotation', 'added'),
    phrase(totals.gone, 'document', 'gone'),
    phrase(totals.added, 'document', 'added'),
    phrase(totals.sentencesReworded, 'summary sentence', 'reworded'),
    phrase(totals.sentencesLeft, 'sentence', 'left a summary'),
    phrase(totals.sentencesEntered, 'sentence', 'entered a summary'),
    phrase(totals.metadata, ['field of metadata', 'fields of metadata'], 'changed'),
    phrase(totals.keywords, 'keyword', 'changed'),
    phrase(totals.moved, 'document', 'moved'),
  ].flat();
}

/** What changed in one document, likewise. */
export function documentPhrases(document: DocumentComparison): readonly string[] {
  const { state, movedFrom, contents, quotes, summary, metadata, speakers, keywords } = document;
  if (state !== 'kept') {
    const { summary: sentences = 0, quotes: quotations = 0 } = contents ?? {};
    return [
      state === 'added' ? 'document added' : 'document gone',
      quantity(quotations, 'quotation'),
      quantity(sentences, 'summary sentence'),
    ];
  }
  return [
    phrase(quotes.changed.length, 'quotation', 'changed'),
    phrase(quotes.gone.length, 'quotation', 'gone'),
    phrase(quotes.added.length, 'quotation', 'added'),
    phrase(summary.reworded.length, 'summary sentence', 'reworded'),
    phrase(summary.left.length, 'sentence', 'left the summary'),
    phrase(summary.entered.length, 'sentence', 'entered the summary'),
    metadata.map(({ key, before, after }) => `${key} ${happened(before, after)}`),
    phrase(speakers.length, 'speaker', 'described anew'),
    phrase(keywords.left.length + keywords.entered.length, 'keyword', 'changed'),
    movedFrom === null ? [] : ['moved'],
  ].flat();
}

/** What happened to a value that may have been null, or be so now. */
export function happened(before: string | null, after: string | null): string {
  if (before === null) return 'added';
  return after === null ? 'gone' : 'changed';
}

/** How many documents differ, and how many files could not be compared. */
export function differenceCounts({ totals: { documents }, faults }: Comparison): string {
  const whole = `${documents.differ} of ${quantity(documents.all, 'document')} ${documents.differ === 1 ? 'differs' : 'differ'} in meaning`;
  if (faults.length === 0) return whole;
  return `${whole}, ${quantity(faults.length, 'file')} could not be compared`;
}

/** Where a renamed speaker speaks. */
export function renamedWhere(quotes: number, documents: readonly string[]): string {
  return `${quantity(quotes, 'quotation')} in ${quantity(documents.length, 'document')}`;
}

export const failureWords: Readonly<Record<FailureChange['change'], string>> = {
  fails: 'now fails',
  mended: 'no longer fails',
  removed: 'failed, and is no source any more',
};

/** A word, or its singular and its plural where these are not usual. */
type Word = string | readonly [singular: string, plural: string];

function phrase(count: number, noun: Word, verb: Word): string[] {
  if (count === 0) return [];
  const [one, many] = typeof noun === 'string' ? [noun, undefined] : noun;
  const [does, doMany] = typeof verb === 'string' ? [verb, verb] : verb;
  return [`${quantity(count, one, many)} ${count === 1 ? does : doMany}`];
}
