import { expect, test } from 'vitest';
import { messagesOf, parsedOf, shown } from '../documents.ts';

test('prose and its kinds; what is no prose is left out', () => {
  const text = [
    '# Title',
    '',
    'A [link](u "t") and ![picture alt](p.png) and a note.[^1]',
    '<b>Bold</b> <!-- no -->',
    '',
    '```js',
    'const a = "code";',
    '```',
    '',
    '    indented code',
    '',
    '<div>raw</div>',
    '',
    '| a | b |',
    '| - | - |',
    '| 1 | 2 |',
    '',
    '[ref]: http://x.y "title"',
    '',
    '> Quoted.',
    '>',
    '> - item',
    '',
    '1. first',
    '',
    '   more of it',
    '',
    '[^1]: The note.',
  ].join('\n');
  expect(shown(parsedOf(text, 'a.md'))).toEqual([
    'heading1: Title',
    'paragraph: A link and  and a note. Bold',
    'blockquote: Quoted.',
    'listItem: item',
    'listItem: first',
    'listItem: more of it',
    'paragraph: The note.',
  ]);
});

test('front matter gives fields as they are written', () => {
  const text = '---\ntitle: A: b\n---\n';
  const good = parsedOf('---\ntitle: "One"\ndate: 2024-01-05\nversion: 1e3\n---\nText.', 'a.md');
  expect(good.frontMatter).toEqual({ title: 'One', date: '2024-01-05', version: '1e3' });
  expect(shown(good)).toEqual(['paragraph: Text.']);
  expect(parsedOf('---\n---\nText.', 'a.md').frontMatter).toEqual({});
  const broken = parsedOf(`${text}Text.`, 'a.md');
  expect(broken.frontMatter).toEqual({});
  expect(messagesOf(broken)).toEqual(['1:1 front-matter-invalid']);
  expect(messagesOf(parsedOf('---\n- a\n---\nText.', 'a.md'))).toEqual([
    '1:1 front-matter-invalid',
  ]);
});

test('front matter in TOML is no prose', () => {
  const parsed = parsedOf('+++\ntitle = "One"\n+++\n\nText.', 'a.md');
  expect(shown(parsed)).toEqual(['paragraph: Text.']);
  expect(parsed.frontMatter).toEqual({});
});

test('front matter that grows by aliases is refused, not expanded', () => {
  const levels = Array.from({ length: 12 }, (_, index) => {
    const inner = index === 0 ? 'x' : `*a${index - 1}`;
    return `a${index}: &a${index} [${Array(9).fill(inner).join(', ')}]`;
  });
  const parsed = parsedOf(['---', ...levels, '---', 'Text.'].join('\n'), 'a.md');
  expect(messagesOf(parsed)).toEqual(['1:1 front-matter-invalid']);
});
