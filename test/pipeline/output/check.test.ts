import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createChecker } from '../../../pipeline/output/check.ts';
import { createProject } from '../project.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';
const harbor = '# Harbor\n\nThe harbor is open. Ships came in on Tuesday.\n';

test('--check writes nothing and says what a run would change', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.md': harbor });
  await project.run([]);
  expect(await project.run(['--check'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '2 documents, 2 briefs, 0 failures, 0 warnings, _ s, _ MB/s → output\n',
  });

  project.write('input/c.txt', harbor);
  project.remove('input/b.md');
  const edited = project.read('output/a.md').replace('# a.txt', '# mine');
  project.write('output/a.md', edited);
  const before = new Map(project.list('.').map((path) => [path, project.read(path)]));
  const { code, stdout } = await project.run(['--check', '--quiet']);
  expect(code).toBe(1);
  const hashes = /[0-9a-f]{64}/g;
  expect(stdout.replaceAll(hashes, '#').split('\n').slice(0, 9)).toEqual([
    'changed output/a.md',
    '    @@ -1,2 +1,2 @@',
    '    -# mine',
    '    +# a.txt',
    '     ',
    'missing output/c.json',
    'missing output/c.md',
    'changed output/README.md',
    '    @@ -8,3 +8,7 @@',
  ]);
  expect(stdout.trimEnd().split('\n').slice(-3)).toEqual([
    'stale   output/b.json',
    'stale   output/b.md',
    '7 outputs are not current. Run `npm run pipeline` and commit output/; `--prune` removes what is stale.',
  ]);
  expect(new Map(project.list('.').map((path) => [path, project.read(path)]))).toEqual(before);
  const json = await project.run(['--check', '--json']);
  const result: { differences: { path: string; kind: string }[] } = JSON.parse(json.stdout);
  expect(result.differences.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'changed a.md',
    'missing c.json',
    'missing c.md',
    'changed README.md',
    'changed manifest.json',
    'stale b.json',
    'stale b.md',
  ]);
});

test('--check believes no manifest: it makes every brief', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  const good = project.read('output/a.json');
  const tampered = good.replace('Ann Lee', 'Joe Lee');
  project.write('output/a.json', tampered);
  const hashOf = (text: string): string => hash('sha256', text);
  const manifest = project.read('output/manifest.json');
  project.write('output/manifest.json', manifest.replace(hashOf(good), hashOf(tampered)));
  // A run takes the word of the manifest; --force does not either.
  await project.run([]);
  expect(project.read('output/a.json')).toBe(tampered);
  const { code, stdout } = await project.run(['--check', '--quiet']);
  expect(code).toBe(1);
  expect(stdout).toContain('changed output/a.json\n');
  await project.run(['--force']);
  expect(project.read('output/a.json')).toBe(good);
  expect(project.read('output/manifest.json')).toBe(manifest);
});

test('--check before the first run writes no output folder', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  const { code, stdout } = await project.run(['--check', '--quiet', '--idf', 'corpus']);
  expect(code).toBe(1);
  expect(stdout.split('\n').slice(0, -2)).toEqual(
    ['idf.json', 'a.json', 'a.md', 'README.md', 'quotes.csv', 'manifest.json'].map(
      (path) => `missing output/${path}`,
    ),
  );
  expect(project.list('.')).toEqual(['input/a.txt']);
});

test.each([
  [['--check', '--prune'], "option '--check' cannot be used with option '--prune'"],
  [['--check', '--force'], "option '--check' cannot be used with option '--force'"],
  [['--check', '--watch'], "option '--check' cannot be used with option '--watch'"],
  [['--watch', '--json'], "option '--watch' cannot be used with option '--json'"],
])('%s is refused', async (args, reason) => {
  const project = createProject({ 'input/a.txt': bridge });
  expect(await project.run(args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: ${reason}\nSee npm run pipeline -- --help\n`,
  });
});

test('what git has done to line ends is no difference; the rest is, cut to a few lines', () => {
  const project = createProject({ 'same.csv': 'a\nb\n', 'other.md': 'one\ntwo\nthree\n' });
  const checker = createChecker(project.folder);
  expect(checker.compare('same.csv', 'a\r\nb\r\n')).toBe(true);
  expect(checker.compare('other.md', 'one\nzwei\nthree\n')).toBe(false);
  const many = Array.from({ length: 30 }, (_, line) => `${line}\n`).join('');
  expect(checker.compare('other.md', many)).toBe(false);
  expect(checker.differences).toEqual([
    {
      path: 'other.md',
      kind: 'changed',
      patch: '@@ -1,3 +1,3 @@\n one\n-two\n+zwei\n three\n',
    },
    {
      path: 'other.md',
      kind: 'changed',
      patch: [
        '@@ -1,3 +1,30 @@',
        '-one',
        '-two',
        '-three',
        ...Array.from({ length: 8 }, (_, line) => `+${line}`),
        '… 22 more lines',
        '',
      ].join('\n'),
    },
  ]);
});

test('an unchanged document is left alone, and only that', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.md': harbor });
  await project.run([]);
  expect((await project.run([])).stderr).toBe(
    '2 documents, 2 briefs (2 unchanged), 0 failures, 0 warnings, _ s → output\n',
  );
  // Another length, another version of the settings: made anew.
  expect((await project.run(['--sentences', '1'])).stderr).toContain('2 briefs, 0 failures');
  // A missing output is made again, a failure is tried again.
  project.remove('output/b.json');
  const { stderr } = await project.run(['--sentences', '1']);
  expect(stderr).toContain('2 briefs (1 unchanged)');
  expect(project.list('output')).toContain('b.json');
});

test('the messages of an unchanged document are told again', async () => {
  const project = createProject({
    'input/empty.txt': '',
    'input/pair.txt': 'Ann Lee said “the bridge is safe.\n\nIt opened.\n',
  });
  const first = await project.run(['--json']);
  const second = await project.run(['--json']);
  const messages = (text: string): unknown => JSON.parse(text).results;
  expect(messages(second.stdout)).toEqual(messages(first.stdout));
  expect(second.stderr.split('\n').slice(0, -2)).toEqual(first.stderr.split('\n').slice(0, -2));
  expect(second.stderr).toContain('2 briefs (2 unchanged), 0 failures, 2 warnings');
});
