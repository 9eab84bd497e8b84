import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createProject } from '../project.ts';

/** Documents, and the output folder that version 0.3.0 made of them: contract version 1. */
const FOLDER = fileURLToPath(new URL('version-1', import.meta.url));

const files = Object.fromEntries(
  ['input', 'output'].flatMap((folder) =>
    readdirSync(`${FOLDER}/${folder}`).map((name) => {
      const path = `${folder}/${name}`;
      return [path, readFileSync(`${FOLDER}/${path}`)];
    }),
  ),
);

test('briefs of version 1 are made anew once, which the run says, and nothing changes in meaning', async () => {
  const project = createProject(files);
  for (const name of project.list('output')) {
    project.write(`earlier/${name}`, project.read(`output/${name}`));
  }
  const { code, stderr } = await project.run([]);
  expect(code).toBe(0);
  expect(stderr).toBe(
    '2 documents, 2 briefs (2 made anew, since another version had made them), 0 failures, 0 warnings, _ s, _ MB/s → output\n',
  );
  expect(JSON.parse(project.read('output/pool.json'))).toMatchObject({ schemaVersion: 2 });
  expect(await project.diff(['earlier', 'output'])).toEqual({
    code: 0,
    stdout: 'No change in meaning.\n',
    stderr: '',
  });
  project.write('input/pool.md', project.read('input/pool.md').replace('has failed', 'is broken'));
  const { stdout } = await project.run(['--json']);
  expect(JSON.parse(stdout)).toMatchObject({ briefs: 2, unchanged: 1, outdated: 0 });
  const changed = await project.diff(['earlier', 'output']);
  expect(changed.code).toBe(1);
  expect(changed.stdout).toContain('quotation changed: wording · line 5');
});

test('where the manifest is lost, briefs of version 1 are known as ours', async () => {
  const project = createProject(files);
  project.remove('output/manifest.json');
  const { code, stdout } = await project.run(['--json']);
  expect([code, JSON.parse(stdout).failures]).toEqual([0, 0]);
});
