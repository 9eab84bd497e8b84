import { byKey, byLikeness, pair, type Pairing, type Pairs } from './pairs.ts';
import type { StoredBrief } from '../sides/stored-brief.ts';
import { countOf, diceOf, overlapOf, type WordCounts } from './words.ts';

/** Two briefs that share so much of their text, sentence by sentence, are of one document. */
const ALIKE = 0.5;
/** At the same path it takes less. */
const ALIKE_IN_PLACE = 0.2;

/** A brief and where it stands in its output folder. */
export interface PlacedBrief {
  readonly path: string;
  readonly brief: StoredBrief;
}

/**
 * Pairs the briefs of two output folders that are of the same document. The same path is not
 * enough: a document may have moved, and another one stand in its place now. So: the same path and
 * bytes or some likeness; the same bytes elsewhere; likeness elsewhere; then the same path after
 * all.
 */
export function matchDocuments(
  before: readonly PlacedBrief[],
  after: readonly PlacedBrief[],
): Pairs<PlacedBrief> {
  const itemsOf = cachedItems();
  const likeness = (one: PlacedBrief, other: PlacedBrief): number =>
    diceOf(overlapOf(itemsOf(one), itemsOf(other), ({ length }) => length));
  const inPlace: Pairing<PlacedBrief> = (left, right) =>
    byKey(placeOf)(left, right).filter(
      ([one, other]) => bytesOf(one) === bytesOf(other) || likeness(one, other) >= ALIKE_IN_PLACE,
    );
  return pair(before, after, [
    inPlace,
    byKey(bytesOf),
    byLikeness(
      (document) => itemsOf(document).keys(),
      (one, other) => {
        const alike = likeness(one, other);
        return alike >= ALIKE ? alike : 0;
      },
    ),
    byKey(placeOf),
  ]);
}

function placeOf({ path }: PlacedBrief): string {
  return path;
}

function bytesOf({ brief }: PlacedBrief): string {
  return brief.source.sha256;
}

/** What a brief holds of its document, as whole texts: title, summary, quotations. */
function cachedItems() {
  const known = new Map<PlacedBrief, WordCounts>();
  return (document: PlacedBrief): WordCounts => {
    const { metadata, summary, quotes } = document.brief;
    const items =
      known.get(document) ??
      countOf([metadata.title ?? '', ...[...summary, ...quotes].map(({ text }) => text)]);
    known.set(document, items);
    return items;
  };
}
