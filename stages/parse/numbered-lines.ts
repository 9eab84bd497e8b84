import type { Line, LineGroup } from './line-groups.ts';

const NUMBER = /^(?<number>\d{1,2})(?:\s{1,12}|$)/;
/** The record of a court numbers the lines of each page; shorter texts may be numbered lists. */
const FEWEST_LINES = 10;
const NUMBERED_SHARE = 0.7;
const RISING_SHARE = 0.85;

/**
 * The lines without the numbers in their margin, where the document has such: most lines begin with
 * one, which rises by one from line to line and starts anew on each page. A numbered list has a
 * full stop or a bracket behind its numbers. Lines with nothing else are as good as blank.
 */
export function withoutNumbers(source: string, groups: readonly LineGroup[]): LineGroup[] {
  const lines = groups.flat();
  const numbers = lines.map((line) => numberOf(source, line));
  const numbered = numbers.filter((number) => number !== null);
  if (numbered.length < FEWEST_LINES || numbered.length < lines.length * NUMBERED_SHARE)
    return [...groups];
  const rising = numbered.filter((number, index) => {
    const before = numbered[index - 1] ?? 0;
    return number === before + 1 || number === 1;
  }).length;
  if (rising < numbered.length * RISING_SHARE) return [...groups];
  return regrouped(source, lines, numbers);
}

/**
 * The lines in groups: a line whose number follows on the one before goes on with it, blank lines
 * between or not. What has no number, such as the heads and feet of pages, stands by itself.
 */
function regrouped(
  source: string,
  lines: readonly Line[],
  numbers: readonly (number | null)[],
): LineGroup[] {
  const groups: Line[][] = [[]];
  let last: number | null = null;
  for (const [index, line] of lines.entries()) {
    const number = numbers[index] ?? null;
    if (number === null) {
      groups.push([line], []);
      last = null;
      continue;
    }
    if (last === null || number !== last + 1) groups.push([]);
    last = number;
    const bare = withoutNumber(source, line);
    if (bare === null) groups.push([]);
    else groups.at(-1)?.push(bare);
  }
  return groups.filter((group) => group.length > 0);
}

function numberOf(source: string, { start, end }: Line): number | null {
  const number = NUMBER.exec(source.slice(start, Math.min(end, start + 16)))?.groups?.['number'];
  return number === undefined ? null : Number(number);
}

/** Null where the number is all that there is. */
function withoutNumber(source: string, line: Line): Line | null {
  const length =
    NUMBER.exec(source.slice(line.start, Math.min(line.end, line.start + 16)))?.[0].length ?? 0;
  if (length === 0) return line;
  const start = line.start + length;
  // The indent behind a number tells more than the one before.
  return start >= line.end ? null : { ...line, start, indent: 0, isNumbered: true };
}
