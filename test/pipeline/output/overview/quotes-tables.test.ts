import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { createProject } from '../../project.ts';

const article = [
  '---',
  'title: "Bridge, \\"safe\\""',
  'publisher: Süd Post',
  'date: 2024-05-06',
  '---',
  '',
  '“=1+1, “quoted” and, well, safe,” said Ann Lee, the mayor.',
  '',
  '“Größe 😀 counts,” Lee said. She did not say that the bridge would close.',
  '',
].join('\n');

interface Row {
  readonly [column: string]: unknown;
}

test('quotes.csv is read by a reader of CSV, quotes.jsonl by one of JSON: they say the same', async () => {
  const settings = JSON.stringify({ tables: { jsonl: true, byteOrderMark: true } });
  const project = createProject({ 'input/ä, b.md': article, 'verbatim.config.json': settings });
  await project.run([]);
  const csv = project.read('output/quotes.csv');
  expect(csv.startsWith('\uFEFFdocument,title,')).toBe(true);
  const strict = { columns: true, bom: true, record_delimiter: '\r\n' } as const;
  const rows: Row[] = parse(csv, strict);
  const lines = project.read('output/quotes.jsonl').trimEnd().split('\n');
  const objects = lines.map((line): Row => JSON.parse(line));
  expect(objects.length).toBeGreaterThan(1);
  expect(rows).toEqual(
    objects.map((object) =>
      Object.fromEntries(Object.entries(object).map(([key, value]) => [key, cellOf(value)])),
    ),
  );
  expect(objects[0]).toMatchObject({
    document: 'ä, b.md',
    title: 'Bridge, "safe"',
    published: '2024-05-06',
    publisher: 'Süd Post',
    line: 7,
    speaker: 'Ann Lee',
    sure: true,
  });
  expect(objects.map(({ polarity }) => polarity)).toContain('denied');
  expect((await project.run(['--check'])).code).toBe(0);
});

function cellOf(value: unknown): unknown {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return text.startsWith('=') ? `'${text}` : text;
}

test('what is sure is decided by the settings; a table that is not wanted any more is stale', async () => {
  const project = createProject({
    'input/a.md': article,
    'verbatim.config.json': '{"quotes": {"sure": 1}, "tables": {"jsonl": true}}',
  });
  await project.run([]);
  const rows: Row[] = parse(project.read('output/quotes.csv'), { columns: true });
  expect(new Set(rows.map(({ sure }) => sure))).toEqual(new Set(['no']));
  const toCheck = /\| (\d+) \|$/m.exec(project.read('output/README.md'))?.[1];
  expect(Number(toCheck)).toBeGreaterThanOrEqual(rows.length);
  project.write('verbatim.config.json', '{"quotes": {"sure": 1}}');
  for (const args of [[], ['input/a.md']]) {
    expect((await project.run(args)).stderr).toContain('output/quotes.jsonl');
  }
  expect(project.list('output')).toContain('quotes.jsonl');
  await project.run(['--prune']);
  expect(project.list('output')).not.toContain('quotes.jsonl');
});
