import type { createColors } from 'picocolors';
import { githubReport } from '../../report/github.ts';
import { jsonText } from '../../report/json.ts';
import { junitReport } from '../../report/junit.ts';
import type { ReportPlace } from '../../report/place.ts';
import { sarifReport } from '../../report/sarif.ts';
import type { Verification } from '../verification.ts';
import { markdownReport } from './markdown-report.ts';
import { resultOf } from './result-of.ts';
import { verifyRules } from './rules.ts';
import { textReport } from './text-report.ts';

/** The forms of a report, as `--report` names them. */
export const verifyFormats = ['text', 'json', 'github', 'sarif', 'junit', 'markdown'] as const;
export type VerifyFormat = (typeof verifyFormats)[number];

/** How and where a report is shown. */
export interface Shown {
  readonly colors: ReturnType<typeof createColors>;
  readonly place: ReportPlace;
}

type Write = (verification: Verification, shown: Shown) => string;

const writers: Readonly<Record<VerifyFormat, Write>> = {
  text: (verification, { colors }) => textReport(verification, colors),
  json: (verification) => jsonText(verification),
  github: (verification, { place }) => githubReport(resultOf(verification), place),
  sarif: (verification, { place }) => sarifReport(resultOf(verification), place, verifyRules),
  junit: (verification, { place }) => junitReport(resultOf(verification), place),
  markdown: (verification) => markdownReport(verification),
};

/** The report in one of its forms. */
export function report(format: VerifyFormat, verification: Verification, shown: Shown): string {
  return writers[format](verification, shown);
}
