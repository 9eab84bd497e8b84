import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProject } from '../../project.ts';
import { hostile, runIn } from '../../run-in.ts';
import { storedSources } from '../../stored-sources.ts';

// The short form of `workers.slow.test.ts`.

test('two workers make the same bytes as the main thread, and --check finds them', async () => {
  const names = ['glacier-interview.txt', 'library-statement.md', 'harbour-speech.txt'];
  const project = createProject({
    ...Object.fromEntries(names.map((name) => [`input/${name}`, readFileSync(`input/${name}`)])),
    'input/binary.txt': new Uint8Array([0, 1]),
  });
  const result = await runIn(project, '0', { workers: 0 });
  expect(result).toMatchObject({ briefs: 3, failures: 1 });
  expect(await runIn(project, '2', { workers: 2 })).toEqual({ ...result, output: '2' });
  expect(project.list('2')).toEqual(project.list('0'));
  for (const path of project.list('0')) {
    expect(project.read(join('2', path))).toBe(project.read(join('0', path)));
  }
  expect(await runIn(project, '2', { workers: 2, check: true })).toMatchObject({ differences: [] });
});

test('a document that breaks its worker fails alone', async () => {
  const names = ['a', 'b-broken', 'c'];
  const project = createProject(
    Object.fromEntries(names.map((name) => [`input/${name}.txt`, 'The bridge is open.\n'])),
  );
  const { results } = await runIn(project, 'out', { workers: 2, module: hostile });
  expect(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
    [],
    ['internal-error'],
    [],
  ]);
});

test('a run that is stopped ends the documents in flight and names them in the manifest', async () => {
  const project = createProject();
  for (let index = 0; index < 200; index += 1) project.write(`input/${index}.txt`, 'It opened.\n');
  const stopping = new AbortController();
  let made = 0;
  const advance = (): void => {
    made += 1;
    if (made === 3) stopping.abort();
  };
  const observer = { advance, signal: stopping.signal };
  const result = await runIn(project, 'out', { workers: 2, observer });
  expect(result).toMatchObject({ documents: 200, briefs: made, interrupted: true });
  // The fourth is in flight; on a busy machine it is not made in time.
  expect([3, 4]).toContain(made);
  const named = storedSources(project, 'out').flatMap((source) =>
    source.outputs.map(({ path }) => path),
  );
  expect([...named, 'README.md', 'manifest.json', 'quotes.csv'].toSorted()).toEqual(
    project.list('out'),
  );
  expect(await runIn(project, 'out', { workers: 2 })).toMatchObject({
    briefs: 200,
    unchanged: made,
  });
});
