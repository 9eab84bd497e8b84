import { createColors } from 'picocolors';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { reportMessages, summaryLine } from '../../pipeline/report.ts';
import type { RunResult } from '../../pipeline/result.ts';

const result: RunResult = {
  version: '1.0.0',
  output: 'output',
  documents: 12,
  briefs: 11,
  unchanged: 0,
  written: 4,
  stale: [],
  pruned: [],
  failures: 1,
  warnings: 2,
  bytes: 3_000_000,
  interrupted: false,
  results: [],
};

test('the last line counts, times and says where', () => {
  const colors = createColors(false);
  expect(summaryLine(result, 1.5, colors)).toBe(
    '12 documents, 11 briefs, 1 failure, 2 warnings, 1.5 s, 2.00 MB/s → output\n',
  );
  expect(summaryLine({ ...result, unchanged: 11, bytes: 0 }, 1.5, colors)).toBe(
    '12 documents, 11 briefs (11 unchanged), 1 failure, 2 warnings, 1.5 s → output\n',
  );
  expect(summaryLine({ ...result, interrupted: true }, 1.5, colors)).toBe(
    'Stopped before the end: 12 documents, 11 briefs, 1 failure, 2 warnings, 1.5 s, 2.00 MB/s → output\n',
  );
});

test('messages are shown by file with their place; notices are left out when quiet', () => {
  const file = new VFile({ path: 'input/a\u001B[2J.txt' });
  file.message('The marks of `\u0007“x` do not pair', {
    place: { line: 3, column: 5, offset: 40 },
    ruleId: 'unpaired-marks',
    source: 'verbatim',
  });
  const quiet = new VFile({ path: 'input/b.txt' });
  quiet.info('Just so you know', { ruleId: 'note', source: 'verbatim' });
  const files = [file, quiet, new VFile({ path: 'input/c.txt' })];
  expect(reportMessages(files, false, true)).toBe(
    [
      String.raw`input/a\x1b[2J.txt`,
      String.raw`3:5 warning The marks of ${'`'}\x07“x${'`'} do not pair unpaired-marks verbatim`,
      '',
      '⚠ 1 warning',
      '',
    ].join('\n'),
  );
  expect(reportMessages(files, false, false)).toContain('info    Just so you know');
  expect(reportMessages(files.slice(1), false, true)).toBe('');
});
