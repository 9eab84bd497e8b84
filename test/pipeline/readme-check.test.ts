import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectShown, fenced } from '../documents.ts';
import { createProject } from './project.ts';

const statement = readFileSync('input/library-statement.md', 'utf8');
const word = 'eleven weeks';

test('what --check prints is shown in the document about runs', async () => {
  const project = createProject({ 'input/library-statement.md': statement });
  await project.run([]);
  expect(statement).toContain(word);
  project.write('input/library-statement.md', statement.replace(word, 'twelve weeks'));
  const { code, stdout } = await project.run(['--check', '--quiet']);
  expect(code).toBe(1);
  expectShown('pipeline/README.md', 'check', fenced('text', stdout));
});
