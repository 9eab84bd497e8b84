import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };
import { quotesCsv, quotesCsvRows } from '../../../../pipeline/output/overview/quotes-csv.ts';
import { quotationRows } from '../../../../pipeline/output/overview/quotation-row.ts';
import { partsOf } from '../../../../pipeline/output/overview/parts.ts';
import { KEPT } from '../../../../pipeline/output/ours.ts';
import { createProject } from '../../project.ts';

const bridge = [
  '# Bridge | *opens* @ann',
  '',
  'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor of Bridgeton.',
  '',
  '“=1+1,” Lee said, “is two.”',
  '',
].join('\n');

test('README.md lists the briefs, quotes.csv the quotations', async () => {
  const project = createProject({
    'input/a b.md': bridge,
    'input/empty.txt': '',
    'input/torn.txt': new Uint8Array([0]),
  });
  await project.run([]);
  expect(project.read('output/README.md')).toBe(
    [
      '<!-- verbatim: overview -->',
      '',
      '# Briefs',
      '',
      '[All quotations as a table](quotes.csv)',
      '',
      '| Document | Date | Kind | Summary begins | Speakers | To check |',
      '| - | - | - | - | - | -: |',
      '| [Bridge \\| opens `@ann`](a%20b.md) | | news | “The bridge is safe,” said Ann Lee, the mayor of Bridgeton. | Ann Lee (2) | |',
      '| [empty.txt](empty.md) | | prose | | | 1 |',
      '',
      '## Without a brief',
      '',
      '- [torn.txt](../input/torn.txt): The file looks binary, not text: save it as UTF-8 text, or leave it out',
      '',
    ].join('\n'),
  );
  const [head, ...rows] = project.read('output/quotes.csv').split('\r\n');
  expect(head).toBe('document,title,published,publisher,url,line,speaker,role,kind,as,cue,polarity,type,quotation,confidence,sure,rule,id');
  expect(rows.map((row) => row.split(',').slice(0, 14).join(','))).toEqual([
    'a b.md,Bridge | opens @ann,,AP,,3,Ann Lee,the mayor of Bridgeton,person,Ann Lee,said,,direct,The bridge is safe',
    "a b.md,Bridge | opens @ann,,AP,,5,Ann Lee,the mayor of Bridgeton,person,Lee,said,,direct,'=1+1 … is two",
    '',
  ]);
});

test('a cell is quoted where it must be and never computed', () => {
  const cell = (text: string): string => {
    const quote = {
      id: 'q-1',
      type: 'direct',
      text,
      spans: [{ block: 'b-1' }],
      cue: null,
      speaker: null,
      rule: 'r',
      confidence: 1,
    };
    const brief = {
      schemaVersion: 2 as const,
      source: {},
      metadata: { title: null, publisher: null, published: null, publishedISO: null },
      genre: { name: 'news' },
      summary: [],
      quotes: [quote],
      speakers: [],
      notices: [],
      blocks: { 'b-1': [0, 1] as [number, number] },
    };
    const rows = quotesCsvRows(quotationRows('d', brief, 0.5));
    return rows.slice('d,,,,,1,,,,,,,direct,'.length, -',1,yes,r,q-1\r\n'.length);
  };
  const cells = [
    'plain',
    'a, "b"',
    '=SUM(A1)',
    '+1',
    '-1',
    '@x',
    '\t=x',
    '|x',
    'a\nb',
    '＝x',
    'a-b',
  ];
  expect(cells.map(cell)).toEqual([
    'plain',
    '"a, ""b"""',
    "'=SUM(A1)",
    "'+1",
    "'-1",
    "'@x",
    "'\t=x",
    "'|x",
    // A row is a line.
    'a b',
    "'＝x",
    'a-b',
  ]);
  // Each character that begins a formula in some program, alone and behind white space.
  for (const start of '=+-@|%＝＋－＠') {
    for (const text of [`${start}1`, ` ${start}1`, `\uFEFF${start}1`, `\u00A0\t${start}1`]) {
      expect(cell(text)).toBe(`'${text}`);
    }
  }
  expect(quotesCsv.begins).toMatch(/^document,.*,id$/);
});

test('the overview gives way to a brief, and to what is not ours', async () => {
  const project = createProject({
    'input/README.md': bridge,
    'output/quotes.csv': 'my,own,table\n',
  });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(0);
  expect(stderr.replaceAll(/ +/g, ' ')).toBe(
    [
      'output/quotes.csv',
      ' info The overview is not written here: it was not made by this program overview-not-written verbatim',
      '',
      'output/README.md',
      ' info The overview is not written here: a brief has its name overview-not-written verbatim',
      '1 document, 1 brief, 0 failures, 0 warnings, _ s, _ MB/s → output',
      '',
    ].join('\n'),
  );
  expect(project.read('output/README.md')).toContain('## Who said what');
  expect(project.read('output/quotes.csv')).toBe('my,own,table\n');
  project.remove('output/quotes.csv');
  await project.run([]);
  expect(project.read('output/quotes.csv')).toContain('The bridge is safe');
});

test('a brief takes the place of an overview that nobody has edited', async () => {
  const project = createProject({ 'input/a.md': bridge });
  await project.run([]);
  const overview = project.read('output/README.md');
  project.write('output/README.md', `${overview}\nMy notes.\n`);
  project.write('input/README.md', bridge);
  expect((await project.run([])).code).toBe(1);
  expect(project.read('output/README.md')).toContain('My notes.');
  project.write('output/README.md', overview);
  expect((await project.run([])).code).toBe(0);
  expect(project.read('output/README.md')).toContain('## Who said what');
});

test('"overview": false makes none, and what stands of it is stale', async () => {
  const project = createProject({ 'input/a.md': bridge });
  await project.run([]);
  project.write('verbatim.config.json', '{"overview": false}');
  expect((await project.run([])).stderr).toContain('The settings no longer ask for it');
  await project.run(['--prune']);
  expect(project.list('output')).toEqual(['a.json', 'a.md', 'manifest.json']);
});

test('a run of one file keeps the rows of the others; a lost overview is made again', async () => {
  const project = createProject({ 'input/a.md': bridge, 'input/b.md': bridge });
  await project.run([]);
  const whole = project.read('output/README.md');
  project.remove('output/README.md');
  await project.run(['input/b.md']);
  expect(project.read('output/README.md')).toBe(whole);
});

test.each([
  ['README.md', 'a line more', (text: string) => `${text}\nMy notes.\n`],
  ['README.md', 'another title', (text: string) => text.replace('# Briefs', '# All our briefs')],
  ['README.md', 'a row', (text: string) => text.replace('is safe', 'is unsafe')],
  ['quotes.csv', 'a row', (text: string) => text.replace('is safe', 'is unsafe')],
  ['quotes.csv', 'a column', (text: string) => text.replace('document,', 'source,')],
])('what a person has edited in %s is kept until it is gone: %s', async (name, _what, edit) => {
  const project = createProject({ 'input/a.md': bridge });
  await project.run([]);
  const edited = edit(project.read(`output/${name}`));
  project.write(`output/${name}`, edited);
  project.write('input/a.md', bridge.replace('Ann', 'Anna'));
  // It is kept in this run and in later ones.
  for (const run of [await project.run([]), await project.run([])]) {
    expect(run.stderr).toContain(`The overview ${KEPT}`);
    expect(project.read(`output/${name}`)).toBe(edited);
  }
  project.remove(`output/${name}`);
  expect((await project.run([])).stderr).not.toContain('edited');
  const whole = project.read(`output/${name}`);
  project.write(`output/${name}`, edited);
  expect((await project.run(['--force'])).stderr).not.toContain('edited');
  expect(project.read(`output/${name}`)).toBe(whole);
});

test('an overview that was edited under a manifest of version 1 is kept, too', async () => {
  const project = createProject({ 'input/a.md': bridge });
  await project.run([]);
  const head = { schemaVersion: 1, program: packageJson.name, version: '0.1.0' };
  const overview = [{ path: 'README.md', sha256: '0'.repeat(64) }];
  const manifest = { ...head, settings: '0'.repeat(64), overview, sources: [] };
  project.write('output/manifest.json', JSON.stringify(manifest, null, 2));
  project.write('output/README.md', `${project.read('output/README.md')}\nMy notes.\n`);
  for (let run = 0; run < 2; run += 1) {
    expect((await project.run([])).stderr).toContain(`The overview ${KEPT}`);
    expect(project.read('output/README.md')).toContain('My notes.');
  }
});

test('line ends of git and a killed run are no edits', async () => {
  const project = createProject({ 'input/a.md': bridge, 'input/b.md': bridge });
  await project.run([]);
  const manifest = project.read('output/manifest.json');
  project.write('input/b.md', bridge.replace('safe', 'sound'));
  await project.run([]);
  // As if the run had ended before it wrote the manifest.
  project.write('output/manifest.json', manifest);
  const written = ['b.json', 'b.md', 'README.md', 'quotes.csv'].map((path) =>
    JSON.stringify({ path, sha256: hash('sha256', project.read(`output/${path}`)) }),
  );
  project.write('output/.verbatim-journal.tmp', ['{"run":1}', ...written, ''].join('\n'));
  expect((await project.run([])).stderr).not.toContain('not written');
  for (const [name, from, to] of [['README.md', '\n', '\r\n'], ['quotes.csv', '\r\n', '\n']] as const) {
    project.write(`output/${name}`, project.read(`output/${name}`).replaceAll(from, to));
  }
  project.write('input/a.md', bridge.replace('safe', 'sound'));
  expect((await project.run([])).stderr).not.toContain('not written');
  expect((await project.run(['--check'])).code).toBe(0);
});

test('more than 200 documents are listed in parts, which go when they are no longer needed', async () => {
  const project = createProject();
  for (let index = 100; index < 320; index += 1) project.write(`input/${index}.txt`, `Town ${index}.\n`);
  await project.run(['--quiet']);
  const parts = project.list('output').filter((path) => path.startsWith('README-'));
  const list = project.read('output/README.md').trimEnd().split('\n').slice(6);
  expect(list[0]).toBe('- from [`100.txt`](README-first.md)');
  expect(list.map((line) => /\((.*)\)/.exec(line)?.[1]).toSorted()).toEqual(parts);
  const rows = parts.flatMap((part) => project.read(`output/${part}`).match(/^\| \[\d+\.txt/gm));
  expect(rows).toHaveLength(220);
  for (let index = 100; index < 150; index += 1) project.remove(`input/${index}.txt`);
  await project.run(['--quiet', '--prune']);
  expect(project.list('output').filter((path) => path.startsWith('README'))).toEqual(['README.md']);
  expect((await project.run(['--check', '--quiet'])).code).toBe(0);
});

test('a document more moves no part but its own', () => {
  const sources = Array.from({ length: 5000 }, (_, index) => ({ path: `${10_000 + 2 * index}.txt` }));
  const parts = partsOf(sources);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(200);
  const names = new Set(parts.map((part) => JSON.stringify(part)));
  for (const path of ['10001.txt', '14001.txt', '19999.txt']) {
    const more = [...sources, { path }].toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const changed = partsOf(more).filter((part) => !names.has(JSON.stringify(part)));
    expect(changed.length).toBeLessThanOrEqual(3);
  }
  expect(partsOf(sources.slice(0, 200))).toHaveLength(1);
});
