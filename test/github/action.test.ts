import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const folder = '.github/actions/verbatim';

const step = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  shell: z.literal('bash').optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
});
const actionSchema = z.object({
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
});
const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ steps: z.array(z.looseObject({ uses: z.string() })) })),
});

const action = actionSchema.parse(parse(readFileSync(`${folder}/action.yml`, 'utf8')));
const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'));
const commands = scripts.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
const help = readFileSync('test/pipeline/command/help.txt', 'utf8');

test('the action runs its scripts, and nothing that comes from outside is part of a command', () => {
  const runs = action.runs.steps.flatMap(({ run }) => run ?? []);
  expect(runs).toEqual([
    'npm ci',
    ...['check', 'verify', 'compare', 'comment'].map(
      (name) => `bash "$GITHUB_ACTION_PATH/${name}.sh"`,
    ),
  ]);
  expect(scripts).toEqual(['check.sh', 'comment.sh', 'compare.sh', 'verify.sh']);
  expect(commands).not.toContain('${{');
});

test('every input is used, and every variable of the scripts is given', () => {
  const text = JSON.stringify(action.runs);
  const unused = Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name}`));
  expect(unused).toEqual([]);
  const given = new Set(action.runs.steps.flatMap(({ env }) => Object.keys(env)));
  const asked = new Set(commands.match(/\bVERBATIM_\w+/g));
  expect([...asked].filter((name) => !given.has(name))).toEqual([]);
});

test('the npm scripts that it runs are there', () => {
  const used = new Set(
    Array.from(commands.matchAll(/npm run --silent (\w+)/g), ([, name]) => name ?? ''),
  );
  const missing = [...used].filter((name) => !Object.hasOwn(packageJson.scripts, name));
  expect([...used].toSorted()).toEqual(['diff', 'pipeline', 'verify']);
  expect(missing).toEqual([]);
});

test('the options of the pipeline that it uses are there', () => {
  const check = readFileSync(`${folder}/check.sh`, 'utf8').replaceAll(/^#.*$/gm, '');
  const used = new Set(Array.from(check.matchAll(/(?<=[\s("])--[a-z][a-z-]*/g), ([name]) => name));
  used.delete('--silent');
  expect([...used].toSorted()).toEqual([
    '--check',
    '--frail',
    '--no-progress',
    '--out',
    '--report',
  ]);
  expect([...used].filter((name) => !help.includes(`${name} `))).toEqual([]);
});

test('the example workflow has the rights that it needs and no others', () => {
  const text = readFileSync('.github/workflows/briefs.yml.example', 'utf8');
  const { permissions, jobs } = workflowSchema.parse(parse(text));
  expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  expect(jobs['briefs']?.steps.map(({ uses }) => uses)).toEqual([
    'actions/checkout@v4',
    `./${folder}`,
  ]);
});
