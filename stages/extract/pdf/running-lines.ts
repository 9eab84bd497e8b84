import type { PageLine } from './page-lines.ts';

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
/** Heights at which lines of several pages count as one, in points. */
const SAME_HEIGHT = 4;
/** Without the rules and spaces about it. */
const PAGE_NUMBER = /^(?:page|p\.)? ?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|\/) ?\d{1,4})?$/i;
const RULES = /[-–—|\s]+/g;
const DIGITS = /\d+/g;

/**
 * Pages without their numbers and without the heads and feet that run from page to page: lines near
 * an edge that stand on several pages at the same height with the same words, numbers apart.
 */
export function withoutRunningLines(pages: readonly Page[]): readonly PageLine[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isAtEdge(line, page)).flatMap(keysOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * RUNNING_SHARE);
  const runs = (line: PageLine): boolean =>
    keysOf(line).some((key) => (counts.get(key) ?? 0) >= enough);
  return pages.flatMap((page) =>
    page.lines.filter((line) => {
      return !isAtEdge(line, page) || !(isPageNumber(line) || runs(line));
    }),
  );
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
