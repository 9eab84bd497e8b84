import type { PageLine } from './segments.ts';

const NUMBER = /^\d{1,4}$/;
/** So many numbers one below the other that count lines. */
const FEWEST = 6;
/** How far apart their edges may lie, in points. */
const SAME_EDGE = 2;
const LARGEST_STEP = 5;

/**
 * The lines of a page without the numbers that count them, as in transcripts and bills: numbers one
 * below the other at the side of the words, each the one before it and the same step.
 */
export function withoutLineNumbers(lines: readonly PageLine[]): readonly PageLine[] {
  const numbers = lines.filter(({ text }) => NUMBER.test(text));
  if (numbers.length < FEWEST) return lines;
  const words = lines.filter(({ text }) => !NUMBER.test(text));
  const first = words.reduce((least, { left }) => Math.min(least, left), Infinity);
  const last = words.reduce((most, { right }) => Math.max(most, right), 0);
  const aside = numbers.filter(({ left, right }) => right <= first || left >= last);
  const counting = new Set([...runsAt(aside, 'left'), ...runsAt(aside, 'right')]);
  return lines.filter((line) => !counting.has(line));
}

/** The numbers with one edge in common that count in equal steps. */
function runsAt(numbers: readonly PageLine[], edge: 'left' | 'right'): readonly PageLine[] {
  const columns = new Map<number, PageLine[]>();
  for (const line of numbers) {
    const key = Math.round(line[edge] / SAME_EDGE);
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [line]);
    else column.push(line);
  }
  return [...columns.values()].filter(isCount).flat();
}

function isCount(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST) return false;
  const values = lines.map(({ text }) => Number(text));
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  if (step < 1 || step > LARGEST_STEP) return false;
  // The count may begin anew, as where two pages are printed on one.
  return values.every((value, index) => {
    return index === 0 || value === step || value === (values[index - 1] ?? 0) + step;
  });
}
