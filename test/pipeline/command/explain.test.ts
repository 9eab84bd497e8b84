import { expect, test } from 'vitest';
import { createProject } from '../project.ts';

const ARTICLE = `Ferry stops

The ferry stops on Sunday. “It is old,” said Ann Lee, the captain.
`;

test('--explain prints what was made of a document, and writes nothing', async () => {
  const project = createProject({ 'input/ferry.txt': ARTICLE });
  const { code, stdout, stderr } = await project.run(['--explain', 'input/ferry.txt']);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('ferry.txt, read as text/plain, utf-8\n');
  expect(stdout).toMatch(
    /direct quotation {6}It is old\n +of Ann Lee · here “Ann Lee” · by “said”/,
  );
  expect(project.list('.')).toEqual(['input/ferry.txt']);
});

test('--explain goes by the settings and the corrections of the document', async () => {
  const project = createProject({
    'ferry.txt': ARTICLE,
    'ferry.txt.corrections.yaml': 'metadata:\n  title: The old ferry\n',
    'verbatim.config.json': '{"genre": "speech"}',
  });
  const { stdout } = await project.run(['--explain', 'ferry.txt']);
  expect(stdout).toContain('\ntitle: The old ferry\n');
  expect(stdout).toMatch(/\ngenre: speech\b/);
});

test.each([
  [['--explain', 'nothing.txt'], '`nothing.txt` cannot be explained. The file cannot be read'],
  [['--explain', 'input'], '`input` cannot be explained. This is a folder'],
  [['--explain', 'wire.jsonl'], '`wire.jsonl` holds many documents'],
  [['--explain', 'a.txt.corrections.yaml'], '`a.txt.corrections.yaml` holds corrections'],
  [['--explain', 'broken.txt'], '`broken.txt` cannot be explained'],
  [['--explain', 'input/ferry.txt', 'input'], 'name no other path beside it'],
  [['--explain', 'input/ferry.txt', '--check'], "'--explain <file>' cannot be used with"],
])('%j is refused, and says why', async (args, why) => {
  const project = createProject({
    'input/ferry.txt': ARTICLE,
    'wire.jsonl': '{"text": "One."}\n',
    'broken.txt': Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32),
  });
  const { code, stdout, stderr } = await project.run(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(why);
});
