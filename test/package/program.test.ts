import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledCli } from '../bundle.ts';
import { createProject } from '../pipeline/project.ts';

const TEXT = 'The ferry is late. “We wait again,” said Ada Orr, the mayor of Kestrel.';

/** A bundle of the program that no one has run. */
async function createBundle() {
  const { folder } = createProject();
  const bundle = dirname(await bundledCli());
  cpSync(bundle, join(folder, 'pipeline'), {
    recursive: true,
    filter: (path) => !path.endsWith('.cache'),
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(folder, 'pipeline/cli.js'), ...args], {
      cwd: folder,
      input: TEXT,
      encoding: 'utf8',
    });
  const kept = (): readonly string[] =>
    readdirSync(join(folder, 'pipeline')).filter((name) => name.includes('.cache'));
  return { folder: join(folder, 'pipeline'), run, kept };
}

test('what was compiled is kept by the first run, and changes no brief', async () => {
  const { run, kept } = await createBundle();
  const first = run('-');
  expect(JSON.parse(first)).toMatchObject({ quotes: [{ speaker: { name: 'Ada Orr' } }] });
  const after = kept();
  expect(after.map((name) => name.slice(0, 4))).toContain('api-');
  expect(run('-')).toBe(first);
  expect(kept()).toEqual(after);
});

test('a kept part that was broken off is made anew', async () => {
  const { folder, run, kept } = await createBundle();
  const first = run('-');
  const paths = kept().map((name) => join(folder, name));
  for (const path of paths) truncateSync(path, 1000);
  expect(run('-')).toBe(first);
  expect(Math.min(...paths.map((path) => statSync(path).size))).toBeGreaterThan(1000);
});
