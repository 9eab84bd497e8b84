import { once } from 'node:events';
import { createServer } from 'node:net';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { briefDocument } from '../../../pipeline/making/brief.ts';
import { writeBrief } from '../../../pipeline/output/write-brief.ts';
import { createFolderMaker } from '../../../pipeline/files/write-file.ts';
import { createBriefer, type Briefer } from '../../../stages/api.ts';
import { createProject, type Project } from '../project.ts';

type BriefOnly = Pick<Briefer, 'brief'>;

const real = createBriefer();

/** Makes the brief of something else, with a file of its own. */
const one: BriefOnly = {
  brief: async (input) => {
    const made = await real.brief({ path: 'a.txt', text: 'A word.' });
    if (made.failure) throw new Error(made.failure.reason);
    const content = `${input.href}: ${input.bytes?.length} bytes\n`;
    return { ...made, messages: [], files: [{ extension: '.json', content }] };
  },
};

async function briefOf(project: Project, briefer: BriefOnly = one) {
  const path = join(project.folder, 'output');
  mkdirSync(path, { recursive: true });
  const folder = { path, isKnown: () => false, makeFolder: createFolderMaker(path) };
  const file = join(project.folder, 'a.txt');
  const planned = { file, path: 'a.txt', stem: 'a', href: '../a.txt', location: '../a.txt' };
  const document = await briefDocument(
    { planned, name: 'a.txt' },
    briefer,
    10,
    (each, outputs, vfile) => {
      return writeBrief(each, outputs, folder, vfile);
    },
  );
  return { ...document, file: document.file.messages.map(String) };
}

/** What is known of a document that failed before its bytes were read. */
function unread(reason: string, ruleId = 'unreadable') {
  return {
    file: [`a.txt:1:1: ${reason}`],
    bytes: 0,
    sha256: null,
    outputs: [],
    changed: 0,
    isUnchanged: false,
    failure: { ruleId, line: null, reason },
  };
}

test('bytes become outputs with their hashes', async () => {
  const project = createProject({ 'a.txt': 'hello' });
  const made = {
    file: [],
    bytes: 5,
    sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    outputs: [
      {
        path: 'a.json',
        sha256: '68cf59528341f16598ffc8062a1efa2cdadc8c2522c7a552a48daa5f348da86a',
      },
    ],
    changed: 1,
    isUnchanged: false,
    failure: undefined,
  };
  expect(await briefOf(project)).toEqual(made);
  expect(project.read('output/a.json')).toBe('../a.txt: 5 bytes\n');
  expect(await briefOf(project)).toEqual({ ...made, changed: 0 });
});

test('a file that is gone, a folder, a socket and a large file are named failures', async () => {
  expect(await briefOf(createProject())).toEqual(
    unread('The file cannot be read: it does not exist'),
  );
  expect(await briefOf(createProject({ 'a.txt/b': '' }))).toEqual(
    unread('This is a folder, not a file'),
  );
  expect(await briefOf(createProject({ 'a.txt': 'x'.repeat(11) }))).toEqual(
    unread(
      'The file has 11 bytes, the limit is 10: split it, or raise --max-bytes',
      'file-too-large',
    ),
  );
  const project = createProject();
  const server = createServer().listen(join(project.folder, 'a.txt'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  expect(await briefOf(project)).toEqual(unread('This is not a regular file'));
});

test.skipIf(process.getuid?.() === 0)('so is a file without permission', async () => {
  const project = createProject({ 'a.txt': 'hello' });
  chmodSync(join(project.folder, 'a.txt'), 0);
  expect(await briefOf(project)).toEqual(unread('The file cannot be read: permission is denied'));
});

test('the failure that a brief has is the failure of the document, with its place', async () => {
  const place = { line: 4, column: 2 };
  const failure = { severity: 'failure', ruleId: 'too-odd', reason: 'Too odd', ...place } as const;
  const document = await briefOf(createProject({ 'a.txt': 'hello' }), {
    brief: async () => ({ brief: null, failure, messages: [failure], files: [] }),
  });
  expect(document.file).toEqual(['a.txt:4:2: Too odd']);
  expect(document.failure).toEqual({ ruleId: 'too-odd', line: 4, reason: 'Too odd' });
});

test('a fault of the program fails the document, not the run', async () => {
  const document = await briefOf(createProject({ 'a.txt': 'hello' }), {
    brief: async () => Promise.reject(new TypeError('x is not a function')),
  });
  expect(document.failure).toEqual({
    ruleId: 'internal-error',
    line: null,
    reason: 'The program failed on this document: x is not a function. Please report it',
  });
  expect(document.outputs).toEqual([]);
});
