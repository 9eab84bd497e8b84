import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsSchema } from '../pipeline/settings.ts';

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
  expect(README).toContain(readFileSync('test/pipeline/help.txt', 'utf8').trimEnd());
});

test('the README names every message by its ruleId', () => {
  const ids = new Set([...ruleIds('stages'), ...ruleIds('pipeline')]);
  const missing = [...ids].filter((id) => !README.includes(`| \`${id}\` |`));
  expect(missing).toEqual([]);
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
