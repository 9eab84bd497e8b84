import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { reportFormats, type ReportFormat } from '../../../pipeline/report/report-formats.ts';
import { report } from '../../../pipeline/report/index.ts';
import { reportMessages } from '../../../pipeline/report/text.ts';
import type { RunResult } from '../../../pipeline/report/result.ts';
import { hostileRun, quietRun } from './hostile-run.ts';

/** The report of a run whose folder is `docs` of a repository, the version masked. */
function reported(result: RunResult, format: ReportFormat): string {
  if (format === 'text') return reportMessages(result, false, false);
  const place = { cwd: '/repository/docs', root: '/repository' };
  return report(format, result, place).replace(
    /(ersion"): "([^"]+)"/g,
    (whole, key: string, version: string) =>
      version === packageJson.version ? `${key}: "VERSION"` : whole,
  );
}

test.each(reportFormats)('the report of a run as %s', async (format) => {
  await expect(reported(await hostileRun(), format)).toMatchFileSnapshot(`expected/${format}.txt`);
});

test.each(reportFormats)('where there is nothing to say, the report as %s', async (format) => {
  await expect(reported(await quietRun(), format)).toMatchFileSnapshot(
    `expected/quiet.${format}.txt`,
  );
});
