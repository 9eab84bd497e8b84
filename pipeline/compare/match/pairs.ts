/** Items of two lists, paired; each list in its order. */
export interface Pairs<Item> {
  readonly both: readonly (readonly [before: Item, after: Item])[];
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** One way to pair items. It says nothing of those that it leaves. */
export type Pairing<Item> = (
  before: readonly Item[],
  after: readonly Item[],
) => readonly (readonly [before: Item, after: Item])[];

/** Pairs by one way after the other, each with what those before have left. */
export function pair<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  ways: readonly Pairing<Item>[],
): Pairs<Item> {
  const partnerOf = new Map<Item, Item>();
  let left = before;
  let right = after;
  for (const way of ways) {
    if (left.length === 0 || right.length === 0) break;
    const taken = new Set<Item>();
    for (const [one, other] of way(left, right)) {
      partnerOf.set(one, other);
      taken.add(other);
    }
    left = left.filter((item) => !partnerOf.has(item));
    right = right.filter((item) => !taken.has(item));
  }
  const both = before.flatMap((one): [Item, Item][] => {
    const other = partnerOf.get(one);
    return other === undefined ? [] : [[one, other]];
  });
  return { both, before: left, after: right };
}

/** Pairs items of the same key, the first with the first, the second with the second, … */
export function byKey<Item>(keyOf: (item: Item) => string): Pairing<Item> {
  return (before, after) => {
    const waiting = new Map<string, Item[]>();
    for (const item of after.toReversed()) {
      const key = keyOf(item);
      const items = waiting.get(key);
      if (items) items.push(item);
      else waiting.set(key, [item]);
    }
    return before.flatMap((one): [Item, Item][] => {
      const other = waiting.get(keyOf(one))?.pop();
      return other === undefined ? [] : [[one, other]];
    });
  };
}

/**
 * A feature that so many pairs of items share does not help to tell items apart, and looking at each
 * of the pairs would take quadratic time.
 */
const TELLS_NOTHING = 10_000;

/**
 * Pairs the likest items first. Among pairs that are equally alike those whose places differ least
 * go first, then those nearest to the beginning: so that the sides are treated alike.
 * @param featuresOf what items must share one of to be looked at
 * @param likeness symmetric; 0 for items that are not to be paired
 */
export function byLikeness<Item>(
  featuresOf: (item: Item) => Iterable<string>,
  likeness: (before: Item, after: Item) => number,
): Pairing<Item> {
  return (before, after) => {
    const found = candidates(before.map(featuresOf), after.map(featuresOf)).flatMap(
      ([left, right]) => {
        const [one, other] = [before[left], after[right]];
        if (one === undefined || other === undefined) return [];
        const score = likeness(one, other);
        return score > 0 ? [{ left, right, one, other, score }] : [];
      },
    );
    found.sort(
      (a, b) =>
        b.score - a.score ||
        Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
        a.left + a.right - (b.left + b.right),
    );
    const lefts = new Set<number>();
    const rights = new Set<number>();
    return found.flatMap(({ left, right, one, other }): [Item, Item][] => {
      if (lefts.has(left) || rights.has(right)) return [];
      lefts.add(left);
      rights.add(right);
      return [[one, other]];
    });
  };
}

/** The pairs of places whose items share a feature that helps to tell items apart. */
function candidates(
  before: readonly Iterable<string>[],
  after: readonly Iterable<string>[],
): readonly (readonly [left: number, right: number])[] {
  const rights = placesOf(after);
  const seen = new Set<number>();
  for (const [feature, lefts] of placesOf(before)) {
    const places = rights.get(feature) ?? [];
    if (lefts.length * places.length > TELLS_NOTHING) continue;
    for (const left of lefts) for (const right of places) seen.add(left * after.length + right);
  }
  return [...seen].map((code) => [Math.floor(code / after.length), code % after.length]);
}

function placesOf(features: readonly Iterable<string>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, each] of features.entries()) {
    for (const feature of new Set(each)) {
      const known = places.get(feature);
      if (known) known.push(place);
      else places.set(feature, [place]);
    }
  }
  return places;
}
