import * as fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import { reportPlace } from '../../../pipeline/report/place.ts';
import { sarifReport } from '../../../pipeline/report/sarif.ts';
import type { RunResult } from '../../../pipeline/report/result.ts';
import { anyResult, documentSaying, resultOf } from './results.ts';

const place = { cwd: '/repository/docs', root: '/repository' };

function results(result: RunResult): readonly Result[] {
  const { runs }: Log = JSON.parse(sarifReport(result, place));
  return runs[0]?.results ?? [];
}

function fingerprint(file: string, ...reasons: readonly string[]): string | undefined {
  const messages = reasons.map((reason, index) => ({ reason, line: index + 1 }));
  return results(resultOf([documentSaying(file, ...messages)])).at(-1)?.partialFingerprints?.[
    'verbatimMessage/v1'
  ];
}

test('whatever files are called and messages say, each message is a result with one place', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const messages = result.results.flatMap((each) => each.messages);
      const found = results(result);
      expect(found.map(({ locations }) => locations?.length)).toEqual(messages.map(() => 1));
      for (const { locations } of found) {
        expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
          /^[\w\-.~%/]+$|^file:\/\/\//,
        );
      }
    }),
  );
});

test('a fingerprint stays when lines move, and tells messages apart', () => {
  const first = fingerprint('a.txt', 'lines 35–67 repeat lines 1–33');
  expect(fingerprint('a.txt', 'lines 37–69 repeat lines 3–35')).toBe(first);
  expect(fingerprint('a.txt', 'another', 'lines 37–69 repeat lines 3–35')).toBe(first);
  const others = [
    fingerprint('b.txt', 'lines 35–67 repeat lines 1–33'),
    fingerprint('a.txt', 'something else'),
    fingerprint('a.txt', 'lines 1–2 repeat lines 3–4', 'lines 5–6 repeat lines 7–8'),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
});

test('a file outside the repository is named by its whole path', () => {
  const [result] = results(resultOf([documentSaying('/else where/a.txt', {})]));
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
    uri: 'file:///else%20where/a.txt',
  });
});

test('the root is where the code host has checked the repository out', () => {
  expect(reportPlace('/repository/docs', { GITHUB_WORKSPACE: '/repository' })).toEqual(place);
  const own = { cwd: '/repository/docs', root: '/repository/docs' };
  expect(reportPlace('/repository/docs', {})).toEqual(own);
  expect(reportPlace('/repository/docs', { GITHUB_WORKSPACE: '' })).toEqual(own);
  expect(reportPlace('/repository/docs', { GITHUB_WORKSPACE: '/other' })).toEqual(own);
});
