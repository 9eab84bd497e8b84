import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectWithSecrets, trap } from './isolation.ts';
import { cli } from './project.ts';

// The short form of `isolation.slow.test.ts`: one run.

test('a run of all formats opens no connection, starts no process and reads no .env', async () => {
  const project = projectWithSecrets();
  const env = { PATH: process.env['PATH'], LOG: join(project.folder, 'log') };
  await promisify(execFile)(process.execPath, [...trap, cli], { cwd: project.folder, env });
  const lines = project.read('log').split('\n');
  expect(lines.filter((line) => line.startsWith('forbidden'))).toEqual([]);
  const opened = lines.map((line) => line.replace('opened: ', ''));
  expect(opened).toContain(join(project.folder, 'input', 'd.pdf'));
  expect(opened.filter((path) => /\.env|\.npmrc/.test(path))).toEqual([]);
});
