import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { manifestText } from '../../../pipeline/output/manifest-text.ts';
import { createProject } from '../project.ts';
import { change, expectMerged } from './merging.ts';

test('with the lines of .gitattributes, git merges changes of two neighbours', async () => {
  await expectMerged(change('birch'), change('cedar'));
});

/** The manifest of some documents, by their path and what their bytes are. */
function manifest(documents: Readonly<Record<string, number>>): string {
  const sources = Object.entries(documents).map(([path, bytes]) => {
    const sha256 = String(bytes).repeat(64);
    return { path, location: path, sha256, outputs: [], version: '1.0.0', settings: sha256 };
  });
  return [...manifestText({ sources, overview: [] })].join('');
}

const base = { a: 1, b: 1, c: 1 };

test.each([
  ['two neighbours', { ...base, a: 2 }, { ...base, b: 2 }, { ...base, a: 2, b: 2 }],
  ['one more before a change', { ...base, aa: 1 }, { ...base, b: 2 }, { ...base, aa: 1, b: 2 }],
  ['one more behind a change', { ...base, bb: 1 }, { ...base, b: 2 }, { ...base, bb: 1, b: 2 }],
  ['one more at the end', { ...base, d: 1 }, { ...base, c: 2 }, { ...base, c: 2, d: 1 }],
  ['one more at the start', { ...base, A: 1 }, { ...base, a: 2 }, { ...base, A: 1, a: 2 }],
  ['one less', { a: 1, c: 1 }, { ...base, c: 2 }, { a: 1, c: 2 }],
  ['one less behind a change', { a: 1, c: 1 }, { ...base, a: 2 }, { a: 2, c: 1 }],
  ['the last less', { a: 1, b: 1 }, { ...base, b: 2 }, { a: 1, b: 2 }],
])('git needs no help to merge manifests: %s', (_what, one, two, expected) => {
  const project = createProject({
    base: manifest(base),
    one: manifest(one),
    two: manifest(two),
  });
  const args = ['merge-file', '-p', 'one', 'base', 'two'];
  const merged = execFileSync('git', args, { cwd: project.folder, encoding: 'utf8' });
  expect(merged).toBe(manifest(expected));
});
