import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockOutput } from '../../../pipeline/output/lock.ts';
import { cli, createProject } from '../project.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';
const lock = 'output/.verbatim-lock.tmp';

test('of two runs at once on one folder the second ends with a clear word', async () => {
  const project = createProject();
  for (let index = 0; index < 2000; index += 1) project.write(`input/${index}.txt`, bridge);
  const first = spawn(process.execPath, [cli], { cwd: project.folder, stdio: 'ignore' });
  const ended = once(first, 'exit');
  mkdirSync(join(project.folder, 'output'), { recursive: true });
  while (!project.list('output').includes('0.md')) {
    await new Promise((next) => setTimeout(next, 5));
  }
  expect(await project.run([])).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: Another run (process ${first.pid} on \`${hostname()}\`) is writing to \`output\`. Wait until it has ended; if there is none, remove \`${lock}\`.\n`,
  });
  first.kill('SIGINT');
  await ended;
  expect(project.list('output').filter((path) => path.endsWith('.tmp'))).toEqual([]);
});

test('the lock of a killed run, or a torn one, is taken over; that of another machine holds', () => {
  const project = createProject({ 'output/a.md': '' });
  const output = join(project.folder, 'output');
  // No process has a number as high as this.
  for (const text of [`4194999 ${hostname()}\n`, `${process.pid} ${hostname()}\n`]) {
    writeFileSync(join(project.folder, lock), text);
    const unlock = lockOutput(output, project.folder);
    expect(project.read(lock)).toBe(`${process.pid} ${hostname()}\n`);
    unlock();
    expect(project.list('output')).toEqual(['a.md']);
  }
  writeFileSync(join(project.folder, lock), '');
  expect(() => lockOutput(output, project.folder)).toThrow('Another run (just begun) is writing');
  const then = new Date(Date.now() - 60_000);
  utimesSync(join(project.folder, lock), then, then);
  lockOutput(output, project.folder)();
  writeFileSync(join(project.folder, lock), '1 elsewhere.example\n');
  expect(() => lockOutput(output, project.folder)).toThrow('(process 1 on `elsewhere.example`)');
  expect(project.list('output')).toEqual(['.verbatim-lock.tmp', 'a.md']);
});
