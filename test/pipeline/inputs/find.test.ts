import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { DEFAULT_QUOTATION_SETTINGS } from '../../../stages/quotes/settings.ts';
import { findInputs } from '../../../pipeline/inputs/find.ts';
import { settingsSchema } from '../../../pipeline/settings/schema.ts';
import { createProject, type Project } from '../project.ts';

interface Found {
  readonly paths: readonly string[];
  readonly reports: readonly string[];
}

async function find(project: Project, names: readonly string[], cwd = '.'): Promise<Found> {
  const from = join(project.folder, cwd);
  const { inputs, reports } = await findInputs(
    {
      inputs: names.map((name) => ({ name, from })),
      homes: [{ name: 'input', from: project.folder }],
      output: join(project.folder, 'output'),
      length: { sentences: 3 },
      idf: 'background',
      genre: null,
      quotes: DEFAULT_QUOTATION_SETTINGS,
      refreshIdf: false,
      records: settingsSchema.parse({}).records,
      annotations: false,
      html: false,
      overview: true,
      tables: { jsonl: false, byteOrderMark: false },
      maxBytes: 1000,
      workers: undefined,
      timeout: 30,
      severity: {},
    },
    from,
  );
  return { paths: inputs.map(({ path }) => path), reports: reports.map(describe) };
}

function describe(file: VFile): string {
  return `${file.path}: ${file.messages.map(({ reason }) => reason).join('; ')}`;
}

async function refusal(project: Project, names: readonly string[]): Promise<string> {
  return find(project, names).then(
    () => 'found',
    (error: unknown) => String(error),
  );
}

test('a folder is searched for documents, in code-unit order', async () => {
  const project = createProject({
    'input/b.md': 'b',
    'input/B.TXT': 'B',
    'input/a b.text': 'a',
    'input/é.markdown': 'e',
    'input/sub/10.txt': '',
    'input/sub/9.txt': '',
    'input/picture.png': '',
    'input/.hidden.md': '',
    'input/.git/x.txt': '',
    'input/node_modules/readme.md': '',
  });
  expect(await find(project, ['input'])).toEqual({
    paths: ['B.TXT', 'a b.text', 'b.md', 'sub/10.txt', 'sub/9.txt', 'é.markdown'],
    reports: [],
  });
});

test('a path within an input folder is relative to that folder, however it is named', async () => {
  const project = createProject({ 'input/sub/a.md': 'a', 'other/sub/b.md': 'b' });
  expect((await find(project, ['input/sub/a.md'])).paths).toEqual(['sub/a.md']);
  expect((await find(project, ['input/sub'])).paths).toEqual(['sub/a.md']);
  expect((await find(project, ['input/**/*.md'])).paths).toEqual(['sub/a.md']);
  expect((await find(project, ['sub/a.md'], 'input')).paths).toEqual(['sub/a.md']);
  expect((await find(project, [join(project.folder, 'input')], 'other')).paths).toEqual([
    'sub/a.md',
  ]);
  expect((await find(project, ['other/sub/b.md'])).paths).toEqual(['b.md']);
  expect((await find(project, ['other'])).paths).toEqual(['sub/b.md']);
  expect((await find(project, ['other/*/b.md'])).paths).toEqual(['sub/b.md']);
  expect((await find(project, ['.'])).paths).toEqual(['input/sub/a.md', 'other/sub/b.md']);
});

test('a document that is named twice is read once, relative to the outermost folder', async () => {
  const project = createProject({ 'docs/sub/a.md': 'a' });
  const names = ['docs/sub', 'docs/sub/a.md', 'docs', 'docs/**'];
  expect((await find(project, names)).paths).toEqual(['sub/a.md']);
});

test('a file that is named is read whatever its extension, as is what a glob matches', async () => {
  const project = createProject({
    'logs/run.log': 'a',
    'logs/.secret': 'a',
    'logs/a[1].txt': 'a',
    'logs/a1.txt': 'a',
  });
  expect((await find(project, ['logs/run.log', 'logs/.secret'])).paths).toEqual([
    '.secret',
    'run.log',
  ]);
  expect((await find(project, ['logs/*'])).paths).toEqual(['a1.txt', 'a[1].txt', 'run.log']);
  expect((await find(project, ['logs/a[1].txt'])).paths).toEqual(['a[1].txt']);
  expect((await find(project, ['logs/{run,none}.log'])).paths).toEqual(['run.log']);
});

test('ignore files hold at every level, the inner one first', async () => {
  const project = createProject({
    '.verbatimignore': 'input/outer.txt\n',
    'input/.verbatimignore': '# drafts\n*.draft.md\n!kept.draft.md\n/only-here.txt\nbuild/\n',
    'input/outer.txt': '',
    'input/a.draft.md': '',
    'input/kept.draft.md': '',
    'input/only-here.txt': '',
    'input/Build/x.txt': '',
    'input/build/x.txt': '',
    'input/sub/.verbatimignore': '!a.draft.md\n',
    'input/sub/a.draft.md': '',
    'input/sub/b.draft.md': '',
    'input/sub/only-here.txt': '',
  });
  const paths = ['Build/x.txt', 'kept.draft.md', 'sub/a.draft.md', 'sub/only-here.txt'];
  expect((await find(project, ['input'])).paths).toEqual(paths);
  expect((await find(project, ['input/**'])).paths).toEqual(paths);
  expect((await find(project, ['input/a.draft.md'])).paths).toEqual(['a.draft.md']);
});

test('the output folder is never an input', async () => {
  const project = createProject({ 'a.md': 'a', 'output/a.md': 'brief' });
  expect((await find(project, ['.'])).paths).toEqual(['a.md']);
  expect(await refusal(project, ['output/a.md'])).toBe(
    'RunError: `output/a.md` is in the output folder, which is never read. Choose another folder for the briefs with --out DIR.',
  );
});

test('links to files in the folder are read, other links are reported', async () => {
  const project = createProject({ 'input/a.txt': 'a', 'input/sub/b.txt': 'b', 'secret.txt': 's' });
  const link = (target: string, path: string): void =>
    symlinkSync(target, join(project.folder, 'input', path));
  link('a.txt', 'inside.txt');
  link('../secret.txt', 'outside.txt');
  link('sub', 'folder');
  link('..', 'up');
  link('gone.txt', 'dangling.txt');
  link('circle.txt', 'circle.txt');
  link('gone.png', 'dangling.png');
  expect(await find(project, ['input'])).toEqual({
    paths: ['a.txt', 'inside.txt', 'sub/b.txt'],
    reports: [
      'input/circle.txt: The symbolic link cannot be followed: its symbolic links lead in a circle',
      'input/dangling.txt: The symbolic link cannot be followed: it does not exist',
      'input/folder: The symbolic link leads to a folder that is read itself and is not followed',
      'input/outside.txt: The symbolic link leads out of the folder and is not followed',
      'input/up: The symbolic link leads out of the folder and is not followed',
    ],
  });
});

test('what leads nowhere ends the run with a word of advice', async () => {
  const project = createProject({ 'input/a.png': '', 'empty/.keep': '' });
  expect(await refusal(project, ['inptu'])).toBe(
    'RunError: There is no file or folder `inptu`. Name the files, folders or globs to read: npm run pipeline -- PATH…',
  );
  expect(await refusal(project, ['input/*.md'])).toBe('RunError: No file matches `input/*.md`.');
  expect(await refusal(project, ['nowhere/*.md'])).toBe(
    'RunError: No file matches `nowhere/*.md`.',
  );
  expect(await refusal(project, ['empty', 'input'])).toBe(
    'RunError: No documents were found in `empty`, `input`: looked for .txt, .text, .md, .markdown, .html, .htm, .docx, .pdf, .vtt, .srt, .eml, .mbox, .odt, .rtf, .epub, .jsonl, .jsonl.gz, leaving out dot files, node_modules, the output folder and what .verbatimignore names. A file of any extension can be named itself.',
  );
});

test('what a browser saves beside a page is no document of its own', async () => {
  const project = createProject({
    'input/A page.html': 'a',
    'input/A page_files/frame.html': 'f',
    'input/Other.htm': 'o',
    'input/Other_files/x/frame.html': 'f',
    'input/my_files/b.html': 'b',
  });
  expect(await find(project, ['input'])).toEqual({
    paths: ['A page.html', 'Other.htm', 'my_files/b.html'],
    reports: [],
  });
  // Named itself, it is read.
  expect((await find(project, ['input/A page_files'])).paths).toEqual(['A page_files/frame.html']);
});
