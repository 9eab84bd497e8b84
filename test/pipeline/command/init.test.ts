import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import { settingsTemplate } from '../../../pipeline/command/init/templates.ts';
import { gitAttributes } from '../../../pipeline/output/git-attributes.ts';
import { parseSettings } from '../../../pipeline/settings/load.ts';
import { settingsSchema } from '../../../pipeline/settings/schema.ts';
import { createProject } from '../project.ts';

const AFTER = `In a repository, put these lines into .gitattributes:
Then put documents into the folder input and run npm run pipeline
`;

test('init writes settings that set nothing, and prints lines for git', async () => {
  const project = createProject({ 'input/a.txt': 'The bridge is safe.\n' });
  await project.run(['--quiet']);
  const before = project.read('output/manifest.json');
  expect(await project.run(['init'])).toEqual({
    code: 0,
    stdout: gitAttributes('output'),
    stderr: `verbatim.config.json was written.\n.verbatimignore was written.\n${AFTER}`,
  });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(0);
  expect(stderr).toContain('1 brief (1 unchanged)');
  expect(project.read('output/manifest.json')).toBe(before);
  expect(project.list('.')).not.toContain('.github/workflows/briefs.yml');
});

test('init keeps what is there, and says so', async () => {
  const project = createProject({ 'verbatim.config.json': '{"output": "briefs"}' });
  expect(await project.run(['init'])).toEqual({
    code: 0,
    stdout: gitAttributes('briefs'),
    stderr: `verbatim.config.json is there already and was kept.\n.verbatimignore was written.\n${AFTER}`,
  });
  expect(project.read('verbatim.config.json')).toBe('{"output": "briefs"}');
});

test('what init cannot write is an error', async () => {
  const project = createProject({ '.github': 'a file' });
  const { code, stderr } = await project.run(['init', '--ci']);
  expect(code).toBe(2);
  expect(stderr).toContain('error: `.github/workflows/briefs.yml` cannot be written: ');
});

test('each setting stands in the template with its default', async () => {
  const template = settingsTemplate('./settings.schema.json');
  const set = await parseSettings(template, 'verbatim.config.json');
  expect(set).toEqual({ ...settingsSchema.parse({}), $schema: './settings.schema.json' });
  const all = template.replaceAll(/^ {2}\/\/ (?=")/gm, '  ');
  expect(await parseSettings(all, 'verbatim.config.json')).toEqual({ ...set, workers: 2 });
  const keys = Array.from(all.matchAll(/^ {2}"([^"]+)":/gm), ([, key]) => key);
  expect(keys).toEqual(['$schema', ...Object.keys(settingsSchema.shape).slice(1)]);
});

test('without the package in the folder, the schema is the published one of this version', async () => {
  const project = createProject();
  await project.run(['init']);
  expect(project.read('verbatim.config.json')).toContain(
    `"$schema": "https://unpkg.com/verbatim-briefs@${packageJson.version}/pipeline/settings/settings.schema.json"`,
  );
});

test('--ci also writes a workflow that may only read', async () => {
  const project = createProject();
  await project.run(['init', '--ci']);
  const workflow: unknown = parse(project.read('.github/workflows/briefs.yml'));
  expect(workflow).toMatchObject({
    permissions: { contents: 'read' },
    jobs: { briefs: { steps: [{}, {}, { name: 'Check' }, { name: 'Compare' }] } },
  });
  expect(project.read('.github/workflows/briefs.yml')).toContain(
    `npx --yes verbatim-briefs@${packageJson.version} --check --no-progress --report github`,
  );
});

test('the help of init', async () => {
  const { stdout } = await createProject().run(['init', '--help']);
  await expect(stdout).toMatchFileSnapshot('init-help.txt');
});
