import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../../pipeline/files/printable.ts';
import { githubReport } from '../../../pipeline/report/github.ts';
import { anyResult, documentSaying, resultOf } from './results.ts';

const place = { cwd: '/repository', root: '/repository' };

/** What a runner of GitHub Actions reads from a line: the command, its file and its message. */
function obeyed(line: string) {
  const [, command = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const [, file = ''] = /(?:^|,)file=([^,]*)/.exec(properties) ?? [];
  return JSON.stringify({ command, file: decoded(file), message: decoded(message) });
}

function decoded(text: string): string {
  const codes = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ] as const;
  return codes.reduce((all, [code, character]) => all.replaceAll(code, character), text);
}

test('whatever files are called and messages say, each line is one annotation of ours', () => {
  const commands = { failure: 'error', error: 'error', warning: 'warning', info: 'notice' };
  fc.assert(
    fc.property(anyResult, ({ results }) => {
      // Names that are no paths, and too few messages for any to be left out.
      const named = results.filter(({ file }) => /^[^/.]+$/.test(file)).slice(0, 2);
      const expected = named.flatMap(({ file, messages }) =>
        messages.map(({ severity, reason }) =>
          JSON.stringify({ command: commands[severity], file, message: printable(reason) }),
        ),
      );
      const lines = githubReport(resultOf(named), place).split(/\r\n|[\r\n]/);
      expect(lines.pop()).toBe('');
      expect(lines.map(obeyed).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('of a kind, ten are shown: what GitHub would drop in silence is counted', () => {
  const warnings = Array.from({ length: 12 }, (_, i) => ({
    severity: 'warning' as const,
    line: i,
  }));
  const results = [
    documentSaying('a.txt', ...warnings),
    documentSaying('b.txt', { severity: 'error' }, { severity: 'failure', ruleId: null }),
    documentSaying('c.txt', ...warnings.slice(0, 10).map(() => ({}))),
  ];
  const lines = githubReport(resultOf(results), place).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '::error file=b.txt::A reason',
    '::error file=b.txt,title=repeated-text::A reason',
  ]);
  expect(lines.slice(2, 11)).toEqual(
    warnings
      .slice(0, 9)
      .map(({ line }) => `::warning file=a.txt,line=${line},title=repeated-text::A reason`),
  );
  expect(lines[11]).toBe(
    '::warning title=and 3 more::3 more of this kind are not shown here: the log and the other reports name them',
  );
  expect(lines.slice(12)).toEqual([
    ...Array.from({ length: 10 }, () => '::notice file=c.txt,title=repeated-text::A reason'),
    '',
  ]);
});
