import { expect, test } from 'vitest';
import { messagesOf, parsedOf } from '../documents.ts';

const document = (fields: string): string => `---\n${fields}\n---\n\nThe bridge is open.\n`;

test.each([
  ['flow lists', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['flow lists that do not end', `a: ${'['.repeat(30_000)}`],
  ['flow mappings', `a: ${'{a: '.repeat(5_000)}${'}'.repeat(5_000)}`],
  ['block mappings', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['many keys', Array.from({ length: 20_000 }, (_, i) => `key${i}: value`).join('\n')],
])('front matter of %s is refused or read, and ends nothing', (_name, fields) => {
  const parsed = parsedOf(document(fields), 'a.md');
  expect(messagesOf(parsed)).toContain('1:1 front-matter-invalid');
  expect(parsed.frontMatter).toEqual({});
  expect(parsed.blocks.map(({ text }) => text)).toEqual(['The bridge is open.']);
});

test('front matter with long lists and some nesting is read', () => {
  const list = Array.from({ length: 500 }, (_, i) => `tag ${i}`).join(', ');
  const parsed = parsedOf(
    document(`title: The Bridge\ntags: [${list}]\na: {b: {c: [1, [2]]}}`),
    'a.md',
  );
  expect(messagesOf(parsed)).toEqual([]);
  expect(parsed.frontMatter['title']).toBe('The Bridge');
});
