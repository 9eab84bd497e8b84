import type { RunResult } from './result.ts';
import type { ReportFormat } from './report-formats.ts';
import { githubReport } from './github.ts';
import { jsonText } from './json.ts';
import { junitReport } from './junit.ts';
import type { ReportPlace } from './place.ts';
import { sarifReport } from './sarif.ts';

/** A report for programs; that for people, `text`, goes to standard error instead. */
type ProgramFormat = Exclude<ReportFormat, 'text'>;

const reports: Readonly<Record<ProgramFormat, (run: RunResult, place: ReportPlace) => string>> = {
  json: jsonText,
  github: githubReport,
  sarif: sarifReport,
  junit: junitReport,
};

/** The report of a run in a form for programs. */
export function report(format: ProgramFormat, result: RunResult, place: ReportPlace): string {
  return reports[format](result, place);
}
