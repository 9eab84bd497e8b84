import type { PageLine } from './segments.ts';

/** What most of a document is set in. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
  /** From the foot of a line to that of the next, in points. */
  readonly leading: number;
}

const HALF = 0.5;

/** The size and font of most characters, and the usual distance of lines. */
export function bodyTypeOf(lines: readonly PageLine[]): BodyType {
  const size = mostFrequent(lines, (line) => Math.round(line.size * 2) / 2) ?? 0;
  const font = mostFrequent(lines, (line) => line.font) ?? '';
  return { size, font, leading: leadingOf(lines, size) ?? size * 1.2 };
}

/** The usual distance of lines of a size, in points; null where none follow each other. */
export function leadingOf(lines: readonly PageLine[], size: number): number | null {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before?.page !== line.page || Math.abs(line.size - size) > size * 0.1) return [];
    const step = before.y - line.y;
    return step > size * HALF && step < size * 3 ? [Math.round(step * 10) / 10] : [];
  });
  const sorted = steps.toSorted((one, next) => one - next);
  // Lower than the middle: paragraphs of one line have the larger steps only.
  return sorted[Math.floor(sorted.length / 3)] ?? null;
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
