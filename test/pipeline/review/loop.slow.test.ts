import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git } from '../git.ts';
import { createProject, type Project } from '../project.ts';

const article = readFileSync('input/ferry-strike.txt', 'utf8');
const notice = `# Pool closed

The pool on Mill Street is closed until Friday, the town said on Monday.

“The pump has failed,” said Ruth Okafor, the pool's manager. “A new one is on its way.”

Swimmers can use the lake.
`;

const done = (counts: string): string =>
  `${counts}, 0 failures, 0 warnings, _ s, _ MB/s → output\n`;
const current = { code: 0, stdout: '', stderr: '' };
const same = { code: 0, stdout: 'No change in meaning.\n', stderr: '' };

function stage(project: Project): void {
  git(project, 'init', '--quiet', '--initial-branch=main');
  project.write('.gitattributes', '* text=auto\n*.csv text eol=crlf\n');
}

/** All that a brief says but where things stand, how its text was counted and how it scored. */
function withoutPlaces(json: string): unknown {
  const places = new Set(['blocks', 'score', 'sha256', 'words', 'sentences']);
  return JSON.parse(json, (key: string, value: unknown) => (places.has(key) ? undefined : value));
}

/** Milliseconds: it starts the program some twenty times. */
const PATIENCE = 300_000;

test(
  'a document is written, reviewed, corrected, edited, moved and deleted',
  async () => {
    const project = createProject({ 'input/ferry.txt': article, 'input/pool.md': notice });
    stage(project);
    expect(await project.run([])).toEqual({
      ...current,
      stderr: done('2 documents, 2 briefs'),
    });
    commit(project, 'Two documents and their briefs');

    // A clone elsewhere is current: line ends, paths and times do not matter.
    const clone = createProject();
    git(clone, 'clone', '--quiet', project.folder, 'copy');
    expect(await clone.run(['--check', '--quiet'], { cwd: 'copy' })).toEqual(current);
    expect(await clone.run(['--quiet'], { cwd: 'copy' })).toEqual(current);
    expect(git({ ...clone, folder: join(clone.folder, 'copy') }, 'status', '--porcelain')).toBe('');

    // A writer changes a word somebody said, and forgets the brief.
    project.write('input/pool.md', notice.replace('has failed', 'is broken'));
    const check = await project.run(['--check', '--quiet']);
    expect(check.code).toBe(1);
    expect(check.stdout.match(/^(?:changed|missing|stale) .*$/gm)).toEqual([
      'changed output/pool.json',
      'changed output/pool.md',
      'changed output/quotes.csv',
      'changed output/manifest.json',
    ]);
    expect(await project.diff(['main'])).toEqual(same);
    await project.run([]);
    expect(await project.run(['--check', '--quiet'])).toEqual(current);
    expect(await project.diff(['main'])).toEqual({
      code: 1,
      stdout: `main → output: 1 of 2 documents differs in meaning.
1 quotation changed
1 summary sentence reworded

pool.md
  quotation changed: wording · line 5
    - “The pump [-has failed-] … A new one is on its way” — Ruth Okafor · direct · cue said
    + “The pump {+is broken+} … A new one is on its way” — Ruth Okafor · direct · cue said
  summary sentence reworded · line 5
    - “The pump [-has failed-],” said Ruth Okafor, the pool's manager.
    + “The pump {+is broken+},” said Ruth Okafor, the pool's manager.
`,
      stderr: '',
    });
    commit(project, 'Say that the pump is broken');

    // A reviewer corrects who is meant; the correction is in the brief and says so.
    expect(await project.run(['correct', 'input/pool.md'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'input/pool.md.corrections.yaml was written: edit it, then run npm run pipeline\n',
    });
    expect(await project.run(['--check', '--quiet'])).toMatchObject({ code: 1 });
    const corrections = `quotes:
  - action: change
    exact: "The pump is broken … A new one is on its way"
    speaker: { name: "Ruth A. Okafor" }
`;
    project.write('input/pool.md.corrections.yaml', corrections);
    await project.run([]);
    expect(await project.diff(['main'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('quotation changed: speaker · line 5'),
    });
    expect(project.read('output/pool.md')).toContain(' · corrected by a person: speaker');
    commit(project, 'Correct the name of the manager');

    // The correction survives an edit above it, which changes nothing but positions.
    const before = project.read('output/pool.json');
    project.write(
      'input/pool.md',
      project.read('input/pool.md').replace('\n\nThe pool', '\n\nWhat happens next?\n\nThe pool'),
    );
    await project.run([]);
    expect(withoutPlaces(project.read('output/pool.json'))).toEqual(withoutPlaces(before));
    expect(project.read('output/pool.json')).not.toBe(before);
    expect(await project.diff(['main'])).toEqual(same);
    commit(project, 'Ask what happens next');

    // A document is moved, its corrections with it.
    mkdirSync(join(project.folder, 'input/town'));
    git(project, 'mv', 'input/pool.md', 'input/pool.md.corrections.yaml', 'input/town');
    expect((await project.run(['--quiet'])).stderr.match(/^output\/.*$/gm)).toEqual([
      'output/pool.json',
      'output/pool.md',
    ]);
    await project.run(['--prune', '--quiet']);
    expect(await project.diff(['main'])).toEqual({
      code: 1,
      stdout: `main → output: 1 of 2 documents differs in meaning.
1 document moved

town/pool.md, moved from pool.md
`,
      stderr: '',
    });
    commit(project, 'Move the notice');

    // A document is deleted; its brief goes when it is asked to, unless somebody edited it.
    project.remove('input/ferry.txt');
    project.write('output/ferry.md', 'My notes.\n');
    const { stdout } = await project.run(['--prune', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      documents: 1,
      stale: ['ferry.md'],
      pruned: ['ferry.json'],
    });
    expect(project.read('output/ferry.md')).toBe('My notes.\n');
    project.remove('output/ferry.md');
    expect(await project.run(['--quiet'])).toEqual(current);
    expect(await project.run(['--check', '--quiet'])).toEqual(current);
    expect(project.list('output')).toEqual([
      'README.md',
      'manifest.json',
      'quotes.csv',
      'town/pool.json',
      'town/pool.md',
    ]);
    expect(await project.diff(['main', '--format', 'markdown'])).toEqual({
      code: 1,
      stdout: expect.stringContaining('<code>ferry.txt</code>'),
      stderr: '',
    });
  },
  PATIENCE,
);
