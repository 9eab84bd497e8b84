import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../pipeline/run.ts';
import { loadSettings } from '../../pipeline/settings/load.ts';
import { parseBack } from '../stages/compose/parse-back.ts';
import { cli, createProject, type Project } from './project.ts';

// Disks that are full or closed, files that go or change, names that are hard to bear.

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** Whether somebody who is not root can read the program; in a home folder of root, nobody can. */
function canBeNobody(): boolean {
  if (!isRoot) return true;
  const options = { uid: NOBODY, gid: NOBODY, stdio: 'ignore' } as const;
  return spawnSync(process.execPath, [cli, '--version'], options).status === 0;
}

/** Runs as somebody whom permissions bind, which they do not root. */
function runUnprivileged(project: Project, ...args: readonly string[]) {
  const options = { cwd: project.folder, env: {}, encoding: 'utf8' } as const;
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stderr } = spawnSync(process.execPath, [cli, '--quiet', ...args], {
    ...options,
    ...user,
  });
  return { code: status, stderr };
}

function giveAway(project: Project): void {
  if (!isRoot) return;
  chownSync(project.folder, NOBODY, NOBODY);
  for (const each of readdirSync(project.folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(project.folder, each), NOBODY, NOBODY);
  }
}

const flat = (text: string): string => text.replaceAll(/ {2,}/g, ' ');

test.skipIf(!canBeNobody())('what may not be read or written is told, the rest is done', () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/secret.txt': bridge,
    'input/closed/b.txt': bridge,
    'input/shut/c.txt': bridge,
    'output/shut/.keep': '',
  });
  giveAway(project);
  const at = (path: string): string => join(project.folder, path);
  chmodSync(at('input/secret.txt'), 0);
  chmodSync(at('input/closed'), 0);
  chmodSync(at('output/shut'), 0o555);
  const { code, stderr } = runUnprivileged(project);
  expect(code).toBe(1);
  expect(flat(stderr)).toBe(
    [
      'input/closed',
      ' error The folder or its .verbatimignore cannot be read: permission is denied. Nothing in it was read unreadable verbatim',
      '',
      'input/secret.txt',
      ' error The file cannot be read: permission is denied: allow reading it, or leave it out unreadable verbatim',
      '',
      'input/shut/c.txt',
      ' error Its brief cannot be written: permission is denied: allow writing there, or choose another --out not-written verbatim',
      '',
      '✖ 3 errors',
      '',
    ].join('\n'),
  );
  chmodSync(at('input/closed'), 0o755);
  chmodSync(at('output/shut'), 0o755);
  expect(project.list('output')).toEqual([
    'README.md',
    'a.json',
    'a.md',
    'manifest.json',
    'quotes.csv',
    'shut/.keep',
  ]);
});

test.skipIf(!canBeNobody())(
  'an output folder that is read-only ends the run, nothing is written',
  () => {
    const project = createProject({ 'input/a.txt': bridge });
    mkdirSync(join(project.folder, 'output'));
    giveAway(project);
    chmodSync(join(project.folder, 'output'), 0o555);
    expect(runUnprivileged(project)).toEqual({
      code: 2,
      stderr:
        'error: `output/.verbatim-lock.tmp` cannot be written: permission is denied: allow writing there, or choose another --out.\n',
    });
    expect(project.list('output')).toEqual([]);
  },
);

/** Whether a small disk of its own can be had: as root, and not in every container. */
function canMount(): boolean {
  if (!isRoot) return false;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-disk-'));
  try {
    mount(folder);
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mount(folder: string, how = 'size=96k'): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder], { stdio: 'ignore' });
}

test.skipIf(!canMount())('a disk that is full leaves whole files, and space mends it', async () => {
  const project = createProject();
  for (let index = 10; index < 40; index += 1)
    project.write(`input/${index}.txt`, `${bridge}Part ${index}.\n`);
  await project.run([]);
  const whole = new Map(
    project.list('output').map((path) => [path, project.read(`output/${path}`)]),
  );
  project.remove('output');
  const output = join(project.folder, 'output');
  mkdirSync(output);
  mount(output);
  try {
    const { code, stderr } = await project.run([]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error: `output/manifest.json` cannot be written: the disk is full: free some space and run again. The briefs that were written are whole; run again once that is mended.\n',
    );
    // The journal stays as long as no manifest says what was written.
    const left = project.list('output').filter((path) => path !== '.verbatim-journal.tmp');
    expect(left.length).toBeGreaterThan(2);
    for (const path of left) expect(project.read(`output/${path}`)).toBe(whole.get(path));
    mount(output, 'remount,size=8m');
    expect((await project.run([])).code).toBe(0);
    const mended = project
      .list('output')
      .map((path) => [path, project.read(`output/${path}`)] as const);
    expect(new Map(mended)).toEqual(whole);
  } finally {
    execFileSync('umount', [output]);
  }
});

test('a file that goes while others are read is a failure, one that changes is made again', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/b.txt': bridge,
    'input/c.txt': bridge,
  });
  const settings = await loadSettings(project.folder, undefined, { paths: [] });
  let steps = 0;
  const advance = (): void => {
    steps += 1;
    if (steps > 1) return;
    project.write('input/a.txt', bridge.replace('safe', 'shut'));
    project.remove('input/b.txt');
  };
  const { results } = await run(settings, project.folder, { advance });
  expect(
    results.map(({ file, messages }) => [file, ...messages.map(({ reason }) => reason)]),
  ).toEqual([
    ['input/a.txt'],
    ['input/b.txt', 'The file cannot be read: it does not exist'],
    ['input/c.txt'],
  ]);
  expect(project.read('output/a.json')).toContain('The bridge is safe');
  await run(settings, project.folder);
  expect(project.read('output/a.json')).toContain('The bridge is shut');
});

const NAMES = [
  ' leading and trailing .txt',
  'it\'s “quoted” "twice".txt',
  'ends in a dot..txt',
  'a..b.txt',
  '%41 %2e%2e.txt',
  'back\\slash.txt',
  'emoji 👩‍👩‍👧 🏳️‍🌈.txt',
  'new\nline\r.txt',
  'tab\tand\u00A0space.txt',
  '-rf --out x.txt',
  '[a](b) *c* `d` $e$.txt',
  'CON.txt',
  'é composed.txt',
  `${'n'.repeat(250)}.txt`,
];

test('names that are hard to bear have briefs that link to them', async () => {
  const project = createProject();
  for (const name of NAMES) project.write(`input/${name}`, bridge);
  expect(await project.run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  for (const name of NAMES) {
    const path = `output/${name.slice(0, -4)}.md`;
    const [link = ''] = parseBack(project.read(path)).links;
    const target = join(project.folder, dirname(path), decodeURIComponent(link));
    expect(readFileSync(target, 'utf8')).toBe(bridge);
    accessSync(target);
  }
  expect(await project.run(['--check', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a name too long for that of a brief is a failure that says so', async () => {
  const name = `${'n'.repeat(251)}.txt`;
  const project = createProject({ 'input/a.txt': bridge, [`input/${name}`]: bridge });
  const { code, stderr } = await project.run(['--quiet']);
  expect(code).toBe(1);
  expect(flat(stderr)).toBe(
    `input/${name}\n error Its brief cannot be written: its name is too long for this file system: shorten the name of the document not-written verbatim\n\n✖ 1 error\n`,
  );
  expect(project.list('output')).toEqual([
    'README.md',
    'a.json',
    'a.md',
    'manifest.json',
    'quotes.csv',
  ]);
});

test('a manifest that leads out of the output folder removes and writes nothing there', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'mine/keep.json': 'mine' });
  await project.run([]);
  const manifest = project.read('output/manifest.json');
  project.write('output/manifest.json', manifest.replaceAll('"a.json"', '"../mine/keep.json"'));
  project.remove('input/a.txt');
  project.write('input/b.txt', bridge);
  await project.run(['--prune']);
  expect(project.read('mine/keep.json')).toBe('mine');
  expect(project.list('mine')).toEqual(['keep.json']);
});
