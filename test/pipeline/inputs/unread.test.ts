import { expect, test } from 'vitest';
import { createProject } from '../project.ts';

const article = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n';

test('what is of a kind that is not read is counted once, and named for programs', async () => {
  const project = createProject({
    'input/a.txt': article,
    'input/minutes.PAGES': '',
    'input/notes/old.pages': '',
    'input/notes/talk.key': '',
    'input/notes/todo': '',
  });
  const { code, stderr } = await project.run([]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: [
      '4 files of kinds that are not read: .key, .pages (2), without an ending',
      '1 document, 1 brief, 0 failures, 0 warnings, _ s, _ MB/s → output',
      '',
    ].join('\n'),
  });
  const paths = [
    'input/minutes.PAGES',
    'input/notes/old.pages',
    'input/notes/talk.key',
    'input/notes/todo',
  ];
  const { unread, results } = JSON.parse((await project.run(['--json'])).stdout);
  expect(unread).toEqual({
    files: 4,
    kinds: { '.key': 1, '.pages': 2, 'without an ending': 1 },
    paths,
  });
  expect(results.slice(0, -1).map(({ file }: { file: string }) => file)).toEqual(paths);
  const { stdout } = await project.run(['--report', 'github']);
  expect(stdout).toContain(
    '::notice file=input/notes/talk.key,title=kind-not-read::Files that end in `.key` are not read',
  );
  expect((await project.run(['--quiet'])).stderr).toBe('');
  project.write('verbatim.config.json', '{"severity": {"kind-not-read": "off"}}');
  expect((await project.run([])).stderr).not.toContain('not read');
});

test('what is left out, is read after all or is no document is not counted', async () => {
  const project = createProject({
    'input/a.txt': article,
    'input/a.txt.corrections.yaml': 'summary: []\n',
    'input/.DS_Store': '',
    'input/LICENSE': '',
    'input/Thumbs.db': '',
    'input/.verbatimignore': 'drafts/\n*.png\n',
    'input/drafts/b.pages': '',
    'input/picture.png': '',
    'input/page.html': `<p>${article}</p>`,
    'input/page_files/style.css': '',
    'input/node_modules/x/index.js': '',
    'input/named.log': article,
    'output/notes.pages': '',
  });
  const run = await project.run(['input', 'input/named.log', '--json']);
  expect(JSON.parse(run.stdout)).not.toHaveProperty('unread');
  const glob = await project.run(['input/*.txt', '--json']);
  expect(JSON.parse(glob.stdout)).not.toHaveProperty('unread');
});
