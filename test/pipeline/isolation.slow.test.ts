import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectWithSecrets, trap } from './isolation.ts';
import { cli } from './project.ts';

// A run reads and writes files, and does nothing else: no socket, no process, no file of secrets.

const execute = promisify(execFile);

test('a run opens no connection, starts no process and reads no .env', async () => {
  const project = projectWithSecrets();
  const env = { PATH: process.env['PATH'], LOG: join(project.folder, 'log') };
  const node = async (...args: readonly string[]) =>
    execute(process.execPath, [...trap, ...args], { cwd: project.folder, env });
  const code = async (...args: readonly string[]) =>
    node(cli, ...args).then(
      () => 0,
      (error: { code: number }) => error.code,
    );
  expect(await code('--annotations', '--idf', 'corpus')).toBe(0);
  // Without the options of the run before there is a difference.
  expect(await code('--check', '--json')).toBe(1);
  expect(await code('correct', 'input/b.md')).toBe(0);
  expect(await code('correct', 'input/c.docx')).toBe(0);
  expect(await code('correct', 'input/d.pdf')).toBe(0);
  const lines = project.read('log').split('\n');
  expect(lines.filter((line) => line.startsWith('forbidden'))).toEqual([]);
  const opened = lines.map((line) => line.replace('opened: ', ''));
  for (const name of ['a.txt', 'c.docx', 'd.pdf']) {
    expect(opened).toContain(join(project.folder, 'input', name));
  }
  expect(project.list('output')).toEqual(
    expect.arrayContaining(['c.source.md', 'd.source.md', 'd.annotations.jsonld']),
  );
  expect(opened.filter((path) => /\.env|\.npmrc/.test(path))).toEqual([]);

  // The trap does spring.
  for (const script of [
    'await fetch("http://127.0.0.1:9")',
    '(await import("node:net")).connect(9)',
    '(await import("node:child_process")).execFile("true")',
  ]) {
    await expect(node('--input-type=module', '-e', script)).rejects.toThrow('forbidden');
  }
});

/** Whether system calls can be traced here: some containers forbid it. */
function canTrace(): boolean {
  try {
    execFileSync('strace', ['-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!canTrace())('the kernel sees no socket and no .env either', async () => {
  const project = projectWithSecrets();
  const log = join(project.folder, 'trace');
  const calls = 'trace=socket,connect,bind,listen,sendto,execve,open,openat';
  const args = ['-f', '-qq', '-e', calls, '-o', log, process.execPath, cli];
  await execute('strace', args, { cwd: project.folder, env: { PATH: process.env['PATH'] } });
  const trace = readFileSync(log, 'utf8').split('\n');
  expect(trace.filter((line) => /\b(?:socket|connect|bind|listen|sendto)\(/.test(line))).toEqual(
    [],
  );
  expect(trace.filter((line) => line.includes('execve('))).toHaveLength(1);
  expect(trace.filter((line) => line.includes('input/a.txt"'))).not.toEqual([]);
  expect(trace.filter((line) => /\.env"|\.npmrc"/.test(line))).toEqual([]);
  // Nothing is opened to be written but in the output folder.
  const written = trace.filter((line) => /O_WRONLY|O_RDWR|O_CREAT/.test(line));
  expect(
    written.filter(
      (line) => !line.includes(`"${project.folder}/output/`) && !line.includes('"/dev/'),
    ),
  ).toEqual([]);
  expect(written).not.toEqual([]);
});
