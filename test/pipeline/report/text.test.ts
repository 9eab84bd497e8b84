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

test('of very many messages each file shows its gravest', () => {
  const many = (count: number, ...more: Parameters<typeof documentSaying>[1][]) => [
    ...Array.from({ length: count }, () => ({ severity: 'info' }) as const),
    ...more,
  ];
  const results = [
    documentSaying('a.txt', ...many(30_000, { severity: 'error', reason: 'Grave' })),
    documentSaying('b.txt', ...many(10, { severity: 'warning', reason: 'Not so grave' })),
    documentSaying('c.txt', ...many(0, { severity: 'failure', reason: 'Gravest' })),
  ];
  const text = reportMessages(resultOf(results), false, false);
  expect(text.match(/A reason/g)).toHaveLength(3333 + 10);
  expect(text.match(/Gravest|Not so grave|Grave/g)).toEqual(['Grave', 'Not so grave', 'Gravest']);
  expect(text.trimEnd().split('\n').at(-1)).toBe('And 26667 more messages: --json prints all');
  expect(reportMessages(resultOf(results), false, true)).not.toContain('more message');
});

test('what is left out of a report is counted in messages and in files', () => {
  const results = Array.from({ length: 501 }, (_, index) =>
    documentSaying(`${1000 + index}.txt`, ...Array.from({ length: 25 }, () => ({}))),
  );
  const text = reportMessages(resultOf(results), false, false);
  expect(text.match(/A reason/g)).toHaveLength(500 * 20);
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    'And 2500 more messages, and messages on 1 more file: --json prints all',
  );
});
