import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { readManifest, manifestText } from '../../../pipeline/output/manifest.ts';
import { mergeManifest } from '../../../pipeline/output/merge-manifest.ts';
import { createProject } from '../project.ts';
import type { ManifestSource } from '../../../pipeline/document.ts';

const now = 'a'.repeat(64);
const then = 'b'.repeat(64);

function source(path: string, more: Partial<ManifestSource> = {}): ManifestSource {
  const outputs = [{ path: `${path}.json`, sha256: now }];
  const { version } = packageJson;
  return { path, location: `../${path}`, sha256: then, outputs, version, settings: now, ...more };
}

test('a manifest is read as it was written, its sources in code-unit order', () => {
  const failure = { ruleId: 'unreadable', line: null, reason: 'It is gone' };
  const sources = [
    source('é'),
    source('b', { sha256: null, outputs: [], failure }),
    source('B', { version: '0.0.1', settings: then }),
  ];
  const text = [...manifestText(now, { sources, overview: [] })].join('');
  const project = createProject({ 'manifest.json': text });
  expect(readManifest(project.folder, project.folder)).toEqual({
    sources: [sources[2], sources[1], sources[0]],
    overview: [],
    reports: [],
  });
  expect(JSON.parse(text)).toMatchObject({
    sources: [{ path: 'B', version: '0.0.1', settings: then }, { path: 'b' }, { path: 'é' }],
  });
  // What is as at the top is not said again.
  expect(text.match(/"settings"/g)).toHaveLength(2);
});

test('no manifest and an empty one are taken as such', () => {
  const project = createProject();
  expect(readManifest(project.folder, project.folder)).toEqual({
    sources: [],
    overview: [],
    reports: [],
  });
  project.write('manifest.json', '');
  const { sources, reports } = readManifest(project.folder, project.folder);
  expect(sources).toEqual([]);
  expect(reports.map(({ messages }) => messages[0]?.ruleId)).toEqual(['broken-manifest']);
});

test('an earlier source is kept for its outputs that stand and that no other source took', () => {
  const project = createProject({ 'output/kept.json': '', 'output/taken.json': '', failed: '' });
  const failure = { ruleId: 'binary-file', line: 1, reason: 'It is binary' };
  const output = (path: string) => ({ path, sha256: then });
  const earlier = [
    source('kept', { outputs: [output('kept.json'), output('kept.md')] }),
    source('gone'),
    source('failed', { outputs: [], failure }),
    source('failed-and-gone', { outputs: [], failure }),
    source('old', { outputs: [output('taken.json')] }),
  ];
  const made = [source('new', { outputs: [output('taken.json')] })];
  expect(mergeManifest(earlier, made, `${project.folder}/output`)).toEqual([
    made[0],
    source('kept', { outputs: [output('kept.json')] }),
    source('failed', { outputs: [], failure }),
  ]);
});
