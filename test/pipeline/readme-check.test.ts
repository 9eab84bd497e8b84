import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProject } from './project.ts';

const statement = readFileSync('input/library-statement.md', 'utf8');
const word = 'eleven weeks';

test('what --check prints in the README is what it prints', async () => {
  const project = createProject({ 'input/library-statement.md': statement });
  await project.run([]);
  expect(statement).toContain(word);
  project.write('input/library-statement.md', statement.replace(word, 'twelve weeks'));
  const { code, stdout } = await project.run(['--check', '--quiet']);
  expect(code).toBe(1);
  const README = readFileSync('README.md', 'utf8');
  expect(README).toContain(`<!-- check -->\n\`\`\`text\n${stdout}\`\`\`\n`);
});
