import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { githubReport } from '../pipeline/report/github.ts';
import { rules } from '../pipeline/messages/rules.ts';
import { run } from '../pipeline/run.ts';
import { loadSettings } from '../pipeline/settings/load.ts';
import { settingsSchema } from '../pipeline/settings/schema.ts';

const README = readFileSync('README.md', 'utf8');

/** The rule ids that the sources name, in code-unit order. */
function ruleIds(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => Array.from(readFileSync(join(folder, name), 'utf8').matchAll(RULE_ID)))
    .map((match) => match[1] ?? '');
}
const RULE_ID = /(?:ruleId:|const ruleId =) '([a-z-]+)'/g;

test('the README shows the help of the program', () => {
  expect(README).toContain(readFileSync('test/pipeline/command/help.txt', 'utf8').trimEnd());
});

test('every message has a rule, every rule a message', () => {
  const ids = new Set([...ruleIds('stages'), ...ruleIds('pipeline')]);
  expect([...ids].toSorted()).toEqual(rules.map(({ id }) => id));
});

test('the README tells of every rule', () => {
  const rows = rules.map(
    ({ id, severity, meaning, advice }) => `| \`${id}\` | ${severity} | ${meaning} | ${advice} |`,
  );
  const [, shown] =
    /\| ruleId \| severity \| what it means \| what to do \|\n[-| ]+\n([^]*?)\n\n/.exec(README) ??
    [];
  expect(shown?.split('\n')).toEqual(rows);
});

test('the README names every setting', () => {
  const keys = Object.keys(settingsSchema.shape).filter((key) => key !== '$schema');
  const missing = keys.filter((key) => !README.includes(`| \`${key}`));
  expect(missing).toEqual([]);
});

test('the brief that the README shows is the committed one', () => {
  const brief = readFileSync('output/ferry-strike.md', 'utf8');
  const [, shown = ''] = /<!-- brief -->\n````markdown\n([^]*?)\n…\n/.exec(README) ?? [];
  expect(shown.length).toBeGreaterThan(500);
  expect(brief.startsWith(shown)).toBe(true);
});

test('the report that the README shows is that of the samples', async () => {
  const cwd = process.cwd();
  const settings = await loadSettings(cwd, undefined, { paths: [] });
  const output = mkdtempSync(join(tmpdir(), 'verbatim-readme-'));
  onTestFinished(() => rmSync(output, { recursive: true }));
  const result = await run({ ...settings, output }, cwd);
  const shown = githubReport(result, { cwd, root: cwd });
  expect(README).toContain(`<!-- report -->\n\`\`\`text\n${shown}\`\`\`\n`);
});

test('the corrections that the README shows are the committed ones, and so is what comes of them', () => {
  const yaml = readFileSync('input/harbour-speech.txt.corrections.yaml', 'utf8');
  const [, entries = ''] = /<!-- corrections -->\n```yaml\n([^]*?)```/.exec(README) ?? [];
  expect(entries.length).toBeGreaterThan(300);
  expect(yaml).toContain(entries);
  const brief = readFileSync('output/harbour-speech.md', 'utf8');
  const [, shown = ''] = /<!-- corrected -->\n````markdown\n([^]*?)\n````/.exec(README) ?? [];
  const parts = shown.split('\n\n…\n\n');
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(brief).toContain(part);
});
