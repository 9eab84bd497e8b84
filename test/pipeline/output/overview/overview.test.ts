import { expect, test } from 'vitest';
import { parseOverviewBrief } from '../../../../pipeline/output/overview/overview-brief.ts';
import { quotesCsvHead, quotesCsvRows } from '../../../../pipeline/output/overview/quotes-csv.ts';
import { createReadme } from '../../../../pipeline/output/overview/readme.ts';
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
      '2 documents, 2 quotations: [all quotations as a table](quotes.csv).',
      '',
      '| Document | Date | Kind | Summary begins | Speakers | Warnings |',
      '| - | - | - | - | - | -: |',
      '| [Bridge \\| opens `@ann`](a%20b.md) | | news | “The bridge is safe,” said Ann Lee, the mayor of Bridgeton. | Ann Lee (2) | |',
      '| [empty.txt](empty.md) | | prose | | | 1 |',
      '',
      '## Without a brief',
      '',
      '- torn.txt: The file looks binary, not text: save it as UTF-8 text, or leave it out',
      '',
    ].join('\n'),
  );
  const [head, ...rows] = project.read('output/quotes.csv').split('\r\n');
  expect(head).toBe('document,line,speaker,role,kind,as,cue,polarity,type,quotation,confidence,rule,id');
  expect(rows.map((row) => row.split(',').slice(0, 10).join(','))).toEqual([
    'a b.md,3,Ann Lee,the mayor of Bridgeton,person,Ann Lee,said,,direct,The bridge is safe',
    "a b.md,5,Ann Lee,the mayor of Bridgeton,person,Lee,said,,direct,'=1+1 … is two",
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
    return quotesCsvRows('d', brief).slice('d,1,,,,,,,direct,'.length, -',1,r,q-1\r\n'.length);
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
    '"a\nb"',
    "'＝x",
    'a-b',
  ]);
  // Each character that begins a formula in some program, alone and behind white space.
  for (const start of '=+-@|%＝＋－＠') {
    for (const text of [`${start}1`, ` ${start}1`, `\uFEFF${start}1`, `\u00A0\t${start}1`]) {
      expect(cell(text)).toBe(`'${text}`);
    }
  }
  expect(quotesCsvHead.endsWith('\r\n')).toBe(true);
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

test('a long table is cut with a count of the rest', () => {
  const readme = createReadme(false);
  const json = {
    schemaVersion: 2,
    source: {},
    metadata: { title: 'T', publisher: null, published: '2024-05-06', publishedISO: null },
    genre: { name: 'news' },
    summary: [],
    quotes: [],
    speakers: [],
    notices: [],
    blocks: {},
  };
  const brief = parseOverviewBrief(JSON.stringify(json));
  if (brief === undefined) throw new Error('not a brief');
  for (let index = 0; index < 1003; index += 1) readme.add(`${index}.txt`, `${index}.md`, brief);
  const lines = readme.toString().trimEnd().split('\n');
  expect(lines.slice(2, 8)).toEqual([
    '# Briefs',
    '',
    '1003 documents, 0 quotations.',
    '',
    '| Document | Date | Kind | Summary begins | Speakers | Warnings |',
    '| - | - | - | - | - | -: |',
  ]);
  expect(lines.filter((line) => line.startsWith('| [T]('))).toHaveLength(1000);
  expect(lines.at(-1)).toBe('And 3 more documents.');
  expect(parseOverviewBrief('{"schemaVersion": 3}')).toBeUndefined();
  expect(parseOverviewBrief('<<<<<<<')).toBeUndefined();
});
