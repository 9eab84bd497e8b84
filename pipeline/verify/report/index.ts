import type { createColors } from 'picocolors';
import { githubReport } from '../../report/github.ts';
import { jsonText } from '../../report/json.ts';
import { junitReport } from '../../report/junit.ts';
import type { ReportPlace } from '../../report/place.ts';
import { sarifReport } from '../../report/sarif.ts';
import type { Verification } from '../verification.ts';
import { markdownReport } from './markdown-report.ts';
import { resultOf } from './result-of.ts';
import { textReport } from './text-report.ts';

/** The forms of a report, as `--report` names them. */
export const verifyFormats = ['text', 'json', 'github', 'sarif', 'junit', 'markdown'] as const;
export type VerifyFormat = (typeof verifyFormats)[number];

/** How and where a report is shown. */
export interface Shown {
  readonly colors: ReturnType<typeof createColors>;
  readonly place: ReportPlace;
}

export function report(
  format: VerifyFormat,
  verification: Verification,
  { colors, place }: Shown,
): string {
  switch (format) {
    case 'json':
      return jsonText(verification);
    case 'github':
      return githubReport(resultOf(verification), place);
    case 'sarif':
      return sarifReport(resultOf(verification), place);
    case 'junit':
      return junitReport(resultOf(verification), place);
    case 'markdown':
      return markdownReport(verification);
    case 'text':
      return textReport(verification, colors);
  }
}
