import type { Interval } from './bootstrap.ts';

export function percent(value: number, digits = 1): string {
  return (100 * value).toFixed(digits);
}

/** A fraction as a percentage with its interval, as in `84.1 [82.0, 86.3]`. */
export function percentWithInterval(value: number, interval: Interval, digits = 1): string {
  return `${percent(value, digits)} [${percent(interval[0], digits)}, ${percent(interval[1], digits)}]`;
}

/** Lines of aligned columns, the first to the left and the others to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(header), rule, ...rows.map(line)].join('\n');
}
