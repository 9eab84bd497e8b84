import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { freshBundle } from '../../.package/fresh.mjs';
import { createProject } from '../pipeline/project.ts';

/** A folder of sources, and a build that counts and keeps what the sources say. */
function createSources() {
  const { folder, write, remove } = createProject({
    'package.json': '{}',
    'pipeline/cli.ts': 'one',
    'stages/api.ts': 'two',
  });
  let builds = 0;
  const build = async (to: string): Promise<void> => {
    builds += 1;
    const text = readdirSync(join(folder, 'pipeline'))
      .map((name) => readFileSync(join(folder, 'pipeline', name), 'utf8'))
      .join(' ');
    writeFileSync(join(to, 'cli.js'), text);
  };
  const run = async (): Promise<string> =>
    readFileSync(join(await freshBundle(folder, build), 'cli.js'), 'utf8');
  const kept = (): readonly string[] => readdirSync(join(folder, '.build/run'));
  return { folder, write, remove, build, run, kept, builds: () => builds };
}

test('what has not changed is not built again', async () => {
  const { run, builds, kept } = createSources();
  expect([await run(), await run()]).toEqual(['one', 'one']);
  expect(builds()).toBe(1);
  expect(kept()).toHaveLength(1);
});

test('a change is seen, even of the same size and with its time set back', async () => {
  const { run, write, remove, folder } = createSources();
  await run();
  const path = join(folder, 'pipeline/cli.ts');
  const { atime, mtime } = statSync(path);
  write('pipeline/cli.ts', 'ONE');
  utimesSync(path, atime, mtime);
  expect(await run()).toBe('ONE');
  write('pipeline/more.ts', 'more');
  expect(await run()).toBe('ONE more');
  remove('pipeline/more.ts');
  expect(await run()).toBe('ONE');
});

test('what is saved during a build is in the bundle that is run', async () => {
  const { folder, write, build } = createSources();
  let isFirst = true;
  const built = await freshBundle(folder, async (to) => {
    await build(to);
    if (isFirst) write('pipeline/cli.ts', 'saved meanwhile');
    isFirst = false;
  });
  expect(readFileSync(join(built, 'cli.js'), 'utf8')).toBe('saved meanwhile');
});

test('a build that fails leaves nothing, and is tried again', async () => {
  const { folder, run, kept } = createSources();
  const broken = freshBundle(folder, async () => Promise.reject(new Error('no')));
  await expect(broken).rejects.toThrow('no');
  expect(kept()).toEqual([]);
  expect(await run()).toBe('one');
});

test('two at a time have one bundle', async () => {
  const { run, kept } = createSources();
  expect(await Promise.all([run(), run(), run()])).toEqual(['one', 'one', 'one']);
  expect(kept()).toHaveLength(1);
});

test('bundles of other states are removed after a day', async () => {
  const { folder, run, write, kept } = createSources();
  mkdirSync(join(folder, '.build/run/0123456789abcdef'), { recursive: true });
  await run();
  expect(kept()).toHaveLength(2);
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of kept()) utimesSync(join(folder, '.build/run', name), old, old);
  write('stages/api.ts', 'new');
  await run();
  expect(kept()).toHaveLength(1);
});

test('npm run pipeline runs the sources as they are, and a broken source is told', async () => {
  const { folder, write } = createProject();
  for (const name of ['.package', 'package.json', 'pipeline', 'stages']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const version = async () =>
    promisify(execFile)(process.execPath, ['.package/run.mjs', '--version'], { cwd: folder });
  const source = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await version()).toEqual({ stdout: `${source.version}\n`, stderr: '' });
  write('package.json', JSON.stringify({ ...source, version: '99.0.0' }));
  expect(await version()).toEqual({ stdout: '99.0.0\n', stderr: '' });
  write('pipeline/main.ts', 'const broken = ;');
  await expect(version()).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('error: The program cannot be started.'),
  });
  rmSync(join(folder, 'node_modules'));
});
