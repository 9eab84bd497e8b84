import { expect, test } from 'vitest';
import { failedRecordSchema } from '../../../../stages/compose/brief.ts';
import { generateArticle } from '../../../bench/generate.ts';
import { createProject } from '../../project.ts';
import { hostile, runIn } from '../../run-in.ts';
import { jsonLines, linesOf, MAYOR } from './json-lines.ts';

test('the same bytes with any number of workers, and what stands is compared line by line', async () => {
  // What is not text makes many batches of few words.
  const raw = 'x'.repeat(30_000);
  const records = Array.from({ length: 150 }, (_, id) => {
    return id % 40 === 7 ? { id, raw } : { id, raw, text: generateArticle(id, 300) };
  });
  const project = createProject({ 'input/a.jsonl': jsonLines(...records) });
  const result = await runIn(project, '0', { workers: 0 });
  expect(result).toMatchObject({ records: 150, briefs: 1, failures: 4, written: 3 });
  for (const out of ['1', '3']) {
    const workers = Number(out);
    expect(await runIn(project, out, { workers })).toEqual({ ...result, output: out });
    expect(project.read(`${out}/a.jsonl`)).toBe(project.read('0/a.jsonl'));
  }
  const lines = project.read('1/a.jsonl').split('\n');
  project.write('1/a.jsonl', [...lines.slice(0, 99), '{}', ...lines.slice(100)].join('\n'));
  // What was edited is a failure, which manifest and overview would name.
  const compared = async (workers: number) => {
    const { differences } = await runIn(project, '1', { workers, check: true });
    return differences?.filter(({ path }) => path === 'a.jsonl');
  };
  const was = lines[99] ?? '';
  expect(await compared(2)).toEqual([
    {
      path: 'a.jsonl',
      kind: 'changed',
      patch: `@@ -100 +100 @@\n-{}\n+${was.slice(0, 160)}…\n`,
    },
  ]);
  // Line breaks as git may write them are no difference; a line too many is one.
  project.write('1/a.jsonl', lines.join('\r\n'));
  expect(await compared(0)).toEqual([]);
  project.write('1/a.jsonl', `${lines.join('\n')}{}\n`);
  expect(await compared(0)).toEqual([
    { path: 'a.jsonl', kind: 'changed', patch: '@@ -151 +151 @@\n-{}\n' },
  ]);
  project.remove('1/a.jsonl');
  expect(await compared(0)).toEqual([{ path: 'a.jsonl', kind: 'missing', patch: '' }]);
});

test('a record that takes too long, too much memory or breaks its worker fails alone', async () => {
  const names = ['a', 'endless', 'b', 'hungry', 'c', 'broken', 'd'];
  const project = createProject({
    'input/a.jsonl': jsonLines(...names.map((id) => ({ id, text: MAYOR }))),
  });
  const where = { workers: 2, module: hostile, mebibytes: 100, timeout: 6 };
  const result = await runIn(project, 'out', where);
  expect(result).toMatchObject({ records: 7, failures: 3 });
  expect(
    linesOf(project, 'out/a.jsonl').map((line) => failedRecordSchema.safeParse(line).data?.failure),
  ).toEqual([
    undefined,
    { ruleId: 'timed-out', reason: expect.stringContaining('longer than 6 s') },
    undefined,
    { ruleId: 'out-of-memory', reason: expect.stringContaining('more than 100 MiB') },
    undefined,
    { ruleId: 'internal-error', reason: expect.stringContaining('a stage broke') },
    undefined,
  ]);
  // Another run may have more time: it tries again.
  expect(await runIn(project, 'out', { workers: 0 })).toMatchObject({
    briefs: 1,
    unchanged: 0,
    failures: 0,
  });
});

test('a run that is stopped leaves no half of a file', async () => {
  const records = Array.from({ length: 900 }, (_, id) => ({ id, text: generateArticle(id, 3000) }));
  const project = createProject({ 'input/a.jsonl': jsonLines(...records) });
  for (const workers of [0, 2]) {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 300);
    const observer = { signal: stopping.signal };
    expect(await runIn(project, 'out', { workers, observer })).toMatchObject({
      interrupted: true,
      briefs: 0,
    });
    expect(project.list('out')).toEqual(['README.md', 'manifest.json', 'quotes.csv']);
  }
});
