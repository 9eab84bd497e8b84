import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { absoluteSpan } from '../../stages/compose/absolute.ts';
import { briefSchema } from '../../stages/compose/brief.ts';
import { column, pdfFile } from '../stages/extract/pdf-file.ts';
import { wordFile } from '../stages/extract/word-file.ts';
import { cli, createProject, type Project } from './project.ts';

// Word and PDF documents through the program, from the file to what is written.

const WORD = wordFile([
  { words: 'Bridge opens', style: 'heading 1' },
  'VALMER — The bridge opens on Monday after two years of work, the town said.',
  '“It is safe,” said Ann Lee, the mayor of Valmer.',
]);
const PDF = pdfFile([
  column([
    'The bridge opens on Monday after two years of work, the town said. “It is safe,” said Ann',
    'Lee, the mayor of Valmer, who will walk over it herself.',
  ]),
]);
const WORD_TEXT = `<!-- The text of a%20b.docx, extracted by Verbatim. Edit that document, not this file. -->

# Bridge opens

VALMER — The bridge opens on Monday after two years of work, the town said.

“It is safe,” said Ann Lee, the mayor of Valmer.
`;

function documents(more: Readonly<Record<string, string | Uint8Array>> = {}): Project {
  return createProject({ 'input/a b.docx': WORD, 'input/news/c.PDF': PDF, ...more });
}

test('the text is written beside the brief, and the brief leads to its lines', async () => {
  const project = documents();
  expect(await project.run([])).toEqual({
    code: 0,
    stdout: '',
    stderr: '2 documents, 2 briefs, 0 failures, 0 warnings, _ s, _ MB/s → output\n',
  });
  expect(project.list('output')).toEqual([
    'README.md',
    'a b.json',
    'a b.md',
    'a b.source.md',
    'manifest.json',
    'news/c.json',
    'news/c.md',
    'news/c.source.md',
    'quotes.csv',
  ]);
  const text = project.read('output/a b.source.md');
  expect(text).toBe(WORD_TEXT);
  const brief = briefSchema.parse(JSON.parse(project.read('output/a b.json')));
  const { source, metadata, quotes, blocks } = brief;
  expect(source).toMatchObject({
    path: 'a b.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    charset: 'utf-8',
    extracted: 'a b.source.md',
  });
  expect(metadata.title).toBe('Bridge opens');
  const quote = quotes.find(({ type }) => type === 'direct');
  expect(quote).toMatchObject({ text: 'It is safe', speaker: { name: 'Ann Lee' } });
  const spans = quote?.spans.map((span) => absoluteSpan(brief, span)) ?? [];
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['It is safe']);
  const block = quote?.spans[0]?.block ?? '';
  expect(blocks[block]?.[1]).toBe(7);

  const markdown = project.read('output/a b.md');
  expect(markdown).toContain('[a b.docx](../input/a%20b.docx)');
  expect(markdown).toContain(`\n[${block}]: a%20b.source.md?plain=1#L7\n`);
  expect(project.read('output/news/c.md')).toContain(']: c.source.md?plain=1#L3\n');
});

test('what has not changed is not read again, and nothing is left to check', async () => {
  const project = documents();
  const args = ['--annotations'];
  await project.run(args);
  expect((await project.run(args)).stderr).toContain('2 briefs (2 unchanged)');
  expect(await project.run([...args, '--check'])).toMatchObject({ code: 0, stdout: '' });
  const annotations = project.read('output/a b.annotations.jsonld');
  expect(annotations).toContain('"source": "a%20b.source.md"');
});

test('a text that was edited is not current, and is kept until it is forced', async () => {
  const project = createProject({ 'input/a b.docx': WORD });
  await project.run([]);
  project.write('output/a b.source.md', 'edited');
  expect(await project.run(['--check'])).toMatchObject({ code: 1 });
  expect(await project.run([])).toMatchObject({ code: 1 });
  expect(project.read('output/a b.source.md')).toBe('edited');
  await project.run(['--force']);
  expect(project.read('output/a b.source.md')).toBe(WORD_TEXT);
});

test('without its manifest the program still knows what it has made', async () => {
  const project = createProject({ 'input/a b.docx': WORD });
  await project.run(['--annotations']);
  project.remove('output/manifest.json');
  project.write('output/a b.source.md', `${WORD_TEXT}\n`);
  expect(await project.run(['--annotations'])).toMatchObject({ code: 0 });
  expect(project.read('output/a b.source.md')).toBe(WORD_TEXT);
});

test('the text goes with its document', async () => {
  const project = documents();
  await project.run([]);
  project.remove('input/a b.docx');
  await project.run(['--prune']);
  expect(project.list('output').filter((path) => path.startsWith('a b'))).toEqual([]);
});

test('a file with its name that the program did not make is kept', async () => {
  const project = documents({ 'output/a b.source.md': 'mine' });
  expect((await project.run([])).stderr).toContain(
    'Its brief is not written: the output `a b.source.md` was not made by this program',
  );
  expect(project.read('output/a b.source.md')).toBe('mine');
});

test('two documents that would write one file are refused', async () => {
  const project = documents({ 'input/a b.source.txt': 'One.' });
  expect(await project.run([])).toMatchObject({
    code: 2,
    stderr:
      'error: `input/a b.source.txt` and `input/a b.docx` would both write `a b.source.md` in the output folder. Rename one, or leave one out with .verbatimignore. Nothing was written.\n',
  });
});

test('corrections are anchored in the text', async () => {
  const project = documents({
    'input/a b.docx.corrections.yaml':
      'quotes:\n  - action: change\n    exact: It is safe\n    speaker: { name: Eve Orr, kind: person }\n',
  });
  expect(await project.run([])).toMatchObject({ code: 0 });
  expect(project.read('output/a b.md')).toContain('### Eve Orr');
  const { stdout } = await project.run(['correct', 'input/news/c.PDF', '--stdout']);
  expect(stdout).toContain('It is safe');
});

test('a document on standard input has the brief that its file would have', async () => {
  const project = documents();
  await project.run([]);
  const { status, stdout } = spawnSync(process.execPath, [cli, '-', '--stdin-path', 'news/c.PDF'], {
    cwd: project.folder,
    input: PDF,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: project.read('output/news/c.json') });
});

test('term weights of the corpus count what they say', async () => {
  const project = documents();
  await project.run(['--idf', 'corpus']);
  const frequencies = project.read('output/idf.json');
  expect(frequencies).toContain('"documents": 2,');
  expect(frequencies).toContain('bridg');
});

test('reports lead to the line of the text', async () => {
  const project = createProject({
    'input/a.docx': wordFile([
      'He said: “The bridge is safe, and nobody needs to be afraid of it.',
    ]),
  });
  const { stdout, stderr } = await project.run(['--report', 'github']);
  expect(stdout).toMatch(/^::warning file=output\/a\.source\.md,line=3,col=10,/);
  expect(stderr).toMatch(/^input\/a\.docx \(lines of output\/a\.source\.md\)\n3:10 /);
  const sarif = await project.run(['--report', 'sarif']);
  expect(sarif.stdout).toContain('"uri": "output/a.source.md"');
});

/** Loaded before the program: the optional package is not there. */
const WITHOUT = `
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
export async function resolve(name, context, next) {
  if (name !== 'unpdf') return next(name, context);
  const error = new Error("Cannot find package '" + name + "' imported from a test");
  error.code = 'ERR_MODULE_NOT_FOUND';
  throw error;
}\`));
`;

test('without the package that reads it, a document fails and the others do not', async () => {
  const project = documents({ 'input/d.txt': 'The bridge opens on Monday.\n' });
  const node = ['--import', `data:text/javascript,${encodeURIComponent(WITHOUT)}`, cli];
  const failed = await promisify(execFile)(process.execPath, node, { cwd: project.folder }).then(
    () => expect.fail('It did not fail'),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain(
    'PDF documents are read by the package `unpdf`, which is not installed: run `npm install` without `--omit=optional` reader-missing',
  );
  expect(project.list('output')).toEqual([
    'README.md',
    'a b.json',
    'a b.md',
    'a b.source.md',
    'd.json',
    'd.md',
    'manifest.json',
    'quotes.csv',
  ]);
});
