import { hash } from 'node:crypto';
import { mkdirSync, renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFingerprints, fingerprint } from '../../../pipeline/files/fingerprints.ts';
import { createProject } from '../project.ts';

const of = (text: string): string => hash('sha256', text);
const large = 'x'.repeat(2 ** 19 + 1);

test('a regular file of at most so many bytes has a fingerprint, nothing else has', () => {
  const project = createProject({ a: 'abc', empty: '', large, exact: large.slice(0, 2 ** 18) });
  mkdirSync(join(project.folder, 'folder'));
  for (const each of [fingerprint, createFingerprints()]) {
    const at = (path: string, most = Infinity): string | null =>
      each(join(project.folder, path), most);
    expect(['a', 'empty', 'large', 'exact', 'folder', 'none'].map((path) => at(path))).toEqual([
      of('abc'),
      of(''),
      of(large),
      of(large.slice(0, 2 ** 18)),
      null,
      null,
    ]);
    expect([at('a', 3), at('a', 2)]).toEqual([of('abc'), null]);
  }
});

test('one that remembers sees every change', () => {
  const project = createProject({ a: 'one', b: 'two' });
  const path = join(project.folder, 'a');
  const remembered = createFingerprints();
  expect(remembered(path, 9)).toBe(of('one'));
  // Same length, and the same time of change.
  const then = new Date('2001-01-01T00:00:00Z');
  utimesSync(path, then, then);
  expect(remembered(path, 9)).toBe(of('one'));
  project.write('a', 'uno');
  utimesSync(path, then, then);
  expect(remembered(path, 9)).toBe(of('uno'));
  renameSync(join(project.folder, 'b'), path);
  expect(remembered(path, 9)).toBe(of('two'));
  project.remove('a');
  expect(remembered(path, 9)).toBeNull();
});
