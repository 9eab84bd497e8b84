import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBack } from '../stages/compose/parse-back.ts';
import { createProject } from './project.ts';

// What comes from a document, its name or its corrections is shown, and never done.

/** Each tries to become a link, an image, markup of its own, a mention, a formula or a command. */
const ATTACKS = [
  '[click](javascript:alert(1))',
  '![pixel](https://evil.example/p.png)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details><!-- verbatim-diff -->',
  'https://evil.example/a?b=c',
  '<https://evil.example>',
  'www.evil.example',
  '[ref]: javascript:alert(1)',
  '@everyone #1 GH-1',
  '`code` | cell | $x$',
  '=HYPERLINK("https://evil.example")',
  '\u001B[31mred\u001B[0m \u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  '\u009B2J\u0008\u007F\u202Eesrever\u2066',
  '::error::forged ##[error]forged',
];
const all = ATTACKS.join(' ');

const article = (said: string): string =>
  [
    `The board ${all} opens`,
    `By Ann ${ATTACKS[2]} Lee`,
    `The board met on Monday and voted. ${all}.`,
    ...ATTACKS.map(
      (attack, index) =>
        `“We ${said} ${attack} in room ${index},” said Ann Lee, the ${attack} chair.`,
    ),
    ...ATTACKS.map((attack) => `${attack} said that the doors would open on Friday.`),
    '"The mark that opens here has no partner, the clerk said.',
  ].join('\n\n');

const name =
  'a \'"<img src=x onerror=alert(1)>[b](javascript:c) @all #1 \u001B[31m\u202E =1+1\n::error::x';

const corrections = JSON.stringify({
  metadata: { publisher: all, dateline: all, published: all, byline: all },
  summary: [
    { action: 'keep', exact: 'met on Monday' },
    { action: 'keep', exact: `not there ${all}` },
  ],
  quotes: [
    { action: 'add', exact: 'The board met on Monday', speaker: { name: `=1 ${all}`, role: all } },
  ],
});

/** All but white space and the line ends that we write. */
// oxlint-disable-next-line no-control-regex -- they are what it is for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

function expectInertMarkdown(markdown: string, ownHtml: RegExp): void {
  expect(CONTROL.exec(markdown)).toBeNull();
  const { links, types, html } = parseBack(markdown);
  expect(
    links.filter((link) => !/^(?:\.\.\/input\/)?[\w.%-]+(?:\?plain=1)?(?:#L\d+)?$/.test(link)),
  ).toEqual([]);
  for (const type of ['image', 'imageReference', 'footnoteReference']) {
    expect(types).not.toContain(type);
  }
  expect(html.filter((value) => !ownHtml.test(value))).toEqual([]);
}

test('nothing of a hostile document acts in any output', async () => {
  const names = [`${name}.txt`, `2 ${name}.md`];
  const project = createProject();
  for (const each of names) project.write(`input/${each}`, article('saw'));
  await project.run([]);
  cpSync(join(project.folder, 'output'), join(project.folder, 'before'), { recursive: true });
  for (const each of names) {
    project.write(`input/${each}`, article('heard'));
    project.write(`input/${each}.corrections.yaml`, corrections);
  }
  const check = await project.run(['--check']);
  const run = await project.run([]);
  expect([check.code, run.code]).toEqual([1, 0]);
  const text = await project.diff(['before', 'output']);
  const comment = await project.diff(['before', 'output', '--format', 'markdown']);

  for (const printed of [check.stdout, check.stderr, run.stderr, text.stdout, text.stderr]) {
    expect(CONTROL.exec(printed)).toBeNull();
    expect(printed).not.toMatch(/^\s*::/m);
    expect(printed).not.toContain('##[');
  }
  for (const each of names) {
    const brief = project.read(`output/${each.slice(0, each.lastIndexOf('.'))}.md`);
    expect(brief).toContain('added by a person');
    expectInertMarkdown(brief, /^(?:<details>\n<summary>[\w :]+<\/summary>|<\/details>)$/);
    const labels = Array.from(brief.matchAll(/^\[([^\]]*)\]:/gm), ([, label]) => label ?? '');
    expect(labels.filter((label) => !/^b-[0-9a-f]{8}(?:-\w+)?$/.test(label))).toEqual([]);
  }
  expectInertMarkdown(project.read('output/README.md'), /^<!-- verbatim: overview -->$/);
  expect(comment.stdout).toContain('heard');
  expectInertMarkdown(
    comment.stdout,
    /^(?:<!-- verbatim-diff -->|<details>\n<summary><code>[^<>]*<\/code>[^<>]*<\/summary>|<\/details>|<p><code>[^<>]*<\/code>[^<>]*<\/p>)$/,
  );
  const csv = project.read('output/quotes.csv');
  expect(CONTROL.exec(csv)).toBeNull();
  expect(csv).not.toMatch(/(?:^|,)"?[\s\uFEFF]*[=+@|%-]/m);
  expect(csv).toContain("'=1 ");
});
