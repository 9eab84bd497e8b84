import { english } from '../../language/en/index.ts';

/** Right and all sources of the training articles, by how they were resolved. */
const COUNTS: ReadonlyMap<string, { readonly right: number; readonly all: number }> = new Map(
  english.attribution.speakers.certainty.map(({ how, right, all }) => [how, { right, all }]),
);
/** What a way is worth of which nothing is known: two right of three. */
const PRIOR_RIGHT = 2;
const PRIOR_ALL = 3;

/**
 * How often a way of resolving a source is right, 0 to 1: the share in the training articles,
 * with a small prior, so that few cases make nobody sure.
 */
export function certaintyFor(how: string): number {
  const { right, all } = COUNTS.get(how) ?? { right: 0, all: 0 };
  return (right + PRIOR_RIGHT) / (all + PRIOR_ALL);
}
