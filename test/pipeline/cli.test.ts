import { spawn } from 'node:child_process';
import { mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { expectKilledRunsMended } from './killed-runs.ts';
import { cli, createProject } from './project.ts';
import { storedSources } from './stored-sources.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';
const harbor = '# Harbor\n\nThe harbor is open. Ships came in on Tuesday.\n';
const help = '\nSee npm run pipeline -- --help\n';

function done(documents: number, briefs: number, failures: number, warnings = 0): string {
  const count = (number: number, noun: string): string =>
    `${number} ${noun}${number === 1 ? '' : 's'}`;
  const counts = [
    count(documents, 'document'),
    count(briefs, 'brief'),
    count(failures, 'failure'),
    count(warnings, 'warning'),
  ];
  return `${counts.join(', ')}, _ s, _ MB/s → output\n`;
}

test('a run makes the briefs of input/ in output/', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/sub/b.md': harbor });
  expect(await project.run([])).toEqual({ code: 0, stdout: '', stderr: done(2, 2, 0) });
  expect(project.list('.')).toEqual([
    'input/a.txt',
    'input/sub/b.md',
    'output/README.md',
    'output/a.json',
    'output/a.md',
    'output/manifest.json',
    'output/quotes.csv',
    'output/sub/b.json',
    'output/sub/b.md',
  ]);
  expect(project.read('output/sub/b.md')).toContain(']: ../../input/sub/b.md?plain=1#L3');
  expect(JSON.parse(project.read('output/sub/b.json'))).toMatchObject({
    schemaVersion: 2,
    source: { path: 'sub/b.md' },
  });
});

test('--annotations, --out and the length of the summary reach the stages', async () => {
  const project = createProject({ 'docs/b.md': harbor });
  const args = ['docs', '--out', 'briefs', '--annotations', '--sentences', '1'];
  expect((await project.run(args)).code).toBe(0);
  expect(project.list('briefs')).toEqual([
    'README.md',
    'b.annotations.jsonld',
    'b.json',
    'b.md',
    'manifest.json',
    'quotes.csv',
  ]);
  const one: { summary: unknown[] } = JSON.parse(project.read('briefs/b.json'));
  expect(one.summary).toHaveLength(1);
  await project.run(['docs', '--out', 'briefs', '--words', '100']);
  const more: { summary: unknown[] } = JSON.parse(project.read('briefs/b.json'));
  expect(more.summary).toHaveLength(2);
});

test('an unchanged brief is not written again', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': harbor });
  await project.run([]);
  const before = new Date('2001-01-01T00:00:00Z');
  for (const path of project.list('output')) {
    utimesSync(join(project.folder, 'output', path), before, before);
  }
  project.write('input/b.txt', `${harbor}\nMore ships came.\n`);
  const { stdout } = await project.run(['--json']);
  expect(JSON.parse(stdout)).toMatchObject({ briefs: 2, unchanged: 1, written: 2 });
  const fresh = project
    .list('output')
    .filter((path) => statSync(join(project.folder, 'output', path)).mtimeMs !== before.getTime());
  expect(fresh).toEqual(['b.json', 'b.md', 'manifest.json']);
});

test('a tampered brief is kept until it is forced', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  const brief = project.read('output/a.md');
  project.write('output/a.md', '<<<<<<< ours');
  expect((await project.run([])).code).toBe(1);
  expect(project.read('output/a.md')).toBe('<<<<<<< ours');
  expect((await project.run(['--force'])).code).toBe(0);
  expect(project.read('output/a.md')).toBe(brief);
});

test('--json prints the result of the run, the same each time', async () => {
  const project = createProject({ 'input/a.txt': harbor, 'input/b.txt': new Uint8Array([0, 1]) });
  const args = ['--json', '--no-progress'];
  const first = await project.run(args);
  expect(first.code).toBe(1);
  expect(JSON.parse(first.stdout)).toEqual({
    version: packageJson.version,
    output: 'output',
    documents: 2,
    briefs: 1,
    unchanged: 0,
    outdated: 0,
    written: 4,
    stale: [],
    pruned: [],
    bytes: 58,
    records: 0,
    failures: 1,
    errors: 0,
    warnings: 0,
    interrupted: false,
    results: [
      { file: 'input/a.txt', path: 'a.txt', outputs: ['a.json', 'a.md'], messages: [] },
      {
        file: 'input/b.txt',
        path: 'b.txt',
        outputs: [],
        messages: [
          {
            severity: 'failure',
            ruleId: 'binary-file',
            line: 1,
            column: 1,
            endLine: null,
            endColumn: null,
            reason: 'The file looks binary, not text: save it as UTF-8 text, or leave it out',
          },
        ],
      },
    ],
  });
  const second = await project.run(args);
  expect(second.stdout).toBe((await project.run(args)).stdout);
  expect(second.stdout).toBe(
    first.stdout
      .replace('"unchanged": 0', '"unchanged": 1')
      .replace('"written": 4', '"written": 0')
      .replace('"bytes": 58', '"bytes": 2'),
  );
});

test('--report prints the messages for a program, and those for people still go to standard error', async () => {
  const project = createProject({ 'docs/input/b.txt': new Uint8Array([0, 1]) });
  const run = async (...args: readonly string[]) =>
    project.run([...args, '--quiet'], { cwd: 'docs', env: { GITHUB_WORKSPACE: project.folder } });
  const { code, stdout, stderr } = await run('--report', 'github');
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout:
      '::error file=docs/input/b.txt,line=1,col=1,title=binary-file::The file looks binary, not text: save it as UTF-8 text, or leave it out\n',
  });
  expect(await run()).toEqual({ code, stdout: '', stderr });
  expect(await run('--report', 'text')).toEqual({ code, stdout: '', stderr });
  const json = await run('--json');
  expect(json.stderr).toBe(stderr);
  expect(await run('--report', 'json')).toEqual(json);
  expect((await run('--report', 'junit')).stdout).toContain('<testcase name="docs/input/b.txt"');
  expect((await run('--report', 'sarif')).stdout).toContain('"uri": "docs/input/b.txt"');
});

test('the settings and --frail decide which messages fail the run', async () => {
  const project = createProject({ 'input/a.txt': '' });
  const line = (label: string, count: string): string =>
    [
      'input/a.txt',
      `1:1 ${label} The document has no words: its brief is empty empty-document verbatim`,
      '',
      `${count}\n`,
    ].join('\n');
  const run = async (level: string, ...args: readonly string[]) => {
    project.write('verbatim.config.json', `{"severity": {"empty-document": "${level}"}}`);
    return project.run([...args, '--quiet']);
  };
  const warning = line('warning', '⚠ 1 warning');
  expect(await run('warn')).toEqual({ code: 0, stdout: '', stderr: warning });
  const manifest = project.read('output/manifest.json');
  const brief = project.read('output/a.json');
  expect(await run('warn', '--frail')).toEqual({ code: 1, stdout: '', stderr: warning });
  const error = { code: 1, stdout: '', stderr: line('error  ', '✖ 1 error').replace('   ', ' ') };
  expect(await run('error')).toEqual(error);
  expect((await project.run([])).stderr).toContain(
    '1 brief (1 unchanged), 0 failures, 1 error, 0 warnings',
  );
  expect(await run('info', '--frail')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await run('off', '--frail')).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout } = await project.run(['--json']);
  expect(JSON.parse(stdout)).toMatchObject({ warnings: 0, results: [{ messages: [] }] });
  // What is noted in the brief does not depend on it.
  expect(project.read('output/manifest.json')).toBe(manifest);
  expect(project.read('output/a.json')).toBe(brief);
  expect(brief).toContain('"ruleId": "empty-document"');
});

test('a document that fails is named, the others have their briefs', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/binary.txt': new Uint8Array([0x50, 0x4b, 0, 1, 2]),
    'input/empty.txt': '',
    'input/large.txt': 'x'.repeat(200),
  });
  symlinkSync('gone.txt', join(project.folder, 'input/link.txt'));
  const args = ['--max-bytes', '100'];
  expect(await project.run(args)).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'input/binary.txt',
      '1:1 error   The file looks binary, not text: save it as UTF-8 text, or leave it out  binary-file    verbatim',
      '',
      'input/empty.txt',
      '1:1 warning The document has no words: its brief is empty                            empty-document verbatim',
      '',
      'input/large.txt',
      '    error   The file has 200 bytes, the limit is 100: split it, or raise --max-bytes file-too-large verbatim',
      '',
      'input/link.txt',
      '    error   The symbolic link cannot be followed: it does not exist                  unreadable     verbatim',
      '',
      '4 messages (✖ 3 errors, ⚠ 1 warning)',
      done(4, 2, 3, 1),
    ].join('\n'),
  });
  expect((await project.run([...args, '--quiet'])).stderr).not.toContain('documents');
  expect(project.list('output')).toEqual([
    'README.md',
    'a.json',
    'a.md',
    'empty.json',
    'empty.md',
    'manifest.json',
    'quotes.csv',
  ]);
});

test('--quiet prints nothing where all is well', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'other.txt': harbor });
  symlinkSync('../other.txt', join(project.folder, 'input/link.txt'));
  expect(await project.run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await project.run([])).stderr).toContain('leads out of the folder and is not followed');
});

test('what stands where a brief should be and is not ours is kept', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/b.txt': bridge,
    'input/c/c.txt': bridge,
    'input/d.txt': bridge,
    'input/e/e.txt': bridge,
    'input/f.txt': harbor,
    'output/a.md': 'My own notes.\n',
    'output/b.json/keep.txt': 'mine',
    'output/c': 'a file, not a folder',
    'elsewhere/keep.txt': '',
  });
  symlinkSync('../elsewhere/d.md', join(project.folder, 'output/d.md'));
  symlinkSync('../elsewhere', join(project.folder, 'output/e'));
  const { code, stderr } = await project.run([]);
  expect(code).toBe(1);
  expect(stderr.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' '))).toEqual([
    'input/a.txt',
    'error Its brief is not written: the output `a.md` was not made by this program; move it or choose another --out not-written verbatim',
    '',
    'input/b.txt',
    'error Its brief cannot be written: the output `b.json` is a folder; move it not-written verbatim',
    '',
    'input/c/c.txt',
    'error Its brief cannot be written: a file stands where its folder should be not-written verbatim',
    '',
    'input/d.txt',
    'error Its brief cannot be written: the output `d.md` is not a regular file; move it not-written verbatim',
    '',
    'input/e/e.txt',
    'error Its brief is not written: a symbolic link leads out of the output folder not-written verbatim',
    '',
    '✖ 5 errors',
    done(6, 1, 5).trim(),
    '',
  ]);
  expect(project.read('output/a.md')).toBe('My own notes.\n');
  expect(project.read('output/c')).toBe('a file, not a folder');
  expect(project.list('output')).toEqual([
    'README.md',
    'a.md',
    'b.json/keep.txt',
    'c',
    'd.md',
    'e',
    'f.json',
    'f.md',
    'manifest.json',
    'quotes.csv',
  ]);
  expect(project.list('elsewhere')).toEqual(['keep.txt']);
});

test('briefs of a run whose manifest was lost are known again', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run(['--annotations']);
  project.remove('output/manifest.json');
  project.write('input/a.txt', harbor);
  expect(await project.run(['--annotations'])).toEqual({
    code: 0,
    stdout: '',
    stderr: done(1, 1, 0),
  });
});

test('the manifest forgets no file that the program has made', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/b.txt': harbor,
    'input/c.txt': harbor,
  });
  await project.run(['--annotations']);
  project.remove('input/c.txt');
  project.write('input/b.txt', new Uint8Array([0]));
  await project.run(['input/a.txt', 'input/b.txt']);
  const named = storedSources(project).map(({ path, outputs, failure }) => ({
    path,
    outputs: outputs.map((output) => output.path),
    failure,
  }));
  const files = (stem: string): string[] =>
    ['annotations.jsonld', 'json', 'md'].map((extension) => `${stem}.${extension}`);
  expect(named).toEqual([
    { path: 'a.txt', outputs: files('a'), failure: undefined },
    {
      path: 'b.txt',
      outputs: files('b'),
      failure: {
        ruleId: 'binary-file',
        line: 1,
        reason: 'The file looks binary, not text: save it as UTF-8 text, or leave it out',
      },
    },
    { path: 'c.txt', outputs: files('c'), failure: undefined },
  ]);
});

test('a broken manifest is made anew, one of another program is kept', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  const manifest = project.read('output/manifest.json');
  const messages = [
    [`<<<<<<< HEAD\n${manifest}`, 'holds both sides of a merge: both were read, and it is written'],
    [manifest.slice(0, -10), 'was torn or edited: what is whole in it was read, and it is written'],
  ] as const;
  for (const [text, message] of messages) {
    project.write('output/manifest.json', text);
    const { code, stderr } = await project.run([]);
    expect(code).toBe(0);
    expect(stderr).toContain(`The manifest ${message} anew`);
    expect(stderr).toContain('1 brief (1 unchanged)');
    expect(project.read('output/manifest.json')).toBe(manifest);
  }
  project.write('output/manifest.json', '{"name": "My web app"}');
  expect(await project.run([])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: `output/manifest.json` was not made by this program and is not overwritten. Move it, or choose another folder with --out DIR.\n',
  });
});

test('corpus weights are frozen in the output folder until they are refreshed', async () => {
  const project = createProject({ 'input/a.txt': bridge, 'input/b.txt': bridge });
  const args = ['--idf', 'corpus'];
  expect(await project.run(args)).toEqual({ code: 0, stdout: '', stderr: done(2, 2, 0) });
  const frozen = project.read('output/idf.json');
  const brief = project.read('output/a.json');
  expect(JSON.parse(frozen)).toMatchObject({ documents: 2 });
  project.write('input/c.txt', harbor);
  await project.run(args);
  expect(project.read('output/idf.json')).toBe(frozen);
  expect(project.read('output/a.json')).toBe(brief);
  await project.run([...args, '--refresh-idf']);
  expect(JSON.parse(project.read('output/idf.json'))).toMatchObject({ documents: 3 });
  project.write('output/idf.json', '{"my": "table"}');
  expect(await project.run([...args, '--refresh-idf'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: `output/idf.json` holds no document frequencies that can be used. Restore it, or move it away and the documents are counted anew.\n',
  });
});

test.each([
  [['--wrods', '9'], `error: unknown option '--wrods'\n(Did you mean --words?)${help}`],
  [
    ['--words', '9', '--ratio', '0.5'],
    `error: option '--words <n>' cannot be used with option '--ratio <r>'${help}`,
  ],
  [
    ['--sentences', '0'],
    `error: option '--sentences <n>' argument '0' is invalid. Give a whole number from 1.${help}`,
  ],
  [
    ['--ratio', '1.5'],
    `error: option '--ratio <r>' argument '1.5' is invalid. Give a number above 0, at most 1.${help}`,
  ],
  [
    ['--report', 'xml'],
    `error: option '--report <format>' argument 'xml' is invalid. Allowed choices are text, json, github, sarif, junit.${help}`,
  ],
  [
    ['--json', '--report', 'sarif'],
    `error: option '--json' cannot be used with option '--report <format>'${help}`,
  ],
  [
    ['--max-bytes', 'lots'],
    `error: option '--max-bytes <size>' argument 'lots' is invalid. Give a number of bytes, such as 500000, 500kB or 32MiB.${help}`,
  ],
  [
    ['--refresh-idf'],
    'error: There is nothing to refresh: `--refresh-idf` goes with `--idf corpus`, or with "idf": "corpus" in the settings.\n',
  ],
  [
    ['nowhere.txt'],
    'error: There is no file or folder `nowhere.txt`. Name the files, folders or globs to read: npm run pipeline -- PATH…\n',
  ],
  [
    ['--config', 'none.json'],
    'error: The settings file `none.json` cannot be read: it does not exist. Name another with --config FILE.\n',
  ],
  [
    ['--config', 'bad.json'],
    'error: bad.json:2: `ouput` is not a setting. Did you mean `output`?\n',
  ],
  [
    ['--out', 'bad.json'],
    'error: The output folder `bad.json` cannot be made: it is a file. Choose another with --out DIR.\n',
  ],
  [
    ['--out', 'input'],
    'error: `input` is in the output folder, which is never read. Choose another folder for the briefs with --out DIR.\n',
  ],
  [
    ['clash'],
    'error: `clash/a.txt` and `clash/a.md` would both write `a.json` in the output folder. Rename one, or leave one out with .verbatimignore. Nothing was written.\n',
  ],
])('a run that cannot be done ends with 2 and writes nothing: %s', async (args, stderr) => {
  const project = createProject({
    'input/a.txt': bridge,
    'clash/a.txt': bridge,
    'clash/a.md': bridge,
    'bad.json': '{\n  "ouput": "x"\n}',
  });
  const before = project.list('.');
  expect(await project.run(args)).toEqual({ code: 2, stdout: '', stderr });
  expect(project.list('.')).toEqual(before);
});

test('the settings file is obeyed', async () => {
  const project = createProject({
    'verbatim.config.json': '{"input": "docs", "output": "briefs", "summary": {"sentences": 1}}',
    'docs/b.md': harbor,
  });
  expect((await project.run([])).stderr).toBe(done(1, 1, 0).replace('output', 'briefs'));
  const brief: { summary: unknown[] } = JSON.parse(project.read('briefs/b.json'));
  expect(brief.summary).toHaveLength(1);
});

test('escape codes in a file name are inert', async () => {
  const project = createProject({ 'input/\u001B[31mred\nnot a line.txt': new Uint8Array([0]) });
  const { stderr } = await project.run(['--quiet']);
  expect(stderr.split('\n')[0]).toBe(String.raw`input/\x1b[31mred\nnot a line.txt`);
  expect(stderr).not.toContain('\u001B');
});

test('colours obey NO_COLOR and are off in CI', async () => {
  const project = createProject({ 'input/a.txt': new Uint8Array([0]) });
  const stderr = async (env: Record<string, string>): Promise<string> =>
    (await project.run([], { env })).stderr;
  expect(await stderr({ FORCE_COLOR: '1' })).toContain('\u001B[');
  expect(await stderr({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001B[');
  expect(await stderr({ CI: 'true' })).not.toContain('\u001B[');
});

test('--version and --help', async () => {
  const project = createProject();
  expect(await project.run(['--version'])).toEqual({
    code: 0,
    stdout: `${packageJson.version}\n`,
    stderr: '',
  });
  const { code, stdout, stderr } = await project.run(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await expect(stdout).toMatchFileSnapshot('command/help.txt');
});

test('the result is whole when piped, and a reader that stops early does no harm', async () => {
  const project = createProject();
  for (let index = 0; index < 300; index += 1) {
    project.write(`input/${'long name '.repeat(20)}${index}.txt`, new Uint8Array([0]));
  }
  const { stdout } = await project.run(['--json', '--quiet']);
  expect(stdout.length).toBeGreaterThan(2 ** 17);
  expect(JSON.parse(stdout)).toMatchObject({ documents: 300, failures: 300 });

  const child = spawn(process.execPath, [cli, '--json', '--quiet'], {
    cwd: project.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  child.stderr.destroy();
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  expect(code).toBe(1);
});

test('Ctrl-C ends the run after the document at hand, with its manifest', async () => {
  const project = createProject();
  const count = 2000;
  for (let index = 0; index < count; index += 1) project.write(`input/${index}.txt`, bridge);
  mkdirSync(join(project.folder, 'output'));
  const child = spawn(process.execPath, [cli], { cwd: project.folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  while (project.list('output').length < 3) await new Promise((next) => setTimeout(next, 5));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  const outputs = project.list('output');
  const named = storedSources(project).flatMap((source) => source.outputs.map(({ path }) => path));
  expect([...named, 'README.md', 'manifest.json', 'quotes.csv'].toSorted()).toEqual(outputs);
  expect(named.length).toBeLessThan(2 * count);
});

test('a killed run leaves whole files, and the next run mends the rest', async () => {
  await expectKilledRunsMended([20]);
});
