import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cli, createProject } from '../project.ts';

const article = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n';

test('- prints the brief for people with --markdown', async () => {
  const project = createProject({ 'a.txt': article });
  await project.run(['a.txt']);
  const printed = (...args: readonly string[]) => {
    const options = { cwd: project.folder, input: article, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
    return { status, stdout, stderr };
  };
  const brief = project.read('output/a.md').replaceAll('../a.txt', 'a.txt');
  const asked = ['-', '--stdin-path', 'a.txt', '--markdown'];
  expect(printed(...asked)).toEqual({ status: 0, stdout: brief, stderr: '' });
  expect(printed('--markdown').stderr).toContain('--markdown is for -, standard input.');
  expect(printed('-', '--stdin-path', 'a.jsonl', '--markdown').stderr).toContain(
    'JSON Lines are briefed as JSON Lines: leave out --markdown.',
  );
});
