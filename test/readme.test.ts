import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gitAttributes } from '../pipeline/output/git-attributes.ts';
import { githubReport } from '../pipeline/report/github.ts';
import { rules } from '../pipeline/messages/rules.ts';
import { verifyRules } from '../pipeline/verify/report/rules.ts';
import { run } from '../pipeline/run.ts';
import { loadSettings } from '../pipeline/settings/load.ts';
import { settingsSchema } from '../pipeline/settings/schema.ts';
import { expectShown, fenced, shownIn } from './documents.ts';
import { createProject } from './pipeline/project.ts';
import { writeJson } from '../stages/compose/write-json.ts';

const RUNS = 'pipeline/README.md';

/** The rule ids that the sources name, in code-unit order. */
function ruleIds(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => Array.from(readFileSync(join(folder, name), 'utf8').matchAll(RULE_ID)))
    .map((match) => match[1] ?? '');
}
const RULE_ID = /(?:ruleId: |byRule\(\s*|const UN[A-Z]+ = )'([a-z-]+)'/g;

test('the README can be read in one sitting', () => {
  expect(statSync('README.md').size).toBeLessThanOrEqual(12_000);
});

test('the help of the program is shown', () => {
  const help = readFileSync('test/pipeline/command/help.txt', 'utf8').trimEnd();
  expectShown(RUNS, 'help', fenced('text', `${help}\n`));
});

test('every message has a rule, every rule a message', () => {
  const ids = new Set([...ruleIds('stages'), ...ruleIds('pipeline')]);
  // The command that checks drafts has rules of its own.
  const others = new Set(verifyRules.map(({ id }) => id));
  const ofRuns = [...ids].filter((id) => !others.has(id));
  expect(ofRuns.toSorted()).toEqual(rules.map(({ id }) => id));
});

test('the table of messages is that of the rules', () => {
  const rows = rules.map(
    ({ id, severity, meaning, advice }) => `| \`${id}\` | ${severity} | ${meaning} | ${advice} |`,
  );
  const head = ['| ruleId | severity | what it means | what to do |', '| --- | --- | --- | --- |'];
  expectShown(RUNS, 'messages', [...head, ...rows].join('\n'));
});

test('the lines for .gitattributes are shown', () => {
  expectShown(RUNS, 'attributes', fenced('text', gitAttributes('output')));
});

test('every setting is told', () => {
  const keys = Object.keys(settingsSchema.shape).filter((key) => key !== '$schema');
  const told = readFileSync(RUNS, 'utf8');
  expect(keys.filter((key) => !told.includes(`| \`${key}`))).toEqual([]);
});

test('the example settings work as shown', async () => {
  const json = shownIn(RUNS, 'settings').split('\n').slice(1, -1).join('\n');
  const project = createProject({
    'verbatim.config.json': json,
    'input/statement.md': readFileSync('input/library-statement.md'),
  });
  const { code, stderr } = await project.run([]);
  expect(stderr).toMatch(/^1 document, 1 brief, 0 failures, 0 warnings,/);
  expect(code).toBe(0);
  expect(project.list('output')).toContain('statement.md');
});

test('the brief that the README shows is the committed one', () => {
  const brief = readFileSync('output/ferry-strike.md', 'utf8');
  const speakers = Array.from(brief.matchAll(/^### /gm), ({ index }) => index);
  const shown = `${brief.slice(0, speakers[1])}…\n`;
  expect(shown.length).toBeGreaterThan(500);
  expectShown('README.md', 'brief', fenced('markdown', shown, '````'));
});

test('the example of the output is the committed one, with the first of everything', () => {
  const brief: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync('output/ferry-strike.json', 'utf8'),
  );
  const first = Object.fromEntries(
    Object.entries(brief).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.slice(0, 1) : value,
    ]),
  );
  const json = writeJson(first);
  expectShown('stages/README.md', 'example', fenced('json', json));
});

test('the report that is shown is that of the samples', async () => {
  const cwd = process.cwd();
  const settings = await loadSettings(cwd, undefined, { paths: [] });
  const output = mkdtempSync(join(tmpdir(), 'verbatim-readme-'));
  onTestFinished(() => rmSync(output, { recursive: true }));
  const result = await run({ ...settings, output }, cwd);
  const shown = githubReport(result, { cwd, root: cwd });
  expectShown(RUNS, 'report', fenced('text', shown));
});

test('the corrections that are shown are the committed ones, and so is what comes of them', () => {
  const yaml = readFileSync('input/harbour-speech.txt.corrections.yaml', 'utf8');
  const entries = shownIn(RUNS, 'corrections').split('\n').slice(1, -1).join('\n');
  expect(entries.length).toBeGreaterThan(300);
  expect(yaml).toContain(entries);
  const brief = readFileSync('output/harbour-speech.md', 'utf8');
  const shown = shownIn(RUNS, 'corrected').split('\n').slice(1, -1).join('\n');
  const parts = shown.split('\n\n…\n\n');
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(brief).toContain(part.trim());
});
