import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cli, createProject, type Project } from '../project.ts';

// The limit of time holds, and a signal ends the program, on standard input and with `correct`.

const sentence = 'The bridge opened on Monday, after a winter of repairs that cost too much. ';
/** No machine makes its brief in a second. */
const dear = sentence.repeat(200_000);
const small = '“The bridge is safe,” said Ann Lee, the mayor.\n';

/** What the program made of its standard input; with a signal, that is sent after two seconds. */
async function piped(
  project: Project,
  input: string,
  args: readonly string[],
  signal?: NodeJS.Signals,
) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'], npm_lifecycle_event: 'pipeline' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  child.stdin.on('error', () => {}).end(input);
  const closed = once(child, 'close');
  if (signal) {
    await delay(2000);
    child.kill(signal);
  }
  await closed;
  return { code: child.exitCode, stdout, stderr: stderr.replaceAll(/ {2,}/g, ' ') };
}

const tooLong =
  'It took longer than 1 s: split it, leave it out with .verbatimignore, or raise the setting `timeout`';

test('holds for a document on standard input', async () => {
  const args = ['-', '--stdin-path', 'a.txt', '--timeout', '1'];
  expect(await piped(createProject(), dear, args)).toEqual({
    code: 1,
    stdout: '',
    stderr: `a.txt\n error ${tooLong} timed-out verbatim\n\n✖ 1 error\n`,
  });
});

test('holds for a record on standard input, and the others have their briefs', async () => {
  const lines = [small, dear, small].map((text) => `${JSON.stringify({ text })}\n`);
  const args = ['-', '--stdin-path', 'a.jsonl', '--timeout', '1', '--quiet'];
  const { code, stdout } = await piped(createProject(), lines.join(''), args);
  expect(code).toBe(1);
  const records = stdout.trimEnd().split('\n');
  expect(records).toHaveLength(3);
  expect(records[1]).toContain('"failure":{"ruleId":"timed-out"');
});

test('holds with correct', async () => {
  const project = createProject({ 'a.txt': dear, 'verbatim.config.json': '{ "timeout": 1 }' });
  expect(await project.run(['correct', 'a.txt'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: \`a.txt\` cannot be corrected. ${tooLong}.\n`,
  });
  expect(project.list('.')).toEqual(['a.txt', 'verbatim.config.json']);
});

test('a signal ends the program while it makes a document of standard input', async () => {
  const project = createProject();
  const began = performance.now();
  const { code, stdout } = await piped(project, dear, ['-', '--timeout', '300'], 'SIGTERM');
  // On a slow machine it comes before the program can hear it.
  expect([143, null]).toContain(code);
  expect(stdout).toBe('');
  expect(performance.now() - began).toBeLessThan(30_000);
});
