import { expect, test } from 'vitest';
import { cleanedOf, messagesOf, parsedOf, shown } from '../documents.ts';

test('front matter is read in plain text as in Markdown', () => {
  const source =
    '---\ntitle: "The pier"\nauthor: \'Ana Ruiz\'\ndate: 2031-05-03\n---\n\nThe pier is open.\n';
  const { blocks, frontMatter } = parsedOf(source);
  expect(frontMatter).toEqual({ title: 'The pier', author: 'Ana Ruiz', date: '2031-05-03' });
  expect(blocks.map(({ text, line, start }) => [text, line, start])).toEqual([
    ['The pier is open.', 7, source.indexOf('The pier is')],
  ]);
});

test.each([
  [
    'prose between rulers',
    '---\n\nIt was late, and nobody came.\n\n---\n\nIn the morning they found the boat.',
  ],
  ['one ruler', '---\ntitle: The pier\n\nThe pier is open.'],
  ['fields without a ruler', 'title: The pier\n\nThe pier is open.'],
])('no front matter: %s', (_, source) => {
  expect(parsedOf(source).frontMatter).toEqual({});
});

test('a value may go on at the margin', () => {
  const source =
    '---\ntitle: The pier\nexcerpt: "A long\nday by the sea"\nauthor: Ana Ruiz\n---\n\nText.\n';
  for (const path of ['a.txt', 'a.md']) {
    const document = parsedOf(source, path);
    expect(document.frontMatter).toEqual({
      title: 'The pier',
      excerpt: 'A long day by the sea',
      author: 'Ana Ruiz',
    });
    expect(messagesOf(document)).toEqual([]);
  }
});

test('quotation marks within a value and the year 1 are not metadata', () => {
  const { metadata } = cleanedOf(
    '---\ntitle: \'"The pier"\'\ndate: 0001-01-01\n---\n\nText.\n',
    'a.md',
  );
  expect([metadata.title, metadata.published]).toEqual(['The pier', null]);
});

test('line numbers at the margin are no words; a numbered list keeps its numbers', () => {
  const numbered = Array.from({ length: 12 }, (_, index) => `${index + 1}   word ${index}`);
  expect(shown(parsedOf(numbered.join('\n'))).join(' ')).not.toMatch(/\d {3}word/);
  const list = Array.from({ length: 12 }, (_, index) => `${index + 1}. Turn the pump.`);
  expect(shown(parsedOf(list.join('\n')))[0]).toBe('paragraph: 1. Turn the pump.');
});
