import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { comparisonSchema } from '../../../pipeline/compare/comparison.ts';
import { commit, git } from '../git.ts';
import { createProject, type Project } from '../project.ts';
import { briefed, briefOf, filesOf, manifestOf, quoteOf } from './sides.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';
const before = briefed({ 'a.txt': bridge });
const after = briefed({ 'a.txt': bridge.replace('safe', 'closed') });
const shifted = briefed({ 'a.txt': `\n\n${bridge}` });
const same = { code: 0, stdout: 'No change in meaning.\n', stderr: '' };
const help = '\nSee npm run diff -- --help\n';

function inFolder(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

/** A repository with `before` committed on main, `after` on edit, and `shifted` in the folder. */
function createRepository(): Project {
  const project = createProject(inFolder('output', before));
  git(project, 'init', '--quiet', '--initial-branch=main');
  commit(project, 'before');
  git(project, 'checkout', '--quiet', '-b', 'edit');
  project.write('output/a.json', after['a.json'] ?? '');
  commit(project, 'after');
  project.write('output/a.json', shifted['a.json'] ?? '');
  return project;
}

const changed = (from: string, to: string, [old, now]: readonly [string, string], line = 1) => ({
  code: 1,
  stdout: `${from} → ${to}: 1 of 1 document differs in meaning.
1 quotation changed
1 summary sentence reworded

a.txt
  quotation changed: wording · line ${line}
    - “The bridge is [-${old}-]” — Ann Lee · direct · cue said
    + “The bridge is {+${now}+}” — Ann Lee · direct · cue said
  summary sentence reworded · line ${line}
    - “The bridge is [-${old}-],” said Ann Lee, the mayor.
    + “The bridge is {+${now}+},” said Ann Lee, the mayor.
`,
  stderr: '',
});

test('two folders', async () => {
  const project = createProject({
    ...inFolder('one', before),
    ...inFolder('two', after),
    ...inFolder('output', shifted),
  });
  expect(await project.diff(['one', 'two'])).toEqual(changed('one', 'two', ['safe', 'closed']));
  expect(await project.diff(['one', 'output'])).toEqual(same);
  expect(await project.diff(['one'])).toEqual(same);
  const { stdout, code } = await project.diff(['one', 'two', '--format', 'json']);
  expect(code).toBe(1);
  expect(comparisonSchema.parse(JSON.parse(stdout))).toMatchObject({ before: 'one', same: false });
  const markdown = await project.diff(['one', 'two', '--format', 'markdown']);
  expect(markdown.code).toBe(1);
  expect(markdown.stdout.startsWith('<!-- verbatim-diff -->\n\n**1 of 1 document differs')).toBe(
    true,
  );
});

test('revisions of a repository, read without a trace', async () => {
  const project = createRepository();
  const state = () => [git(project, 'status', '--porcelain'), git(project, 'count-objects', '-v')];
  const untouched = state();
  expect(await project.diff(['main'])).toEqual(same);
  expect(await project.diff([])).toEqual(changed('HEAD', 'output', ['closed', 'safe'], 3));
  const forth = changed('main', 'HEAD', ['safe', 'closed']);
  expect(await project.diff(['main', 'HEAD'])).toEqual(forth);
  const inside = { cwd: 'output' };
  expect(await project.diff(['main', 'HEAD', '--output', '.'], inside)).toEqual(forth);
  expect(await project.diff(['main', '.', '--output', '.'], inside)).toEqual(same);
  expect(await project.diff(['HEAD^{tree}'])).toMatchObject({ code: 2, stdout: '' });
  expect(state()).toEqual(untouched);
});

test('the ids of a repository with SHA-256 are known, too', async () => {
  const project = createProject(inFolder('output', before));
  git(project, 'init', '--quiet', '--object-format=sha256', '--initial-branch=main');
  commit(project, 'before');
  expect(await project.diff(['main'])).toEqual(same);
  project.write('output/a.json', after['a.json'] ?? '');
  expect(await project.diff(['main'])).toEqual(changed('main', 'output', ['safe', 'closed']));
});

test('a folder goes before a revision of the same name', async () => {
  const project = createRepository();
  for (const [path, text] of Object.entries(inFolder('main', after))) project.write(path, text);
  expect(await project.diff(['main', 'HEAD'])).toEqual(same);
  expect(await project.diff(['heads/main', 'HEAD'])).toMatchObject({ code: 1 });
});

test('a revision without the folder counts as empty', async () => {
  const project = createProject({ 'README.md': 'Nothing yet.\n' });
  git(project, 'init', '--quiet', '--initial-branch=main');
  commit(project, 'empty');
  expect(await project.diff(['main'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: There are no briefs on either side, `main` and `output`; the output folder is `output`. Name another with --output DIR.\n',
  });
  project.write('verbatim.config.json', '{ "output": "briefs" }');
  project.write('briefs/a.json', before['a.json'] ?? '');
  expect(await project.diff(['main'])).toEqual({
    code: 1,
    stdout: `main → briefs: 1 of 1 document differs in meaning.
1 document added

a.txt (document added, 1 quotation, 1 summary sentence)
`,
    stderr: 'There are no briefs in `main`: it counts as empty.\n',
  });
});

test('names that lead nowhere', async () => {
  const project = createRepository();
  const unknown = (name: string) => ({
    code: 2,
    stdout: '',
    stderr: `error: There is no folder and no git revision \`${name}\`. In a shallow clone, as CI has one, fetch the revision first: git fetch --depth 1 origin BRANCH, then compare with FETCH_HEAD.\n`,
  });
  expect(await project.diff(['nowhere'])).toEqual(unknown('nowhere'));
  expect(await project.diff(['main', 'no\u001Bwhere'])).toEqual(unknown(String.raw`no\x1bwhere`));
  expect(await project.diff(['--', '--output=x'])).toEqual(unknown('--output=x'));
  expect(await project.diff(['main', '--output', '..'])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('is not in this git repository. Run it in the repository'),
  });
  const noRepository = createProject(inFolder('output', before));
  expect(
    await noRepository.diff(['main'], { env: { GIT_CEILING_DIRECTORIES: noRepository.folder } }),
  ).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: There is no folder `main`, and no revision can be read here: git says `not a git repository (or any of the parent directories): .git`. Name two output folders, or run it in a git repository.\n',
  });
  expect(await noRepository.diff(['main'], { env: { PATH: '' } })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: To compare revisions, git must be installed; compare two folders instead.\n',
  });
});

test('files that are no briefs are named, and the rest is compared', async () => {
  const project = createProject({
    ...inFolder('one', { ...before, ...manifestOf({}), 'torn.json': '{}' }),
    ...inFolder('two', {
      ...shifted,
      'manifest.json': '{"schemaVersion": 1}',
      'array.json': '[]',
      'foreign.json': '{"name": "something"}',
      'later.json': '{"schemaVersion": 3}',
      'lacking.json': '{"schemaVersion": 1, "source": {"path": "x"}}',
      'torn.json': '{"schemaVersion": 1, "sou',
      'notes.md': 'Not looked at.',
      'idf.json': '{}',
      '.hidden/x.json': '{}',
    }),
  });
  symlinkSync('a.json', join(project.folder, 'two/link.json'));
  const fault = (path: string, folder: string, reason: string): string =>
    `error: \`${path}\` of \`${folder}\` was not compared: ${reason}.\n`;
  expect(await project.diff(['one', 'two'])).toEqual({
    code: 2,
    stdout: 'one → two: 0 of 6 documents differ in meaning, 7 files could not be compared.\n',
    stderr: [
      fault('torn.json', 'one', 'it is not a brief of this program'),
      fault('array.json', 'two', 'it is not a brief of this program'),
      fault('foreign.json', 'two', 'it is not a brief of this program'),
      fault(
        'lacking.json',
        'two',
        'it is no brief: `source.sha256` is missing or not as it should be',
      ),
      fault(
        'later.json',
        'two',
        'its schemaVersion is 3, and this program reads version 1 and 2: compare with the version that wrote it',
      ),
      fault(
        'manifest.json',
        'two',
        'it is no manifest: `sources` is missing or not as it should be',
      ),
      fault('torn.json', 'two', 'it is not valid JSON: torn, or left in the middle of a merge'),
    ].join(''),
  });
});

test('keys that came later are left out, keys that came earlier may be missing', async () => {
  const brief = briefOf('a.txt', { quotes: [quoteOf('We open', 'Ann')] });
  const later = {
    ...brief,
    corrected: true,
    metadata: { ...brief.metadata, corrected: ['title'] },
    quotes: brief.quotes.map((quote) => ({ ...quote, corrected: { by: 'Bo' } })),
  };
  const { genre, keywords, metadata, notices, ...earlier } = brief;
  expect([genre.name, keywords, metadata.title, notices]).toEqual(['prose', [], null, []]);
  const project = createProject({
    ...inFolder('one', filesOf(brief)),
    'two/a.json': JSON.stringify(later),
    'three/a.json': `\uFEFF${JSON.stringify(earlier)}`,
  });
  expect(await project.diff(['one', 'two'])).toEqual(same);
  expect(await project.diff(['one', 'three'])).toEqual(same);
});

test('wrong options', async () => {
  const project = createProject();
  const refused = (reason: string) => ({ code: 2, stdout: '', stderr: `error: ${reason}${help}` });
  expect(await project.diff(['--format', 'html'])).toEqual(
    refused(
      "option '--format <format>' argument 'html' is invalid. Allowed choices are text, markdown, json.",
    ),
  );
  expect(await project.diff(['a', 'b', 'c'])).toEqual(
    refused('too many arguments. Expected 2 arguments but got 3.'),
  );
  expect(await project.diff(['--output', ''])).toEqual(
    refused("option '--output <dir>' argument '' is invalid. Give a path."),
  );
  expect(await project.diff(['a', '--config', 'gone.json'])).toMatchObject({ code: 2, stdout: '' });
});

test('colours obey the environment, help and version need nothing', async () => {
  const project = createProject({ ...inFolder('one', before), ...inFolder('two', after) });
  const args = ['one', 'two'];
  const forced = await project.diff(args, { env: { FORCE_COLOR: '1', CI: 'true' } });
  expect(forced.stdout).toContain('\u001B[31m[-safe-]\u001B[39m');
  const never = await project.diff(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
  expect(never).toEqual(changed('one', 'two', ['safe', 'closed']));
  const expected = readFileSync('test/pipeline/compare/help.txt', 'utf8');
  expect(await project.diff(['--help'])).toEqual({ code: 0, stdout: expected, stderr: '' });
  const version = `${packageJson.version}\n`;
  expect(await project.diff(['--version'])).toEqual({ code: 0, stdout: version, stderr: '' });
});
