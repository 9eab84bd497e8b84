import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { absoluteSpan } from '../../../../stages/compose/absolute.ts';
import type { PlaceInBlock } from '../../../../stages/compose/block-places.ts';
import type { Span } from '../../../../stages/document.ts';
import { briefSchema, failedRecordSchema } from '../../../../stages/compose/brief.ts';
import { generateArticle } from '../../../bench/generate.ts';
import { createProject } from '../../project.ts';
import { runIn } from '../../run-in.ts';
import { jsonLines, linesOf, MAYOR } from './json-lines.ts';
import { storedSources } from '../../stored-sources.ts';

test('each record has, in its order, the brief that a file of its text would have', async () => {
  const names = ['glacier-interview.txt', 'ferry-strike.txt', 'library-statement.md'];
  const texts = names.map((name) => readFileSync(`input/${name}`, 'utf8'));
  const project = createProject({
    'verbatim.config.json': '{ "records": { "format": "markdown", "id": "key" } }',
    'input/town/old.jsonl': jsonLines(...texts.map((text, index) => ({ key: index, text }))),
    ...Object.fromEntries(texts.map((text, index) => [`input/${index}.md`, text])),
  });
  expect(await project.run(['--quiet'])).toMatchObject({ code: 0, stdout: '' });
  const briefs = linesOf(project, 'output/town/old.jsonl').map((line) => briefSchema.parse(line));
  expect(briefs).toEqual(
    texts.map((_, index) => {
      const { source, ...own } = briefSchema.parse(
        JSON.parse(project.read(`output/${index}.json`)),
      );
      const record = { line: index + 1, id: String(index), url: null };
      return { ...own, source: { ...source, path: 'town/old.jsonl', record } };
    }),
  );
});

test('every sentence and quotation of the sample is a span of its record', () => {
  const records = readFileSync('input/town-wire.jsonl', 'utf8').trimEnd().split('\n');
  const briefs = readFileSync('output/town-wire.jsonl', 'utf8').trimEnd().split('\n');
  expect(briefs).toHaveLength(records.length);
  for (const [index, line] of briefs.entries()) {
    const { text }: { text: string } = JSON.parse(records[index] ?? '');
    const folded = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');
    const brief = briefSchema.parse(JSON.parse(line));
    const { summary, quotes, source } = brief;
    const at = (place: PlaceInBlock) => absoluteSpan(brief, place);
    expect(source.record?.line).toBe(index + 1);
    expect(summary.length).toBe(3);
    for (const each of summary) expect(folded(at(each))).toBe(each.text);
    for (const { spans, text: words } of quotes) {
      expect(spans.map((span) => folded(at(span))).join(' … ')).toBe(words);
    }
  }
});

test('what a record states goes before what its text says', async () => {
  const project = createProject({
    'input/a.jsonl': jsonLines({
      text: `Bridge to open\n\nBy Bo Berg\n\n${MAYOR}`,
      title: 'The bridge opens',
      published: '2024-05-03',
      url: 'https://news.example/1',
      source: 'Valmer Post',
    }),
  });
  await project.run(['--quiet']);
  expect(linesOf(project, 'output/a.jsonl')).toMatchObject([
    {
      source: { record: { line: 1, id: null, url: 'https://news.example/1' } },
      metadata: {
        title: 'The bridge opens',
        byline: 'Bo Berg',
        publisher: 'Valmer Post',
        published: '2024-05-03',
      },
      quotes: [{ text: 'We will open the bridge', speaker: { name: 'Ann Lee' } }],
    },
  ]);
});

test('a record that fails stands in its place with the reason, and the others have their briefs', async () => {
  const project = createProject({
    'input/a.jsonl': `${jsonLines({ id: 'a', text: MAYOR })}\n{"id": "b"}\nno JSON\n${jsonLines({ text: '\0' }, { id: 'e', text: `${MAYOR}“Open` })}`,
  });
  const { code, stderr } = await project.run([]);
  expect({ code, stderr }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "input/a.jsonl
    3:1 error   The object has no text in a field "text": the settings can name another, at "records" invalid-record          verbatim
    4:1 error   The line is not valid JSON                                                            invalid-record          verbatim
    5:1 error   The file looks binary, not text: save it as UTF-8 text, or leave it out               binary-file             verbatim
    6:1 warning 1 record, the first here: a mark has no partner: the damage ends with its paragraph   unpaired-quotation-mark verbatim

    4 messages (✖ 3 errors, ⚠ 1 warning)
    1 document (5 records), 1 brief, 3 failures, 1 warning, _ s, _ MB/s → output
    ",
    }
  `);
  const lines = linesOf(project, 'output/a.jsonl');
  expect(lines.map((line) => briefSchema.safeParse(line).success)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(lines.slice(1, 4).map((line) => failedRecordSchema.parse(line))).toMatchInlineSnapshot(`
    [
      {
        "failure": {
          "reason": "The object has no text in a field "text": the settings can name another, at "records"",
          "ruleId": "invalid-record",
        },
        "schemaVersion": 2,
        "source": {
          "path": "a.jsonl",
          "record": {
            "id": "b",
            "line": 3,
            "url": null,
          },
        },
      },
      {
        "failure": {
          "reason": "The line is not valid JSON",
          "ruleId": "invalid-record",
        },
        "schemaVersion": 2,
        "source": {
          "path": "a.jsonl",
          "record": {
            "id": null,
            "line": 4,
            "url": null,
          },
        },
      },
      {
        "failure": {
          "reason": "The file looks binary, not text: save it as UTF-8 text, or leave it out",
          "ruleId": "binary-file",
        },
        "schemaVersion": 2,
        "source": {
          "path": "a.jsonl",
          "record": {
            "id": null,
            "line": 5,
            "url": null,
          },
        },
      },
    ]
  `);
  // Another run says the same, and makes nothing.
  const before = project.read('output/manifest.json');
  const again = await project.run(['--json', '--quiet']);
  expect(again.code).toBe(1);
  expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: 1, written: 0, failures: 3 });
  expect(project.read('output/manifest.json')).toBe(before);
});

test('more failures than a person reads are counted', async () => {
  const project = createProject({
    'input/a.jsonl': jsonLines({ text: MAYOR }, ...Array.from({ length: 33 }, (_, id) => ({ id }))),
  });
  const { stderr } = await project.run([]);
  const lines = stderr.split('\n').filter((line) => line.includes('invalid-record'));
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toContain(
    'From here on 13 more records failed: the output has why, in the place of each brief',
  );
  expect(linesOf(project, 'output/a.jsonl')).toHaveLength(34);
});

test('where no record has a brief nothing is written', async () => {
  const project = createProject({ 'input/a.jsonl': jsonLines({ body: MAYOR }, { body: MAYOR }) });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(1);
  expect(stderr).toContain('1 document (2 records), 0 briefs, 2 failures');
  expect(project.list('output')).toEqual(['README.md', 'manifest.json', 'quotes.csv']);
  expect(storedSources(project)).toMatchObject([
    { path: 'a.jsonl', outputs: [], failure: { ruleId: 'invalid-record', line: 1 } },
  ]);
});

test('a file without records has an empty output, and says so', async () => {
  const project = createProject({ 'input/a.jsonl': '\n' });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(0);
  expect(stderr).toContain('The file has no records: its output is empty');
  expect(project.read('output/a.jsonl')).toBe('');
});

test('packed records have the briefs of the same file unpacked', async () => {
  const text = jsonLines({ id: 1, text: MAYOR }, { id: 2, text: 'It rained all day.' });
  const project = createProject({
    'plain/a.jsonl': text,
    'packed/a.jsonl.gz': Buffer.concat([gzipSync(text.slice(0, 60)), gzipSync(text.slice(60))]),
  });
  await project.run(['plain', '--out', 'one', '--quiet']);
  await project.run(['packed', '--out', 'other', '--quiet']);
  expect(project.read('other/a.jsonl')).toBe(
    project.read('one/a.jsonl').replaceAll('"a.jsonl"', '"a.jsonl.gz"'),
  );
});

test('packed data that break off: what came has its briefs, and the file is a failure', async () => {
  const text = jsonLines(
    ...Array.from({ length: 60 }, (_, id) => ({ id, text: generateArticle(id, 2000) })),
  );
  const packed = gzipSync(text);
  const project = createProject({
    'input/cut.jsonl.gz': packed.subarray(0, packed.length / 2),
    'input/none.jsonl.gz': 'no gzip at all',
  });
  const { code, stdout } = await project.run(['--json', '--quiet']);
  expect(code).toBe(1);
  const count = linesOf(project, 'output/cut.jsonl').length;
  expect(count).toBeGreaterThan(10);
  const reason =
    'The compressed data are damaged or break off behind this line: get the file anew; the records up to here have their briefs';
  expect(JSON.parse(stdout)).toMatchObject({
    failures: 2,
    results: [
      {
        path: 'cut.jsonl.gz',
        outputs: ['cut.jsonl'],
        messages: [{ severity: 'failure', ruleId: 'unreadable', line: count, reason }],
      },
      {
        path: 'none.jsonl.gz',
        outputs: [],
        messages: [
          {
            severity: 'failure',
            line: null,
            reason: 'The compressed data are damaged or break off',
          },
        ],
      },
    ],
  });
});

test('two workers make the same bytes as the main thread', async () => {
  // What is not text makes more batches of few words.
  const raw = 'x'.repeat(30_000);
  const records = Array.from({ length: 30 }, (_, id) => ({
    id,
    raw,
    text: generateArticle(id, 300),
  }));
  const project = createProject({ 'input/a.jsonl': jsonLines(...records) });
  const result = await runIn(project, '0', { workers: 0 });
  expect(result).toMatchObject({ records: 30, briefs: 1, failures: 0 });
  expect(await runIn(project, '2', { workers: 2 })).toEqual({ ...result, output: '2' });
  expect(project.read('2/a.jsonl')).toBe(project.read('0/a.jsonl'));
});

test('what the program did not make is not overwritten', async () => {
  const project = createProject({
    'input/a.jsonl': jsonLines({ text: MAYOR }),
    'output/a.jsonl': '{"mine": true}\n',
  });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(1);
  expect(stderr).toContain(
    'Its briefs are not written: the output `a.jsonl` was not made by this program; move it or choose another --out',
  );
  expect(project.read('output/a.jsonl')).toBe('{"mine": true}\n');
  // An output of ours is known by its beginning where the manifest is lost.
  project.remove('output');
  await project.run([]);
  project.remove('output/manifest.json');
  project.write('input/a.jsonl', jsonLines({ text: `${MAYOR}It is late.\n` }));
  expect(await project.run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('the output of a file that is gone is stale, and pruned', async () => {
  const project = createProject({
    'input/a.jsonl': jsonLines({ text: MAYOR }),
    'input/b.txt': MAYOR,
  });
  await project.run([]);
  expect(project.read('output/README.md')).toContain('- [a.jsonl](a.jsonl)\n');
  project.remove('input/a.jsonl');
  await project.run(['--prune']);
  expect(project.list('output')).toEqual([
    'README.md',
    'b.json',
    'b.md',
    'manifest.json',
    'quotes.csv',
  ]);
});

test('corrections beside such a file are said not to be applied, and none can be begun', async () => {
  const project = createProject({
    'input/a.jsonl': jsonLines({ text: MAYOR }),
    'input/a.jsonl.corrections.yaml': 'quotes: []\n',
  });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(0);
  expect(stderr).toContain('The corrections beside it were not applied');
  const correct = await project.run(['correct', 'input/a.jsonl']);
  expect(correct).toMatchObject({ code: 2, stdout: '' });
  expect(correct.stderr).toContain('holds many documents, which cannot be corrected');
});

test('term weights of the corpus count each record as a document', async () => {
  const texts = Array.from({ length: 6 }, (_, index) => generateArticle(index, 2000));
  const project = createProject({
    'one/a.jsonl': jsonLines(...texts.map((text) => ({ text })), { id: 'no text' }),
    ...Object.fromEntries(texts.map((text, index) => [`other/${index}.txt`, text])),
  });
  await project.run(['one', '--out', 'a', '--idf', 'corpus', '--quiet']);
  await project.run(['other', '--out', 'b', '--idf', 'corpus', '--quiet']);
  expect(project.read('a/idf.json')).toBe(project.read('b/idf.json'));
});

test('two files of one name, one packed, would write one output', async () => {
  const project = createProject({
    'input/a.jsonl': jsonLines({ text: MAYOR }),
    'input/a.jsonl.gz': gzipSync(jsonLines({ text: MAYOR })),
  });
  const { code, stderr } = await project.run([]);
  expect(code).toBe(2);
  expect(stderr).toContain('would both write `a.jsonl`');
});
