import { expect, test } from 'vitest';
import { createProject } from './project.ts';

test('a run makes the briefs of input/ in output/', async () => {
  const project = createProject({
    'input/a.txt': 'The bridge opened on Monday.\n',
    'input/sub/b.md': '# Bridge\n\nThe bridge is open.\n',
  });
  expect(await project.run([])).toEqual({
    code: 0,
    stdout: '',
    stderr: '2 documents, 2 briefs, 0 failures, 0 warnings, _ s, _ MB/s → output\n',
  });
  expect(project.list('output')).toEqual(
    expect.arrayContaining(['a.json', 'manifest.json', 'sub/b.json']),
  );
});
