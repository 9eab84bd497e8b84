import { bandsAt, isSplit, type Band } from './bands.ts';
import { columnFlows, isAllTable } from './column-flows.ts';
import type { Flow } from './flow.ts';
import { gutterOf } from './gutter.ts';
import type { PageLine } from './segments.ts';

/** Columns in columns in columns; deeper ones are read line by line. */
const DEEPEST = 5;
/** In heights of the type: a wider step may part a table from columns. */
const WIDE_STEP = 2.1;

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

/** Tables across the whole width parted from the columns above and below them. */
function flowsIn(
  segments: readonly PageLine[],
  gutters: readonly number[],
  depth: number,
): readonly Flow[] {
  const stacks: { readonly isTable: boolean; readonly lines: PageLine[] }[] = [];
  for (const lines of stacksOf(segments)) {
    const isTable = isAllTable(lines) && gutterOf(lines) === null;
    const last = stacks.at(-1);
    if (last !== undefined && !isTable && !last.isTable) {
      for (const line of lines) last.lines.push(line);
    } else stacks.push({ isTable, lines: [...lines] });
  }
  return stacks.flatMap(({ isTable, lines }) => {
    return isTable ? columnFlows(lines, gutters) : columnsIn(lines, gutters, depth);
  });
}

/** Lines that a wide space across all of them parts. */
function stacksOf(segments: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const stacks: PageLine[][] = [];
  let foot = -Infinity;
  for (const segment of segments) {
    const isApart = foot - segment.y > segment.size * WIDE_STEP;
    if (stacks.length === 0 || isApart) stacks.push([segment]);
    else stacks.at(-1)?.push(segment);
    foot = segment.y;
  }
  return stacks;
}

function columnsIn(
  segments: readonly PageLine[],
  gutters: readonly number[],
  depth: number,
): readonly Flow[] {
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
  const joined: (Band & { readonly across: PageLine[] })[] = [];
  for (const band of bands) {
    if (isSplit(band)) {
      joined.push({ ...band, across: [] });
      continue;
    }
    const last = joined.at(-1);
    const isOpen = last !== undefined && last.across.length > 0;
    const across = isOpen ? last.across : [];
    for (const part of [band.left, band.right, band.insets, band.across]) {
      for (const line of part) across.push(line);
    }
    if (!isOpen) joined.push({ left: [], right: [], insets: [], across });
  }
  return joined.map((band) => ({
    ...band,
    across: band.across.toSorted((one, next) => next.y - one.y || one.left - next.left),
  }));
}
