import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, createProject, type Project } from '../project.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

/** Starts `--watch`; `runs` waits until so many runs have ended and counts them. */
function startWatch(project: Project, args: readonly string[] = []) {
  const child = spawn(process.execPath, [cli, '--watch', ...args], { cwd: project.folder });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const ended = once(child, 'exit');
  const count = (): number => printed.match(/Watching for changes/g)?.length ?? 0;
  return {
    count,
    runs: async (wanted: number): Promise<void> => {
      while (count() < wanted) await new Promise((next) => setTimeout(next, 10));
    },
    stop: async (): Promise<unknown> => {
      child.kill('SIGINT');
      const [code] = await ended;
      return code;
    },
  };
}

const pause = async (milliseconds: number): Promise<void> =>
  new Promise((next) => {
    setTimeout(next, milliseconds);
  });

test('--watch makes again what changed, and only that; its own output starts nothing', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': bridge });
  const watch = startWatch(project);
  await watch.runs(1);
  const before = statSync(join(project.folder, 'output/b.json')).mtimeMs;

  project.write('input/a.txt', bridge.replace('Ann Lee', 'Joe Lee'));
  await watch.runs(2);
  expect(project.read('output/a.json')).toContain('Joe Lee');
  expect(statSync(join(project.folder, 'output/b.json')).mtimeMs).toBe(before);

  // As editors do that write a new file and rename it.
  project.write('input/.a.txt.swp', bridge.replace('Ann Lee', 'Kim Lee'));
  renameSync(join(project.folder, 'input/.a.txt.swp'), join(project.folder, 'input/a.txt'));
  await watch.runs(3);
  expect(project.read('output/a.json')).toContain('Kim Lee');

  project.write('input/sub/c.txt', bridge);
  await watch.runs(4);
  expect(project.list('output')).toContain('sub/c.md');
  project.write('output/a.md', 'edited while it watches\n');
  await pause(400);
  expect(watch.count()).toBe(4);
  expect(await watch.stop()).toBe(0);
});

test('--watch follows the settings and lives through what cannot be done', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'verbatim.config.json': '{}' });
  const watch = startWatch(project);
  await watch.runs(1);
  project.write('verbatim.config.json', '{"overview": nonsense}');
  await watch.runs(2);
  project.write('verbatim.config.json', '{"annotations": true}');
  await watch.runs(3);
  expect(project.list('output')).toContain('a.annotations.jsonld');
  expect(await watch.stop()).toBe(0);
});

test('--watch with settings that are broken from the start ends at once', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  expect((await project.run(['--watch', '--config', 'none.json'])).code).toBe(2);
});
