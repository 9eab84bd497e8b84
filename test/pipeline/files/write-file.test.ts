import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../pipeline/files/write-file.ts';
import { createFolderMaker, makeFolderInside } from '../../../pipeline/files/folders.ts';
import { whatStandsAt } from '../../../pipeline/files/read-file.ts';
import { createProject } from '../project.ts';

test('a file is written whole, keeps its permissions and leaves no litter', async () => {
  const project = createProject({ 'a.json': 'old' });
  const path = join(project.folder, 'a.json');
  chmodSync(path, 0o640);
  writeWhole(path, 'new “text”', 0o640);
  expect(project.read('a.json')).toBe('new “text”');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(project.list('.')).toEqual(['a.json']);
});

test('a name as long as the file system takes can be written', async () => {
  const project = createProject();
  const name = `${'n'.repeat(250)}.json`;
  writeWhole(join(project.folder, name), 'text');
  expect(project.list('.')).toEqual([name]);
});

test('a file that cannot be written leaves no litter', async () => {
  const project = createProject({ 'folder/file': 'x' });
  expect(() => writeWhole(join(project.folder, 'folder'), 'text')).toThrow('EISDIR');
  expect(project.list('.')).toEqual(['folder/file']);
});

test('a disk that takes a part only leaves the old file', async () => {
  const project = createProject({ 'a.json': 'old' });
  const module = fileURLToPath(
    new URL('../../../.build/pipeline/files/write-file.js', import.meta.url),
  );
  const script = `
    process.on('SIGXFSZ', () => {});
    const { writeWhole } = await import(${JSON.stringify(module)});
    try {
      writeWhole('a.json', 'x'.repeat(3000));
    } catch (error) {
      console.log(error.code);
    }`;
  // A limit of one block on the size of files stands for a full disk: both write a part.
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-c', 'ulimit -f 1 && exec "$0" --input-type=module -e "$1"', process.execPath, script],
    { cwd: project.folder },
  );
  expect(stdout).toBe('EFBIG\n');
  expect(project.read('a.json')).toBe('old');
  expect(project.list('.')).toEqual(['a.json']);
});

test('what stands at a path is told apart, links not followed', async () => {
  const project = createProject({ file: 'text' });
  const at = (name: string): string => join(project.folder, name);
  mkdirSync(at('folder'));
  symlinkSync('file', at('link'));
  chmodSync(at('file'), 0o600);
  expect(whatStandsAt(at('file'))).toEqual({ kind: 'file', text: 'text', mode: 0o100600 });
  expect(whatStandsAt(at('folder'))).toEqual({ kind: 'folder' });
  expect(whatStandsAt(at('link'))).toEqual({ kind: 'other' });
  expect(whatStandsAt(at('none'))).toEqual({ kind: 'nothing' });
});

test('a folder that a link leads out of its root is told', async () => {
  const project = createProject({ 'output/file': '', 'elsewhere/file': '' });
  const output = join(project.folder, 'output');
  symlinkSync('../elsewhere', join(output, 'link'));
  expect(makeFolderInside(output, join(output, 'a/b'))).toBe(true);
  expect(makeFolderInside(output, join(output, 'link/c/d'))).toBe(false);
  expect(readdirSync(join(project.folder, 'elsewhere'))).toEqual(['file']);
});

test('what a killed run left half written is removed, that of a living one is not', () => {
  const { status, pid } = spawnSync(process.execPath, ['--eval', '']);
  expect(status).toBe(0);
  const ours = `.verbatim-${process.pid}-0-1.tmp`;
  // No run of ours had this process: a person gave a file its name.
  const theirs = '.verbatim-999999999-0-1.tmp';
  const project = createProject({
    [`output/sub/.verbatim-${pid}-0-7.tmp`]: '{"half":',
    [`output/sub/${ours}`]: '{"half":',
    'output/sub/.verbatim-notes.tmp': 'mine',
    [`output/sub/${theirs}`]: 'mine',
  });
  const make = createFolderMaker(join(project.folder, 'output'), [pid, process.pid]);
  expect(make(join(project.folder, 'output/sub'))).toBe(true);
  expect(project.list('output')).toEqual(
    [`sub/${ours}`, `sub/${theirs}`, 'sub/.verbatim-notes.tmp'].toSorted(),
  );
});
