import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { placeOf } from '../../../pipeline/command/place.ts';
import { cli, createProject, type Project } from '../project.ts';

const article = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n';

function packageOf(name: string, script: string): string {
  const workspaces = ['site'];
  return JSON.stringify({ name, version: '1.0.0', scripts: { pipeline: script }, workspaces });
}

function npm(project: Project, from: string, ...args: string[]): string {
  const env = { PATH: process.env['PATH'], HOME: project.folder };
  return execFileSync('npm', args, {
    cwd: join(project.folder, from),
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const own = `node ${JSON.stringify(cli)}`;

test('paths count from where npm was called', () => {
  const project = createProject({
    'tool/package.json': packageOf(packageJson.name, own),
    'tool/input/sample.txt': article,
    'tool/docs/below.txt': article,
    'desk/input/mine.txt': article,
    'desk/papers/other.txt': article,
  });
  npm(project, 'desk', '--prefix', '../tool', 'run', 'pipeline', '--', 'input');
  expect(project.list('desk/output')).toContain('mine.json');
  npm(project, 'desk', '--prefix', '../tool', 'run', 'pipeline', '--', 'papers', '--out', 'briefs');
  expect(project.list('desk/briefs')).toContain('other.json');
  // Without arguments, the folders of where one stands; below the package those of the package.
  project.remove('desk/output');
  npm(project, 'desk', '--prefix', '../tool', 'run', 'pipeline');
  expect(project.list('desk/output')).toContain('mine.json');
  expect(project.list('tool')).not.toContain('output/sample.json');
  npm(project, 'tool/docs', 'run', 'pipeline');
  expect(project.list('tool/output')).toContain('sample.json');
  npm(project, 'tool/docs', 'run', 'pipeline', '--', 'below.txt', '--out', 'briefs');
  expect(project.list('tool/docs/briefs')).toContain('below.json');
});

test('settings are found where one stands, and in a workspace', () => {
  const project = createProject({
    'package.json': packageOf('root', 'true'),
    'site/package.json': packageOf(packageJson.name, own),
    'docs/a.txt': article,
    'site/input/sample.txt': article,
    'verbatim.config.json': '{"input": "docs", "output": "out"}',
  });
  npm(project, '.', 'run', 'pipeline', '--workspace', 'site');
  expect(project.list('out')).toContain('a.json');
});

test('a script of another package has its own paths, and npx counts from the current folder', () => {
  const project = createProject({
    'tool/package.json': packageOf('another', `${own} input`),
    'tool/input/sample.txt': article,
    'desk/input/mine.txt': article,
  });
  npm(project, 'desk', '--prefix', '../tool', 'run', 'pipeline');
  expect(project.list('tool/output')).toContain('sample.json');
  const stands = { INIT_CWD: project.folder, npm_package_name: packageJson.name };
  const here = { cwd: '/here', home: '/here' };
  expect(placeOf({}, '/here')).toEqual(here);
  expect(placeOf(stands, '/here')).toEqual(here);
  const npx = { ...stands, npm_lifecycle_event: 'npx', npm_command: 'exec' };
  expect(placeOf(npx, '/here')).toEqual(here);
  expect(placeOf({ ...npx, npm_command: 'run', INIT_CWD: '/gone' }, '/here')).toEqual(here);
});
