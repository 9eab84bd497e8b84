import { createColors } from 'picocolors';
import { expect, test } from 'vitest';
import { reportMessages, summaryLine } from '../../../pipeline/report/text.ts';
import type { RunResult } from '../../../pipeline/report/result.ts';
import { documentSaying, resultOf } from './results.ts';

const result: RunResult = {
  ...resultOf([]),
  documents: 12,
  briefs: 11,
  failures: 1,
  warnings: 2,
  bytes: 3_000_000,
};

test('the last line counts, times and says where', () => {
  const colors = createColors(false);
  expect(summaryLine(result, 1.5, colors)).toBe(
    '12 documents, 11 briefs, 1 failure, 2 warnings, 1.5 s, 2.00 MB/s → output\n',
  );
  expect(summaryLine({ ...result, errors: 1, interrupted: true }, 1.5, colors)).toBe(
    'Stopped before the end: 12 documents, 11 briefs, 1 failure, 1 error, 2 warnings, 1.5 s, 2.00 MB/s → output\n',
  );
});

test('messages are shown by file with their place; infos are left out when quiet', () => {
  const reason = 'The marks of `\u0007“x` do not pair';
  const results = [
    documentSaying('input/a\u001B[2J.txt', {
      severity: 'warning',
      ruleId: 'some-rule',
      line: 3,
      column: 5,
      reason,
    }),
    documentSaying('input/b.txt', { reason: 'Just so you know' }),
    documentSaying('input/c.txt'),
  ];
  expect(reportMessages({ ...result, results }, false, true)).toBe(
    [
      String.raw`input/a\x1b[2J.txt`,
      String.raw`3:5 warning The marks of ${'`'}\x07“x${'`'} do not pair some-rule verbatim`,
      '',
      '⚠ 1 warning',
      '',
    ].join('\n'),
  );
  expect(reportMessages({ ...result, results }, false, false)).toContain(
    'info    Just so you know',
  );
  expect(reportMessages({ ...result, results: results.slice(1) }, false, true)).toBe('');
});

test('of very many files with messages some are shown, those with failures before others', () => {
  const results = Array.from({ length: 700 }, (_, index) =>
    documentSaying(`${1000 + index}.txt`, { severity: index === 650 ? 'failure' : 'warning' }),
  );
  const text = reportMessages(resultOf(results), false, false);
  expect(text.match(/^\d+\.txt$/gm)).toEqual([
    ...Array.from({ length: 499 }, (_, index) => `${1000 + index}.txt`),
    '1650.txt',
  ]);
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    'And messages on 200 more files: --json prints all',
  );
});
