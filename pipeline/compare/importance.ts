import type { DocumentComparison } from './comparison.ts';

/**
 * How soon a reviewer should see a document, by the weightiest of its changes: 0 for a quotation
 * with another speaker or wording, which may make somebody say what they have not said, to 6 for
 * keywords.
 */
export function importanceOf(document: DocumentComparison): number {
  const { state, quotes, summary, metadata, speakers, movedFrom } = document;
  const ranks = [
    quotes.changed.some(
      ({ changes }) => changes.includes('speaker') || changes.includes('wording'),
    ),
    quotes.gone.length + quotes.added.length > 0 || state !== 'kept',
    quotes.changed.length > 0,
    summary.reworded.length + summary.left.length + summary.entered.length > 0,
    metadata.length + speakers.length > 0,
    movedFrom !== null,
  ];
  const first = ranks.indexOf(true);
  return first === -1 ? ranks.length : first;
}
