import type { PageLine } from './segments.ts';

/** What stands between two lines that go across a gutter; or these lines. */
export interface Band {
  readonly left: readonly PageLine[];
  readonly right: readonly PageLine[];
  /** What stands on the gutter with words on both sides of it, such as a display quotation. */
  readonly insets: readonly PageLine[];
  readonly across: readonly PageLine[];
}

// In heights of the type.
const NARROWEST_GUTTER = 0.6;
const SAME_HEIGHT = 0.9;

// What makes a stack of lines a column of prose.
const FEWEST_LINES = 2;
/** UTF-16 code units of a line, on average. */
const SHORTEST_LINES = 14;
/** Most lines fill so much of the width. */
const FILLED = 0.68;
/** In heights of the type: further down, a line does not follow. */
const FARTHEST_STEP = 2.3;

// What makes columns side by side the columns of a table.
const WIDER_STEP = 1.15;
const FEWEST_ROWS = 3;
const MOST_LINES_IN_ROW = 3.5;
const SHARED_ROWS = 0.6;

/**
 * Parts a page at a gutter into bands, from the top down.
 * @param gutter where the words to the right of it begin, in points
 */
export function bandsAt(segments: readonly PageLine[], gutter: number): readonly Band[] {
  const bands: Band[] = [];
  let band = emptyBand();
  const close = (): void => {
    if (band.left.length + band.right.length + band.insets.length > 0) bands.push(band);
    band = emptyBand();
  };
  for (const [index, segment] of segments.entries()) {
    const side = sideOf(segment, gutter);
    if (side !== 'across') band[side].push(segment);
    else if (isInset(segments, index, gutter)) band.insets.push(segment);
    else {
      close();
      bands.push({ ...emptyBand(), across: [segment] });
    }
  }
  close();
  return bands;
}

function emptyBand() {
  return {
    left: [] as PageLine[],
    right: [] as PageLine[],
    insets: [] as PageLine[],
    across: [] as PageLine[],
  };
}

function sideOf({ left, right, size }: PageLine, gutter: number): 'left' | 'right' | 'across' {
  if (left >= gutter - 1) return 'right';
  return right <= gutter - size * NARROWEST_GUTTER ? 'left' : 'across';
}

/** Whether words stand on both sides of it at its height. */
function isInset(segments: readonly PageLine[], index: number, gutter: number): boolean {
  const segment = segments[index];
  if (segment === undefined) return false;
  const found = new Set<string>();
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const next = segments[at];
      if (next === undefined || Math.abs(next.y - segment.y) > next.size * SAME_HEIGHT) break;
      if (Math.abs(at - index) > 20) break;
      if (next.right <= segment.left || next.left >= segment.right) found.add(sideOf(next, gutter));
    }
  }
  return found.has('left') && found.has('right');
}

/** Whether a band is two columns that are read one after the other. */
export function isSplit(band: Band): boolean {
  const { left, right } = band;
  return isProse(left) && isProse(right) && isBeside(left, right) && !isTableRow(left, right);
}

function isProse(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < SHORTEST_LINES * lines.length) return false;
  const widths = lines.map(({ left, right }) => right - left).toSorted((one, next) => one - next);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const filled = widths.filter((own) => own >= width * FILLED).length;
  const following = lines.filter(({ y, size }, index) => {
    const step = y - (lines[index + 1]?.y ?? -Infinity);
    return step <= size * FARTHEST_STEP;
  }).length;
  return filled * 2 >= lines.length && following * 2 >= lines.length - 1;
}

/** Whether most lines of the shorter of two stacks stand beside lines of the other. */
function isBeside(one: readonly PageLine[], other: readonly PageLine[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  const level = short.filter(({ y, size }) => {
    while ((long[at]?.y ?? -Infinity) > y + size) at += 1;
    return (long[at]?.y ?? -Infinity) >= y - size;
  });
  return level.length * 2 > short.length;
}

/** Whether two stacks begin something new at the same heights, again and again: rows of a table. */
function isTableRow(left: readonly PageLine[], right: readonly PageLine[]): boolean {
  const [rows, others] = [rowStarts(left), rowStarts(right)];
  if (rows.length < FEWEST_ROWS || others.length < FEWEST_ROWS) return false;
  if (left.length / rows.length > MOST_LINES_IN_ROW) return false;
  const size = left[0]?.size ?? 0;
  let at = 0;
  const shared = rows.filter((y) => {
    while ((others[at] ?? -Infinity) > y + size / 2) at += 1;
    return Math.abs((others[at] ?? -Infinity) - y) <= size / 2;
  });
  return shared.length >= Math.max(rows.length, others.length) * SHARED_ROWS;
}

/** The heights behind steps that are wider than usual. */
export function rowStarts(lines: readonly PageLine[]): readonly number[] {
  const heights = lines.map(({ y }) => y);
  const steps = heights.map((y, index) => (heights[index - 1] ?? y) - y);
  const real = steps.filter((step) => step > 2).toSorted((one, next) => one - next);
  const usual = real[Math.floor(real.length / 4)] ?? 0;
  return heights.filter((_, index) => {
    return index === 0 || (steps[index] ?? 0) > usual * WIDER_STEP;
  });
}
