import { expect, test } from 'vitest';
import { asCalled } from '../../../pipeline/messages/as-called.ts';
import { createProject } from '../project.ts';

const text = `See npm run pipeline -- --help, or npm run diff.
  npm run pipeline                            briefs
  npm run --silent pipeline -- - < a.md       one brief
  npm run --silent diff -- main --format markdown > comment.md
`;

test('in a checkout the commands are those of npm', () => {
  expect(asCalled(text, { npm_lifecycle_event: 'pipeline' })).toBe(text);
  expect(asCalled(text, { npm_lifecycle_event: 'diff' })).toBe(text);
});

test.each([{}, { npm_lifecycle_event: 'npx' }, { npm_lifecycle_event: 'briefs' }])(
  'else they begin with the name of the program (%o)',
  (env) => {
    expect(asCalled(text, env)).toBe(`See verbatim --help, or verbatim diff.
  verbatim                                    briefs
  verbatim - < a.md                           one brief
  verbatim diff main --format markdown > comment.md
`);
  },
);

test('the program speaks of itself as it was called', async () => {
  const project = createProject({ 'a.txt': 'A bridge.\n' });
  const env = { npm_lifecycle_event: 'npx' };
  const missing =
    'error: There is no file or folder `b.txt`. Name the files, folders or globs to read:';
  expect((await project.run(['b.txt'], { env })).stderr).toBe(`${missing} verbatim PATH…\n`);
  expect((await project.run(['b.txt'])).stderr).toBe(`${missing} npm run pipeline -- PATH…\n`);
  const { stdout } = await project.run(['--help'], { env });
  expect(stdout.split('\n')[0]).toBe('Usage: verbatim [options] [path...]');
  expect(stdout).not.toContain('npm run');
  expect((await project.diff(['--help'], { env })).stdout).toMatch(
    /^Usage: verbatim diff \[options\]/,
  );
});

test('brief is another word for no command', async () => {
  const project = createProject({ 'a.txt': 'A bridge.\n' });
  expect(await project.run(['brief', 'a.txt', '--quiet'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect(project.list('output')).toContain('a.json');
});
