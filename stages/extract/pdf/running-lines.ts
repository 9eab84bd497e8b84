import type { PageLine } from './segments.ts';

/** The lines of a page; `bottom` and `top` are its edges, in points. */
export interface Page {
  readonly lines: readonly PageLine[];
  readonly bottom: number;
  readonly top: number;
}

/** So much of the height of a page, at its head and foot, may hold what runs from page to page. */
const EDGE_SHARE = 0.12;
/** A line that stands on so many of the pages runs; heads of left and right pages may differ. */
const RUNNING_SHARE = 0.4;
const FEWEST_PAGES = 2;
/** A line of other words may run, too, where so many pages have one, parted from the text. */
const FEWEST_LONE = 3;
/** What is smaller than the text counts more. */
const SMALLER = 0.95;
const SMALL = 1.5;
/** In heights of the type. */
const WIDE_SPACE = 1.6;
/** Heights at which lines of several pages count as one, in points. */
const SAME_HEIGHT = 4;
/** Without the rules and spaces about it. */
const PAGE_NUMBER = /^(?:page|p\.)? ?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|\/) ?\d{1,4})?$/i;
const NUMBER_AT_EDGE = /^(?<start>\d{1,4})(?!\S)|(?<!\S)(?<end>\d{1,4})$/;
const RULES = /[-–—|\s]+/g;
const DIGITS = /\d+/g;

/** Pages without what runs from page to page, and one line of each kind of that. */
export interface WithoutRunningLines {
  readonly pages: readonly Page[];
  readonly running: readonly PageLine[];
}

/**
 * Takes page numbers and the heads and feet that run from page to page out: lines near an edge that
 * stand on several pages at the same height with the same words, numbers apart; and the number beside
 * such a line.
 */
export function withoutRunningLines(pages: readonly Page[]): WithoutRunningLines {
  const counts = new Map<string, number>();
  const heights = new Map<number, number>();
  const offsets = new Map<number, number>();
  for (const page of pages) {
    const edges = page.lines.filter((line) => isAtEdge(line, page));
    for (const key of new Set(edges.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [height, isSmall] of loneHeights(page)) {
      heights.set(height, (heights.get(height) ?? 0) + (isSmall ? SMALL : 1));
      for (const offset of offsetsAt(edges, height)) {
        offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
      }
    }
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * RUNNING_SHARE);
  const most = Math.max(FEWEST_LONE, pages.length / 2);
  const runs = (line: PageLine, page: Page, lone: ReadonlyMap<number, boolean>): boolean => {
    if (!isAtEdge(line, page)) return false;
    if (isPageNumber(line)) return true;
    if (keysOf(line).some((key) => (counts.get(key) ?? 0) >= enough)) return true;
    if (!lone.has(heightOf(line))) return false;
    return (heights.get(heightOf(line)) ?? 0) >= most || isNumbered(line, page);
  };
  const isNumbered = (line: PageLine, page: Page): boolean => {
    const own = offsetsAt(
      page.lines.filter((each) => isAtEdge(each, page)),
      heightOf(line),
    );
    return own.some((offset) => (offsets.get(offset) ?? 0) >= FEWEST_PAGES);
  };
  const running = new Map<string, PageLine>();
  const rest = pages.map((page) => {
    const lone = loneHeights(page);
    const lines = page.lines.filter((line) => {
      const isRunning = runs(line, page, lone);
      const words = line.text.replace(DIGITS, '#');
      if (isRunning && !isPageNumber(line) && !running.has(words)) running.set(words, line);
      return !isRunning;
    });
    return { ...page, lines };
  });
  return { pages: rest, running: [...running.values()] };
}

function isPageNumber({ text }: PageLine): boolean {
  return PAGE_NUMBER.test(text.replace(RULES, ' ').trim());
}

function isAtEdge({ y }: PageLine, { bottom, top }: Page): boolean {
  const edge = (top - bottom) * EDGE_SHARE;
  return y < bottom + edge || y > top - edge;
}

/** Two, so that heights on both sides of a step have one in common. */
function keysOf({ text, y }: PageLine): readonly string[] {
  const words = text.replace(DIGITS, '#');
  const step = Math.floor(y / SAME_HEIGHT);
  return [`${step} ${words}`, `${Math.round(y / SAME_HEIGHT)}r ${words}`];
}

function heightOf({ y }: PageLine): number {
  return Math.round(y);
}

/** The numbers that lines of this height begin or end with, counted from that of the page. */
function offsetsAt(edges: readonly PageLine[], height: number): readonly number[] {
  return edges
    .filter((line) => Math.abs(heightOf(line) - height) <= 1)
    .flatMap(({ text, page }) => {
      const { start, end } = NUMBER_AT_EDGE.exec(text)?.groups ?? {};
      const number = start ?? end;
      return number === undefined ? [] : [Number(number) - page];
    });
}

/**
 * The heights of the first and the last line of a page, where a wide space parts them from the text,
 * and whether they are smaller than the text.
 */
function loneHeights({ lines }: Page): ReadonlyMap<number, boolean> {
  const heights = new Map<number, boolean>();
  for (const order of [lines, lines.toReversed()]) {
    const [line] = order;
    if (line === undefined) continue;
    const near = order.find(({ y }) => Math.abs(y - line.y) >= line.size / 2);
    if (near === undefined) continue;
    const isOther = near.font !== line.font || Math.abs(near.size - line.size) > 0.5;
    const isApart = Math.abs(near.y - line.y) > Math.max(near.size, line.size) * WIDE_SPACE;
    if (isOther && isApart) heights.set(heightOf(line), line.size < near.size * SMALLER);
  }
  return heights;
}
