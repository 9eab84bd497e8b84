import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cli, createProject } from '../project.ts';

const TEXT =
  'The mayor spoke on Monday.\n\n“We will open the bridge,” said Ann Lee, the mayor of Valmer.\n';

/** Runs the compiled program in a folder with a text for its standard input. */
function piped(folder: string, input: string | Uint8Array, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

test('the document on standard input has the brief that its file would have', async () => {
  const project = createProject({ 'input/town/a.md': TEXT });
  await project.run(['--quiet']);
  const before = project.list('.');
  expect(piped(project.folder, TEXT, ['-', '--stdin-path', 'town/a.md'])).toEqual({
    code: 0,
    stdout: project.read('output/town/a.json'),
    stderr: '',
  });
  expect(project.list('.')).toEqual(before);
});

test('a page on standard input is read as one', async () => {
  const page = `<html><body><article><p>${TEXT.replace('\n\n', '</p>\n<p>')}</p></article></body></html>`;
  const project = createProject({ 'input/a.html': page });
  await project.run(['--quiet']);
  expect(piped(project.folder, page, ['-', '--stdin-path', 'a.html'])).toEqual({
    code: 0,
    stdout: project.read('output/a.json'),
    stderr: '',
  });
});

test('without a name it is a plain text, and the settings hold', () => {
  const settings = '{ "summary": { "sentences": 1 } }';
  const { folder, list } = createProject({ 'verbatim.config.json': settings });
  const { code, stdout } = piped(folder, TEXT, ['-']);
  const brief: unknown = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(brief).toMatchObject({ source: { path: 'stdin.txt', mediaType: 'text/plain' } });
  expect(list('.')).toEqual(['verbatim.config.json']);
});

test('what is no text, or too large, fails by name and prints no brief', () => {
  const { folder } = createProject();
  expect(piped(folder, '\0\0\0', ['-'])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'stdin.txt\n1:1 error The file looks binary, not text: save it as UTF-8 text, or leave it out binary-file verbatim\n\n✖ 1 error\n',
  });
  expect(piped(folder, TEXT, ['-', '--max-bytes', '9'])).toMatchObject({ code: 1, stdout: '' });
});

test('what standard input does not go with is refused', () => {
  const { folder } = createProject();
  const refused = (...args: string[]) => piped(folder, TEXT, args).stderr.split('\n')[0];
  const writes =
    'error: - prints the brief and writes nothing: leave out --out, --check, --force, --prune, --watch, --annotations, --html and --idf corpus.';
  expect(refused('-', 'a.txt')).toBe('error: - reads one document: name no other path beside it.');
  expect(refused('--stdin-path', 'a.md')).toBe('error: --stdin-path is for -, standard input.');
  expect(refused('-', '--out', 'b')).toBe(writes);
  expect(refused('-', '--check')).toBe(writes);
});
