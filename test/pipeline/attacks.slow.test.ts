import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pdfFile, column } from '../stages/extract/pdf-file.ts';
import { commit, git } from './git.ts';
import { cli, createProject, type Project } from './project.ts';
import { snapshot } from './sentinel.ts';

// What was tried on the program by somebody who wants to read, write or stop what is not theirs. The
// table of all special files in all places is in matrix.slow.test.ts.

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';
const harbor = 'The harbor is open. “Ships came in,” said Ben Ode.\n';
/** No key of any file that we have. */
const SECRET = 'aws_secret_access_key';

const folded = (text: string): string => text.replaceAll(/ {2,}/g, ' ');

function link(project: Project, target: string, path: string): void {
  symlinkSync(target, join(project.folder, path));
}

/** Everything that a run wrote and printed. */
function everything(project: Project, ...printed: readonly string[]): string {
  const outputs = project.list('output').map((path) => project.read(`output/${path}`));
  return [...outputs, ...printed].join('\n');
}

test('a corrections file that a link leads out of the folder is not read', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/b.txt': bridge,
    'input/c.txt': bridge,
    'input/d.txt': bridge,
    'input/real.yaml': 'metadata: { title: Corrected }\n',
    'outside/secrets.yaml': `${SECRET}: hunter2\n`,
    'outside/valid.yaml': 'metadata: { title: Forged }\n',
  });
  link(project, '../outside/secrets.yaml', 'input/a.txt.corrections.yaml');
  link(project, '../outside/valid.yaml', 'input/b.txt.corrections.yaml');
  link(project, 'real.yaml', 'input/d.txt.corrections.yaml');
  const { code, stdout, stderr } = await project.run(['--json']);
  const reason = (name: string): string =>
    `Its corrections cannot be used, so its brief is left as it was. ${name}.corrections.yaml: The symbolic link leads out of the folder and is not followed.`;
  expect(code).toBe(1);
  const { results } = JSON.parse(stdout);
  expect(
    results.map(({ path, messages }: { path: string | null; messages: { reason: string }[] }) => [
      path,
      ...messages.map((message) => message.reason),
    ]),
  ).toEqual([
    // What the link of `d.txt` leads to.
    [null, 'Files that end in `.yaml` are not read'],
    ['a.txt', reason('a.txt')],
    ['b.txt', reason('b.txt')],
    ['c.txt'],
    ['d.txt'],
  ]);
  expect(stderr).toContain('link-not-followed');
  expect(everything(project, stdout, stderr)).not.toContain(SECRET);
  expect(everything(project)).not.toContain('Forged');
  expect(project.read('output/d.md')).toContain('# Corrected');
  expect(project.list('output')).toContain('c.md');
});

test('an ignore file that a link leads out of the folder is not read, and fails its folder', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/sub/b.txt': bridge,
    'outside/rules': `*.txt\n${SECRET}\n`,
  });
  link(project, '../../outside/rules', 'input/sub/.verbatimignore');
  const { code, stderr } = await project.run(['--quiet']);
  expect(code).toBe(1);
  expect(folded(stderr)).toBe(
    'input/sub\n error The folder or its .verbatimignore cannot be read: it is a symbolic link that leads out of the folder. Nothing in it was read link-not-followed verbatim\n\n✖ 1 error\n',
  );
  expect(everything(project, stderr)).not.toContain(SECRET);
  expect(project.list('output')).toContain('a.md');
});

test('settings that a link leads out of the current folder are not read', async () => {
  const project = createProject({
    'work/input/a.txt': bridge,
    'secrets.json': `{"${SECRET}": "hunter2"}`,
    'work/real.json': '{"output": "briefs"}',
  });
  link(project, '../secrets.json', 'work/verbatim.config.json');
  for (const args of [[], ['--config', 'verbatim.config.json']]) {
    expect(await project.run(args, { cwd: 'work' })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: The settings file `verbatim.config.json` cannot be read: it is a symbolic link that leads out of the folder. Name another with --config FILE.\n',
    });
  }
  link(project, 'real.json', 'work/link.json');
  expect(await project.run(['--config', 'link.json'], { cwd: 'work' })).toMatchObject({ code: 0 });
  expect(project.list('work/briefs')).toContain('a.md');
});

test('a lock is made where nothing stands, and never through a link', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'victim.txt': 'mine' });
  mkdirSync(join(project.folder, 'output'));
  // The number of the process is known to who starts it.
  const script = `ln -s ../victim.txt output/.verbatim-lock-$$.tmp; ln -s ../victim.txt output/.verbatim-$$-0-1.tmp; exec "$0" "${cli}" --quiet`;
  execFileSync('sh', ['-c', script, process.execPath], { cwd: project.folder });
  expect(project.read('victim.txt')).toBe('mine');
  expect(project.list('output')).toContain('a.md');
});

test.each([
  ['a link', (path: string) => symlinkSync('../victim.txt', path)],
  ['a link that leads nowhere', (path: string) => symlinkSync('../none.txt', path)],
  ['notes', (path: string) => writeFileSync(path, 'call Ann about the lock\n')],
  ['a named pipe', (path: string) => void execFileSync('mkfifo', [path])],
])('%s in the place of the lock or the journal is kept, and named', async (_what, make) => {
  for (const [name, use] of [
    ['.verbatim-lock.tmp', 'keeps there who is writing'],
    ['.verbatim-journal.tmp', 'notes there what it writes'],
  ] as const) {
    const project = createProject({ 'input/a.txt': bridge, 'victim.txt': '4194999 host\n' });
    mkdirSync(join(project.folder, 'output'));
    make(join(project.folder, 'output', name));
    expect(await runWithin(project, [])).toEqual({
      code: 2,
      stderr: `error: \`output/${name}\` was not made by this program, which ${use}. Move it, or choose another folder with --out DIR.\n`,
    });
    expect(project.list('output')).toEqual([name]);
    expect(project.read('victim.txt')).toBe('4194999 host\n');
  }
});

test('without a manifest, what a person wrote is kept, also with a link to the source', async () => {
  const notes = '# My notes\n\nOn [a.txt](../input/a.txt).\n\n## Summary\n\nMine.\n';
  const begins =
    '# a.txt\n\n[a.txt](../input/a.txt) · 12 words, 2 sentences\n\n## Summary\n\nMine.\n';
  const json = '{"schemaVersion": 1, "source": {"path": "a.txt"}, "mine": true}';
  for (const [path, text] of [
    ['a.md', notes],
    ['a.md', begins],
    ['a.json', json],
  ]) {
    const project = createProject({ 'input/a.txt': bridge, [`output/${path}`]: text ?? '' });
    for (const args of [[], ['--force'], ['--check']]) {
      const { code, stderr } = await project.run([...args, '--quiet']);
      expect(code).toBe(1);
      expect(stderr).toContain(`the output \`${path}\` was not made by this program`);
    }
    expect(project.read(`output/${path}`)).toBe(text);
  }
});

test.each(['a.md', 'w.source.md', 'a.annotations.jsonld', 'many.jsonl'])(
  'without a manifest, %s beside a brief of ours is ours only by its own words',
  async (path) => {
    const project = createProject({
      'input/a.txt': bridge,
      'input/w.docx': readFileSync('input/reservoir-release.docx'),
      'input/many.jsonl': `${JSON.stringify({ text: bridge })}\n`,
    });
    await project.run(['--annotations']);
    project.remove('output/manifest.json');
    const mine = 'On [a.txt](../input/a.txt), [w](w.source.md).\n\n## Summary\n';
    project.write(`output/${path}`, mine);
    const { code, stderr } = await project.run(['--annotations', '--force', '--quiet']);
    expect(code).toBe(1);
    expect(stderr).toContain(`the output \`${path}\` was not made by this program`);
    expect(project.read(`output/${path}`)).toBe(mine);
    project.remove(`output/${path}`);
    expect(await project.run(['--annotations', '--quiet'])).toMatchObject({ code: 0 });
  },
);

test('input and output are the same by any name', async () => {
  const project = createProject({ 'in/a.txt': bridge, 'in/a.md': '[a.txt](a.txt)\n' });
  link(project, 'in', 'lin');
  const before = snapshot(join(project.folder, 'in'));
  for (const [input, output] of [
    ['lin', 'in'],
    ['in', 'lin'],
    ['lin/a.txt', 'in'],
    ['lin/*.txt', 'in'],
  ] as const) {
    const { code, stderr } = await project.run([input, '--out', output]);
    expect(code).toBe(2);
    expect(stderr).toContain('is in the output folder, which is never read');
  }
  expect(snapshot(join(project.folder, 'in'))).toEqual(before);
});

test('an output folder that is reached by a link into the input is never read', async () => {
  const project = createProject({ 'in/a.txt': bridge, 'in/sub/.keep': '' });
  link(project, 'in/sub', 'out');
  for (const briefs of ['1 brief, ', '1 brief (1 unchanged), ']) {
    const { code, stderr } = await project.run(['in', '--out', 'out']);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`1 document, ${briefs}`)]);
  }
  link(project, 'sub/a.md', 'in/brief.md');
  const { stderr } = await project.run(['in', '--out', 'out']);
  expect(stderr).toContain('The symbolic link leads into the output folder and is not followed');
  expect(stderr).toContain('1 document, 1 brief');
});

test('names that are no UTF-8 are failures of their own', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/\uFFFD.txt': bridge });
  const input = Buffer.from(join(project.folder, 'input/'));
  const at = (...name: number[]) => Buffer.concat([input, Buffer.from(name)]);
  const txt = [0x2e, 0x74, 0x78, 0x74];
  for (const byte of [0xff, 0xfe]) writeFileSync(at(byte, ...txt), bridge);
  writeFileSync(at(0x61, 0xff, 0x2e, 0x70, 0x6e, 0x67), '');
  mkdirSync(at(0xc3));
  writeFileSync(at(0xc3, 0x2f, 0x62, ...txt), bridge);
  const { code, stderr } = await project.run([]);
  expect(code).toBe(1);
  expect(folded(stderr)).toBe(
    [
      String.raw`input/\xc3`,
      ' error The name of the folder is not UTF-8: rename it. Nothing in it was read unreadable verbatim',
      '',
      String.raw`input/\xfe.txt`,
      ' error The name of the file is not UTF-8: rename it unreadable verbatim',
      '',
      String.raw`input/\xff.txt`,
      ' error The name of the file is not UTF-8: rename it unreadable verbatim',
      '',
      '✖ 3 errors',
      '2 documents, 2 briefs, 3 failures, 0 warnings, _ s, _ MB/s → output',
      '',
    ].join('\n'),
  );
});

test('a glob that goes through a link to a folder ends, and reads nothing there', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'elsewhere/b.txt': bridge });
  link(project, '/', 'input/root');
  link(project, '../elsewhere', 'input/elsewhere');
  const { code, stderr } = await runWithin(project, ['input/**/*.txt']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('1 document, 1 brief, 0 failures')]);
});

interface Ended {
  /** Null where it did not end by itself. */
  readonly code: number | null;
  readonly stderr: string;
}

/** Waits until a run catches SIGHUP, the last of its signals: on a busy machine that takes a while. */
async function listening(pid: number | undefined): Promise<void> {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return delay(1500);
  while (existsSync(status) && !/^SigCgt:.*[13579bdf]$/m.test(readFileSync(status, 'utf8'))) {
    await delay(20);
  }
}

/** A run that is killed where it does not end; with a signal, that is sent once it listens. */
async function runWithin(
  project: Project,
  args: readonly string[],
  { seconds = 30, signal }: { seconds?: number; signal?: NodeJS.Signals } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const timers = [setTimeout(() => child.kill('SIGKILL'), seconds * 1000)];
  const closed = once(child, 'close');
  if (signal) {
    await listening(child.pid);
    timers.push(setTimeout(() => child.kill(signal), 500));
  }
  await closed;
  for (const timer of timers) clearTimeout(timer);
  return { code: child.exitCode, stderr };
}

const waits = [
  ['a device', (path: string): void => symlinkSync('/dev/zero', path)],
  ['a named pipe', (path: string): void => void execFileSync('mkfifo', [path])],
  ['standard input', (path: string): void => symlinkSync('/dev/stdin', path)],
] as const;

test.each(waits)('%s as ignore file fails its folder, and the run goes on', async (_, make) => {
  const project = createProject({ 'input/a.txt': bridge, 'input/sub/b.txt': bridge });
  make(join(project.folder, 'input/sub/.verbatimignore'));
  const { code, stderr } = await runWithin(project, ['--quiet']);
  expect(code).toBe(1);
  expect(folded(stderr)).toBe(
    'input/sub\n error The folder or its .verbatimignore cannot be read: it is not a regular file. Nothing in it was read unreadable verbatim\n\n✖ 1 error\n',
  );
  expect(project.list('output')).toContain('a.md');
});

test.each(waits)('%s as settings or outer ignore file ends the run', async (_, make) => {
  const project = createProject({ 'input/a.txt': bridge });
  make(join(project.folder, 's.json'));
  expect(await runWithin(project, ['--config', 's.json'])).toEqual({
    code: 2,
    stderr:
      'error: The settings file `s.json` cannot be read: it is not a regular file. Name another with --config FILE.\n',
  });
  make(join(project.folder, '.verbatimignore'));
  expect(await runWithin(project, [])).toEqual({
    code: 2,
    stderr: 'error: `.verbatimignore` cannot be read: it is not a regular file.\n',
  });
});

test('a named pipe as JSON Lines is a failure, also where term weights are counted', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  execFileSync('mkfifo', [join(project.folder, 'input/pipe.jsonl')]);
  const { code, stderr } = await runWithin(project, ['--idf', 'corpus', '--quiet']);
  expect([code, folded(stderr)]).toEqual([
    1,
    'input/pipe.jsonl\n error This is not a regular file unreadable verbatim\n\n✖ 1 error\n',
  ]);
  expect(project.list('output')).toContain('a.md');
});

test('a device that is named by a link is not read', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  link(project, '/dev/zero', 'zero.txt');
  const { code, stderr } = await runWithin(project, ['input', 'zero.txt']);
  expect(code).toBe(0);
  expect(stderr).toContain('leads out of the current folder and is not followed');
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends the wait for standard input',
  async (signal) => {
    const project = createProject();
    for (const name of ['a.txt', 'a.jsonl']) {
      const began = performance.now();
      const { code, stderr } = await runWithin(project, ['-', '--stdin-path', name], { signal });
      // On a slow machine it comes before the program can hear it.
      expect([128 + constants.signals[signal], null]).toContain(code);
      expect(stderr).toBe('');
      expect(performance.now() - began).toBeLessThan(25_000);
    }
  },
);

test('SIGHUP ends a run after the document at hand, with its manifest', async () => {
  const project = createProject();
  for (let index = 0; index < 2000; index += 1) project.write(`input/${index}.txt`, bridge);
  expect(await runWithin(project, ['--quiet'], { signal: 'SIGHUP' })).toMatchObject({ code: 129 });
  expect(project.list('output')).toContain('manifest.json');
  expect(project.list('output').filter((path) => path.endsWith('.tmp'))).toEqual([]);
});

test('an output that a person edited is kept and named, and --force replaces it', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': bridge });
  await project.run([]);
  const [brief, overview] = ['a.md', 'README.md'].map((path) => project.read(`output/${path}`));
  project.write('output/a.md', `${brief}\nMy notes.\n`);
  project.write('output/README.md', 'My own table.\n');
  const kept =
    'was edited since the program wrote it and is kept: move it elsewhere, or replace it with --force';
  const told = [
    'input/a.txt',
    ` error Its brief is not written: the output \`a.md\` ${kept} output-edited verbatim`,
    '',
    'output/README.md',
    ` warning The overview ${kept} output-edited verbatim`,
    '',
    '2 messages (✖ 1 error, ⚠ 1 warning)',
    '',
  ].join('\n');
  for (const args of [['--quiet'], ['--quiet', '--prune'], ['--quiet', '--check']]) {
    const { code, stderr } = await project.run(args);
    expect([code, folded(stderr)]).toEqual([1, told]);
    expect(project.read('output/a.md')).toBe(`${brief}\nMy notes.\n`);
    expect(project.read('output/README.md')).toBe('My own table.\n');
  }
  expect(await project.run(['--force', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(project.read('output/a.md')).toBe(brief);
  expect(project.read('output/README.md')).toBe(overview);
  expect((await project.run(['--check', '--quiet'])).code).toBe(0);
});

test('line ends that git has changed are no edit', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  for (const path of ['a.md', 'a.json', 'README.md', 'quotes.csv']) {
    const text = project.read(`output/${path}`).replaceAll('\r\n', '\n');
    project.write(`output/${path}`, path.endsWith('csv') ? text : text.replaceAll('\n', '\r\n'));
  }
  expect(await project.run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(project.read('output/a.md')).not.toContain('\r');
});

test('what a killed run wrote is not taken for the work of a person', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  for (let index = 0; index < 400; index += 1) project.write(`input/${index}.txt`, bridge);
  project.write('input/a.txt', harbor);
  for (let kill = 0; kill < 2; kill += 1) {
    const child = spawn(process.execPath, [cli], { cwd: project.folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (project.list('output').length < 20 * (kill + 1)) {
      await new Promise((next) => setTimeout(next, 5));
    }
    child.kill('SIGKILL');
    await ended;
    for (let index = 0; index < 400; index += 1) {
      project.write(`input/${index}.txt`, `${bridge}\nPart ${kill}.\n`);
    }
  }
  expect(await project.run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(project.list('output').filter((path) => path.endsWith('.tmp'))).toEqual([]);
});

test('a file with the name of a half written one is no output of ours', async () => {
  const theirs = ['.verbatim-999999999-0-1.tmp', 'sub/.verbatim-999999999-0-1.tmp'];
  const project = createProject({ 'input/a.txt': bridge, 'input/sub/b.txt': bridge });
  for (const path of theirs) project.write(`output/${path}`, 'mine');
  await project.run([]);
  for (const path of theirs) expect(project.read(`output/${path}`)).toBe('mine');
});

test('--prune removes nothing through a link', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/sub/b.txt': bridge });
  await project.run([]);
  for (const path of ['b.md', 'b.json']) {
    project.write(`outside/${path}`, project.read(`output/sub/${path}`));
  }
  project.remove('output/sub');
  link(project, '../outside', 'output/sub');
  project.remove('input/sub');
  const before = snapshot(join(project.folder, 'outside'));
  const { code, stderr } = await project.run(['--prune', '--quiet']);
  expect(code).toBe(0);
  expect(stderr).toContain('a symbolic link leads out of the output folder: remove it yourself');
  expect(snapshot(join(project.folder, 'outside'))).toEqual(before);
});

test('an output folder that a link leads out of the current folder is not written', async () => {
  const project = createProject({ 'work/input/a.txt': bridge, 'outside/a.md': 'theirs' });
  link(project, '../outside', 'work/output');
  const before = snapshot(join(project.folder, 'outside'));
  for (const args of [[], ['--check'], ['--out', 'output'], ['--out', 'output/sub']]) {
    const { code, stderr } = await project.run(args, { cwd: 'work' });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('is reached by a symbolic link that leads out of the current folder'),
    ]);
  }
  expect(snapshot(join(project.folder, 'outside'))).toEqual(before);
  expect(await project.run(['--out', '../other'], { cwd: 'work' })).toMatchObject({ code: 0 });
});

test.each([
  '^HEAD',
  'HEAD^{tree}',
  'HEAD..HEAD',
  '^',
  ':/nothing',
  'n'.repeat(300),
  'a\nb',
  '@{-9}',
])('diff with %j says that there is no such revision', async (revision) => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  git(project, 'init', '--quiet');
  commit(project, 'one');
  const { code, stderr } = await project.diff([revision], { env: { HOME: project.folder } });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: There is no folder and no git revision `/);
});

test.each([
  '/proc/foo',
  '/proc/foo/bar',
  '/dev/null/x',
  '/dev/null',
  '/sys/foo',
  `/tmp/${'n'.repeat(300)}`,
])('--out %s is refused', async (out) => {
  const project = createProject({ 'input/a.txt': bridge });
  const { code, stderr } = await runWithin(project, ['--out', out]);
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^error: The output folder `.*` cannot be made: .*\n$/),
  ]);
});

/** Texts of engines, of which none is for people. */
const ENGINE = /undefined|null|properties|offset|xmldom|Invalid|Error|XRef|stream|catalog|at line/i;

test('reasons of damaged documents are ours, and what their readers said is the cause', async () => {
  const word = readFileSync('input/reservoir-release.docx');
  const pdf = pdfFile([column(['“The pier is shut,” said Cy Poe. See https://x.example/d.'])]);
  const project = createProject();
  for (let index = 0; index < 12; index += 1) {
    const cut = (bytes: Uint8Array): Uint8Array =>
      bytes.subarray(0, Math.floor((bytes.length * index) / 12));
    const torn = (bytes: Uint8Array): Uint8Array => {
      const copy = Uint8Array.from(bytes);
      copy.fill(
        0x3c,
        Math.floor((copy.length * index) / 12),
        Math.floor((copy.length * (index + 1)) / 12),
      );
      return copy;
    };
    project.write(`input/cut-word-${index}.docx`, cut(word));
    project.write(`input/torn-word-${index}.docx`, torn(word));
    project.write(`input/cut-pdf-${index}.pdf`, cut(pdf));
    project.write(`input/torn-pdf-${index}.pdf`, torn(pdf));
  }
  const { stdout } = await project.run(['--json', '--quiet']);
  const {
    results,
  }: { results: { messages: { ruleId: string; reason: string; cause?: string }[] }[] } =
    JSON.parse(stdout);
  const damaged = results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === 'document-damaged');
  expect(damaged.length).toBeGreaterThan(20);
  expect(
    [...new Set(damaged.map(({ reason }) => reason))].filter((reason) => ENGINE.test(reason)),
  ).toEqual([]);
  for (const { cause } of damaged) expect(cause).toEqual(expect.any(String));
  expect(project.read('output/manifest.json')).not.toMatch(/Cannot read|Invalid PDF/);
});
