import type { createColors } from 'picocolors';
import type { Format } from '../command-line.ts';
import type { Comparison } from '../comparison.ts';
import { markdownReport } from './markdown-report.ts';
import { textReport } from './text-report.ts';

/** A comparison as it is printed, with a line feed at its end. */
export function report(
  comparison: Comparison,
  format: Format,
  colors: ReturnType<typeof createColors>,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'markdown':
      return markdownReport(comparison);
    case 'text':
      return textReport(comparison, colors);
    default:
      return format satisfies never;
  }
}
