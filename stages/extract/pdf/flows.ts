import { bandsAt, isSplit, type Band } from './bands.ts';
import { columnFlows } from './column-flows.ts';
import { gutterOf } from './gutter.ts';
import type { PageLine } from './segments.ts';

/** What is read in one go: the lines of a column, or the rows of a table. */
export type Flow =
  | { readonly kind: 'words'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'table'; readonly page: number; readonly rows: readonly (readonly string[])[] };

/** Columns in columns in columns; deeper ones are read line by line. */
const DEEPEST = 5;

/**
 * The words of a page in the order in which a reader takes them: what stands across columns parts
 * them; between two such lines one column is read after the other. It goes the way of the recursive
 * X-Y cut (Nagy and Seth 1984), but looks for gutters first, since the paragraphs of two columns
 * seldom end at one height.
 * @param segments from the top down
 */
export function flowsOf(segments: readonly PageLine[]): readonly Flow[] {
  return flowsIn(segments, [], 0);
}

function flowsIn(
  segments: readonly PageLine[],
  gutters: readonly number[],
  depth: number,
): readonly Flow[] {
  if (segments.length === 0) return [];
  const gutter = depth < DEEPEST ? gutterOf(segments) : null;
  if (gutter === null) return columnFlows(segments, gutters);
  const known = [...gutters, gutter];
  return joinedBands(bandsAt(segments, gutter)).flatMap(({ across, left, right, insets }) => {
    if (across.length > 0) return flowsIn(across, known, depth + 1);
    return [left, right, insets].flatMap((part) => flowsIn(part, known, depth + 1));
  });
}

/** Bands without columns joined with those like it next to them, so that their lines are read as one. */
function joinedBands(bands: readonly Band[]): readonly Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    const across = isSplit(band) ? [] : [...band.left, ...band.right, ...band.insets, ...band.across];
    if (across.length === 0) joined.push(band);
    else if (last !== undefined && last.across.length > 0) {
      joined[joined.length - 1] = { ...last, across: [...last.across, ...across] };
    } else joined.push({ left: [], right: [], insets: [], across });
  }
  return joined.map((band) => ({
    ...band,
    across: band.across.toSorted((one, next) => next.y - one.y || one.left - next.left),
  }));
}
