import type { PageLine } from './page-lines.ts';

/** Lines that belong together. */
export type Paragraph = readonly [PageLine, ...PageLine[]];

/** What most of a document is set in. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
  /** From the foot of a line to that of the next, in points. */
  readonly leading: number;
}

/** Marks that begin a list item; those of fonts of symbols are in the private use area. */
export const BULLET = /^[•‣◦▪●○■⁃∙·\uF0A7\uF0B7*-](?:\s+|(?=\p{Lu}))/u;
const ENDS_SENTENCE = /[.?!:;…][\p{Pe}\p{Pf}"'’*]*$/u;
const STARTS_LOWER_CASE = /^\p{Ll}/u;

/** Type that differs by less is the same. */
const SAME_SIZE = 0.08;
/** In heights of the type: a wider space between lines parts paragraphs. */
const EXTRA_LEADING = 0.3;
/** In heights of the type. */
const INDENT = 0.8;
const SAME_LEFT = 3;
const HALF = 0.5;

/** The size and font of most characters, and the usual distance of lines. */
export function bodyTypeOf(lines: readonly PageLine[]): BodyType {
  const size = mostFrequent(lines, (line) => Math.round(line.size * 2) / 2) ?? 0;
  const font = mostFrequent(lines, (line) => line.font) ?? '';
  const steps = lines.flatMap((line, index) => {
    const step = (lines[index - 1]?.y ?? 0) - line.y;
    return line.page === lines[index - 1]?.page && step > size * HALF && step < size * 3
      ? [Math.round(step * 10) / 10]
      : [];
  });
  const sorted = steps.toSorted((one, next) => one - next);
  // Lower than the middle: paragraphs of one line have the larger steps only.
  return { size, font, leading: sorted[Math.floor(sorted.length / 3)] ?? size * 1.2 };
}

function mostFrequent<Value>(
  lines: readonly PageLine[],
  valueOf: (line: PageLine) => Value,
): Value | undefined {
  const lengths = new Map<Value, number>();
  for (const line of lines) {
    const value = valueOf(line);
    lengths.set(value, (lengths.get(value) ?? 0) + line.text.length);
  }
  return [...lengths].toSorted(([, one], [, next]) => next - one)[0]?.[0];
}

/** Puts lines together into paragraphs, over the ends of columns and pages too. */
export function paragraphsOf(lines: readonly PageLine[], body: BodyType): readonly Paragraph[] {
  const rights = rightEdges(lines);
  const paragraphs: [PageLine, ...PageLine[]][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || begins(line, last, body, rights)) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}

function begins(
  line: PageLine,
  [first, ...rest]: Paragraph,
  body: BodyType,
  rights: RightEdge,
): boolean {
  const before = rest.at(-1) ?? first;
  const size = Math.max(line.size, before.size);
  if (Math.abs(line.size - before.size) > size * SAME_SIZE || BULLET.test(line.text)) return true;
  // A headline in another face of the same size.
  if (line.font !== before.font && before.isPure && before.font !== body.font) return true;
  const step = before.y - line.y;
  const ends = ENDS_SENTENCE.test(before.text);
  if (line.page !== before.page || step < -size * HALF) {
    return ends && !STARTS_LOWER_CASE.test(line.text);
  }
  // The next cell of a row.
  if (step < size * HALF) return true;
  const leading = Math.max(body.leading * (size / (body.size || size)), size);
  if (step > leading + size * EXTRA_LEADING) return true;
  // The lines of a headline may be centred.
  if (before.size > body.size * (1 + SAME_SIZE)) return false;
  const isBeside = line.left > before.right || line.right < before.left;
  if (isBeside) return true;
  const isHanging = rest.length === 0 && BULLET.test(first.text);
  if (isHanging) return false;
  const isIndented = line.left - before.left > size * INDENT;
  const isOutdented = rest.length > 0 && before.left - line.left > size * INDENT;
  return isIndented || isOutdented || (ends && hasRoomFor(line, before, rights));
}

/** Whether the line before had room for the first word of the next: it was ended on purpose. */
function hasRoomFor(line: PageLine, before: PageLine, rights: RightEdge): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const width = ((line.right - line.left) / line.text.length) * (word.length + 1);
  return before.right + width + before.size * HALF < rights(before);
}

type RightEdge = (line: PageLine) => number;

/** Finds the right edge of the column of a line. */
function rightEdges(lines: readonly PageLine[]): RightEdge {
  const byColumn = new Map<string, number>();
  const keyOf = ({ page, left, size }: PageLine, shift = 0): string => {
    return `${page} ${Math.floor(left / (size * SAME_LEFT)) + shift}`;
  };
  for (const line of lines) {
    const key = keyOf(line);
    byColumn.set(key, Math.max(byColumn.get(key) ?? 0, line.right));
  }
  return (line) => {
    return Math.max(...[-1, 0, 1].map((shift) => byColumn.get(keyOf(line, shift)) ?? 0));
  };
}
