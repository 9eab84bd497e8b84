import { expect, test } from 'vitest';
import { createProject } from '../project.ts';

const bridge = '“The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

test('--html writes a page beside each brief, which is checked, kept and pruned like it', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/sub/b.md': bridge });
  expect(await project.run(['--html'])).toMatchObject({ code: 0 });
  expect(project.list('output')).toEqual(expect.arrayContaining(['a.html', 'sub/b.html']));
  expect(project.read('output/sub/b.html')).toContain('href="../../input/sub/b.md"');
  expect(project.read('output/manifest.json')).toContain('"a.html"');
  expect(await project.run(['--html', '--check'])).toMatchObject({ code: 0 });
  const first = project.read('output/a.html');
  await project.run(['--html', '--force']);
  expect(project.read('output/a.html')).toBe(first);

  project.write('output/a.html', first.replace('Ann', 'Eva'));
  expect(await project.run(['--html', '--check'])).toMatchObject({ code: 1 });
  await project.run(['--html', '--force']);
  expect(project.read('output/a.html')).toBe(first);

  await project.run(['--prune']);
  expect(project.list('output').filter((path) => path.endsWith('.html'))).toEqual([]);
});

test('the settings ask for pages, too', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'verbatim.config.json': '{"html": true}',
  });
  expect(await project.run([])).toMatchObject({ code: 0 });
  expect(project.list('output')).toContain('a.html');
});

test('a page of which no manifest speaks is known; one that somebody else made is kept', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': bridge });
  await project.run(['--html']);
  project.remove('output/manifest.json');
  project.write('output/b.html', '<p>Mine.</p>\n');
  expect(await project.run(['--html'])).toMatchObject({ code: 1 });
  expect(project.read('output/b.html')).toBe('<p>Mine.</p>\n');
});
