import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { expectShown, fenced } from '../documents.ts';

/*
 * The package as others have it: packed, installed elsewhere without a network, used by a small
 * program in TypeScript and from the command line.
 */

const root = mkdtempSync(join(tmpdir(), 'verbatim-package-'));
const consumer = join(root, 'consumer');
const tarball = join(root, `${packageJson.name}-${packageJson.version}.tgz`);
/** A store of its own, which is empty: nothing may come from an earlier installation. */
const OFFLINE = ['--offline', '--no-audit', '--no-fund', '--cache', join(root, 'npm')];

const execute = promisify(execFile);

async function run(command: string, args: readonly string[], cwd = consumer) {
  const { PATH, HOME } = process.env;
  return execute(command, args, { cwd, env: { PATH, HOME }, maxBuffer: 2 ** 26 });
}

beforeAll(async () => {
  await run(process.execPath, ['.package/build.mjs'], resolve('.'));
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', root];
  await run('npm', pack, resolve('.'));
  cpSync('test/package/consumer', consumer, { recursive: true });
  await run('npm', ['install', '--omit=optional', ...OFFLINE, tarball]);
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('it brings no other package, all tables, its declarations and the licences', async () => {
  expect(
    readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.')),
  ).toEqual([packageJson.name]);
  const { stdout } = await run('tar', ['-tzf', tarball]);
  const files = stdout
    .split('\n')
    .filter((name) => name !== '' && !name.includes('/chunks/') && !name.endsWith('.cjs'))
    .map((name) => name.replace('package/', ''));
  expect(files.toSorted()).toEqual([
    '.build/package/THIRD-PARTY.txt',
    '.build/package/pipeline/cli.js',
    '.build/package/pipeline/entry/worker.js',
    '.build/package/pipeline/making/runners/worker.js',
    '.build/package/pipeline/program.js',
    '.build/package/pipeline/tables/assets.json',
    '.build/package/pipeline/tables/attribution.model.json',
    '.build/package/pipeline/tables/background.table.json',
    '.build/package/pipeline/tables/cue-verbs.json',
    '.build/package/pipeline/tables/first-names.json',
    '.build/package/pipeline/tables/person-nouns.json',
    '.build/package/pipeline/tables/region-weights.table.json',
    '.build/package/pipeline/tables/stop-words.json',
    '.build/package/pipeline/tables/trust.model.json',
    '.build/package/pipeline/tables/word-classes.table.json',
    '.build/package/stages/api-types.d.ts',
    '.build/package/stages/api.d.ts',
    '.build/package/stages/api.js',
    '.build/package/stages/api.js.map',
    '.build/package/stages/compose/absolute.d.ts',
    '.build/package/stages/compose/contract.d.ts',
    '.build/package/stages/compose/outputs.d.ts',
    '.build/package/stages/formats.d.ts',
    '.build/package/stages/genre/kinds.d.ts',
    '.build/package/stages/public.d.ts',
    '.build/package/stages/quotes/kinds.d.ts',
    '.build/package/stages/quotes/settings.d.ts',
    '.build/package/stages/select/length.d.ts',
    '.build/package/stages/text/span.d.ts',
    'LICENSE',
    'README.md',
    'package.json',
    'pipeline/README.md',
    'pipeline/compare/comparison.schema.json',
    'pipeline/settings/settings.schema.json',
    'pipeline/verify/verification.schema.json',
    'stages/README.md',
    'stages/compose/brief.schema.json',
    'stages/corrections/corrections.schema.json',
  ]);
});

test('every package that is bundled has its licence told', () => {
  const told = readFileSync('.build/package/THIRD-PARTY.txt', 'utf8');
  const bundled = Object.keys(packageJson.devDependencies).filter((name) =>
    told.includes(`\n${name} ${version(name)} (`),
  );
  expect(bundled).toEqual(
    expect.arrayContaining(['zod', 'unified', 'natural', 'tinypool', 'yaml']),
  );
  expect(told).not.toContain('(UNLICENSED)');
});

function version(name: string): string {
  const dependencies: Readonly<Record<string, string>> = packageJson.devDependencies;
  return dependencies[name] ?? '';
}

test('nothing in it says where it was made', async () => {
  const { stdout } = await run(
    'grep',
    ['-rlF', resolve('.'), '.build/package'],
    resolve('.'),
  ).catch(() => ({ stdout: '' }));
  expect(stdout).toBe('');
});

const tsc = resolve('node_modules/typescript/bin/tsc');

test('a program in TypeScript that uses it compiles, by the rules of Node and of bundlers, and runs', async () => {
  await run(process.execPath, [tsc, '-p', '.']);
  const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit'];
  await run(process.execPath, [tsc, '-p', '.', ...bundler]);
  const { stdout } = await run(process.execPath, ['built/index.js']);
  const program = readFileSync('test/package/consumer/index.ts', 'utf8');
  const shown = `${program}\n/* It prints\n${stdout}*/\n`;
  expectShown('stages/README.md', 'library', fenced('ts', shown));
});

/** Those that need no optional package. */
const samples = readdirSync('input').filter((name) => /\.(?:txt|md|html|jsonl)$/.test(name));

test.each<[string, readonly string[], number]>([
  ['in the main thread', [], 0],
  ['in workers, where Word and PDF documents are read', ['bus-fares-statement.pdf'], 1],
])('verbatim makes the same bytes in another folder, %s', async (_where, packed, failures) => {
  const folder = mkdtempSync(join(root, 'elsewhere-'));
  mkdirSync(join(folder, 'input'));
  const corrections = 'harbour-speech.txt.corrections.yaml';
  for (const name of [...samples, ...packed, corrections]) {
    cpSync(join('input', name), join(folder, 'input', name));
  }
  const verbatim = join(consumer, 'node_modules', '.bin', 'verbatim');
  const { stderr } = await run(verbatim, ['input/', '--out', 'output/'], folder).catch(
    (error: { readonly stderr: string }) => error,
  );
  const missing = /PDF documents are read by the package `unpdf`, which is not installed/g;
  expect(stderr.match(missing) ?? []).toHaveLength(failures);
  for (const name of samples) {
    const stem = name.slice(0, name.lastIndexOf('.'));
    for (const ending of name.endsWith('.jsonl') ? ['.jsonl'] : ['.json', '.md']) {
      const made = readFileSync(join(folder, 'output', stem + ending), 'utf8');
      expect(made).toBe(readFileSync(`output/${stem}${ending}`, 'utf8'));
    }
  }
});

test('npx runs it from the tarball', async () => {
  const args = ['--yes', ...OFFLINE, '--package', tarball, 'verbatim'];
  expect((await run('npx', [...args, '--version'])).stdout).toBe(`${packageJson.version}\n`);
  expect((await run('npx', [...args, 'diff', '--help'])).stdout).toMatch(/^Usage: verbatim diff /);
});

test('init names the schema that was installed', async () => {
  const folder = mkdtempSync(join(root, 'init-'));
  await run('npm', ['install', '--omit=optional', ...OFFLINE, tarball], folder);
  await run(join(folder, 'node_modules', '.bin', 'verbatim'), ['init'], folder);
  const schema = `./node_modules/${packageJson.name}/pipeline/settings/settings.schema.json`;
  const settings = readFileSync(join(folder, 'verbatim.config.json'), 'utf8');
  expect(settings).toContain(`"$schema": "${schema}"`);
  expect(JSON.parse(readFileSync(join(folder, schema), 'utf8'))).toMatchObject({
    title: 'Settings of Verbatim',
  });
});
