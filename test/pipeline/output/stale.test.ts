import { expect, test } from 'vitest';
import { createProject } from '../project.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

function stale(path: string, why: string): string[] {
  return [path, `warning ${why} stale-output verbatim`, ''];
}

test('outputs of a source that is gone are listed at every run, until --prune removes them', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/sub/b.txt': bridge });
  await project.run(['--annotations']);
  project.remove('input/sub/b.txt');
  const lines = [
    ...['a.annotations.jsonld', 'sub/b.annotations.jsonld', 'sub/b.json', 'sub/b.md'].flatMap(
      (path) =>
        stale(
          `output/${path}`,
          path.startsWith('a')
            ? 'The settings no longer ask for it: --prune removes it'
            : 'Its source `input/sub/b.txt` is gone: --prune removes it',
        ),
    ),
    '⚠ 4 warnings',
  ];
  const folded = (text: string): string[] =>
    text.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
  for (const count of ['1 brief', '1 brief (1 unchanged)']) {
    const { code, stderr } = await project.run([]);
    expect(code).toBe(0);
    expect(folded(stderr).slice(0, -2)).toEqual(lines);
    expect(stderr).toContain(`1 document, ${count}, 0 failures, 4 warnings`);
  }
  const { code, stdout } = await project.run(['--prune', '--json', '--quiet']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    stale: [],
    pruned: ['a.annotations.jsonld', 'sub/b.annotations.jsonld', 'sub/b.json', 'sub/b.md'],
  });
  expect(project.list('output')).toEqual([
    'README.md',
    'a.json',
    'a.md',
    'manifest.json',
    'quotes.csv',
  ]);
  expect((await project.run(['--check'])).code).toBe(0);
});

test('--prune keeps what a person edited, and what the manifest does not name', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': bridge });
  await project.run([]);
  project.remove('input/b.txt');
  project.write('output/b.md', 'My notes.\n');
  project.write('output/b.txt', 'Mine too.\n');
  const { code, stderr } = await project.run(['--prune', '--quiet']);
  expect({ code, stderr: stderr.replaceAll(/ +/g, ' ') }).toEqual({
    code: 0,
    stderr: [
      'output/b.md',
      ' warning Its source `input/b.txt` is gone, but it was edited by hand and is kept: remove it yourself, or move it elsewhere stale-output verbatim',
      '',
      '⚠ 1 warning',
      '',
    ].join('\n'),
  });
  expect(project.list('output')).toEqual([
    'README.md',
    'a.json',
    'a.md',
    'b.md',
    'b.txt',
    'manifest.json',
    'quotes.csv',
  ]);
  expect((await project.run([])).stderr).toContain('output/b.md');
  project.remove('output/b.md');
  expect((await project.run(['--quiet'])).stderr).toBe('');
});

test('a document that fails keeps its earlier brief; a run of one file prunes no other', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': bridge });
  await project.run([]);
  project.write('input/b.txt', new Uint8Array([0]));
  const { stdout } = await project.run(['--prune', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ failures: 1, stale: [], pruned: [] });
  const one = await project.run(['input/a.txt', '--prune', '--json']);
  expect(JSON.parse(one.stdout)).toMatchObject({ stale: [], pruned: [] });
  expect(project.list('output')).toContain('b.md');
});

test('a manifest that was edited leads to no file outside of the output folder', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'precious.txt': 'x' });
  await project.run([]);
  const manifest: { sources: ({ outputs: { path: string; sha256: string }[] } | null)[] } =
    JSON.parse(project.read('output/manifest.json'));
  const { hash } = await import('node:crypto');
  const outputs = [{ path: '../precious.txt', sha256: hash('sha256', 'x') }];
  const [first] = manifest.sources;
  const forged = { ...first, path: 'gone.txt', location: '../input/gone.txt', outputs };
  project.write(
    'output/manifest.json',
    JSON.stringify({ ...manifest, sources: [...manifest.sources, forged] }, null, 2),
  );
  expect((await project.run(['--prune'])).stderr).toContain('broken-manifest');
  expect(project.read('precious.txt')).toBe('x');
});
