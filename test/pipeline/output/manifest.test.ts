import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { manifestText } from '../../../pipeline/output/manifest-text.ts';
import { readManifest } from '../../../pipeline/output/manifest.ts';
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
  const text = textOf(sources);
  const project = createProject({ 'manifest.json': text });
  expect(readManifest(project.folder, project.folder)).toEqual({
    sources: [sources[2], sources[1], sources[0]],
    overview: [],
    reports: [],
  });
  // For programs it is JSON, for git a line that never changes and a line with the rest.
  expect(JSON.parse(text)).toMatchObject({
    schemaVersion: 2,
    sources: [{ path: 'B', version: '0.0.1', settings: then }, { path: 'b' }, { path: 'é' }, null],
  });
  expect(text.split('\n').slice(0, 11)).toEqual([
    '{',
    '  "schemaVersion": 2,',
    `  "program": "${packageJson.name}",`,
    '  "overview": {},',
    '  "sources": [',
    '',
    '    {"path": "B",',
    `     "location":"../B","sha256":"${then}","outputs":[{"path":"B.json","sha256":"${now}"}],"version":"0.0.1","settings":"${then}"},`,
    '',
    '    {"path": "b",',
    `     "location":"../b","sha256":null,"outputs":[],"failure":{"ruleId":"unreadable","line":null,"reason":"It is gone"},"version":"${packageJson.version}","settings":"${now}"},`,
  ]);
});

function textOf(sources: readonly ManifestSource[]): string {
  return [...manifestText({ sources, overview: [] })].join('');
}

test('what a merge has left is read: the entries of both sides', () => {
  const [one, other] = [source('a'), source('a', { sha256: now })];
  const lines = textOf([one]).split('\n');
  const theirs = textOf([other]).split('\n')[7] ?? '';
  const read = (text: string) => {
    const project = createProject({ 'manifest.json': text });
    const { sources, reports } = readManifest(project.folder, project.folder);
    return { sources, rules: reports.map(({ messages }) => messages[0]?.ruleId) };
  };
  const merged = { sources: [one, other], rules: ['merged-manifest'] };
  const marked = ['<<<<<<< HEAD', lines[7] ?? '', '=======', theirs, '>>>>>>> theirs'];
  expect(read(lines.toSpliced(7, 1, ...marked).join('\n'))).toEqual(merged);
  expect(read(lines.toSpliced(8, 0, lines[6] ?? '', theirs).join('\n'))).toEqual(merged);
  expect(read(lines.slice(0, 9).join('\n'))).toEqual({ sources: [one], rules: ['broken-manifest'] });
  // An entry that leads out of the folder is dropped.
  expect(read(lines.join('\n').replace('"a.json"', '"../a.json"'))).toEqual({
    sources: [],
    rules: ['broken-manifest'],
  });
});

test('of a manifest of version 1 it is known what the program has made', () => {
  const outputs = [{ path: 'a.json', sha256: now }];
  const stored = { path: 'a', location: '../a', sha256: then, outputs };
  const head = { schemaVersion: 1, program: packageJson.name, version: '0.1.0', settings: now };
  const overview = [{ path: 'README.md', sha256: then }];
  const text = JSON.stringify({ ...head, overview, sources: [stored] }, null, 2);
  const project = createProject({ 'manifest.json': text });
  expect(readManifest(project.folder, project.folder)).toEqual({
    sources: [{ ...stored, version: '', settings: '' }],
    overview,
    reports: [],
  });
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
