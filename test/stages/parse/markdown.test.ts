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
});

test('front matter in TOML gives its strings, dates and lists of strings', () => {
  const text = [
    '+++',
    'title = "A \\"new\\" bridge" # working title',
    'date = 2024-01-05',
    'authors = [\'Ann Ek\', "Bo Lind"]',
    'draft = false',
    '[extra]',
    'title = "Other"',
    '+++',
    'Text.',
  ].join('\n');
  const parsed = parsedOf(text, 'a.md');
  expect(parsed.frontMatter).toEqual({
    title: 'A "new" bridge',
    date: '2024-01-05',
    authors: ['Ann Ek', 'Bo Lind'],
    draft: 'false',
  });
  expect(shown(parsed)).toEqual(['paragraph: Text.']);
});

test('rules about prose are no front matter', () => {
  expect(shown(parsedOf('---\n\nOne *two*.\n\n---\n\nThree.', 'a.md'))).toEqual([
    'paragraph: One two.',
    'paragraph: Three.',
  ]);
  expect(shown(parsedOf('---\none\n> two\n\n- three', 'a.md'))).toEqual([
    'paragraph: one',
    'blockquote: two',
    'listItem: three',
  ]);
});

test.each([
  ['block quotations', '> ', 'nests too deep'],
  ['block quotations without spaces', '>', 'nests too deep'],
  ['rules', '- ', null],
  ['lists', '+ ', 'nests too deep'],
  ['numbered lists', '1. ', 'nests too deep'],
  ['emphasis', '*a**', 'has too many marks in a paragraph'],
  ['marks', '*_[>', 'has too many marks in a paragraph'],
  ['links', '[a](', 'has too many marks in a paragraph'],
  ['notes', '[^a]', 'has too many marks in a paragraph'],
  ['lines', 'she said\n', 'has too many lines in a paragraph'],
  ['cells', 'a|b\n', 'has too many lines in a paragraph'],
  ['many quotations', '>a\n\n', 'has too many lists and block quotations'],
  ['many lists', '- a\n\nb\n\n', 'has too many lists and block quotations'],
  ['lists in a list', '- a\n  - b\n', 'has too many lists in a list'],
  ['lists of other marks', '- a\n1. b\n', 'has too many lists in a list'],
  ['underlined headings', 'Head\n===\n\n', 'has too many underlined headings'],
])(
  '%s without measure are read as plain text, in seconds and not in minutes',
  (_, piece, reason) => {
    const start = process.cpuUsage();
    const { file } = parsedOf(piece.repeat(320_000 / piece.length), 'a.md');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
    expect(file.messages.map((message) => [message.ruleId, message.reason])).toEqual(
      reason === null
        ? []
        : [['markdown-too-complex', `The Markdown ${reason}: the file is read as plain text`]],
    );
  },
);

test('marks behind closed code count', () => {
  const text = `\`\`\`\n~~~\n\`\`\`\n${'*a**'.repeat(10_000)}`;
  expect(messagesOf(parsedOf(text, 'a.md'))).toEqual(['4:1 markdown-too-complex']);
});

test('what people write is Markdown, long lists and tables too', () => {
  const list = '- **One** [two](three) and `four` *five*\n'.repeat(2000);
  const table = '| a | b |\n| - | - |\n' + '| *1* | [2](c) |\n'.repeat(500);
  const html = `<table>\n${'<tr><td>1</td></tr>\n'.repeat(2000)}</table>\n`;
  const code = `\`\`\`\n${'a[b] = _c_ * d;\n'.repeat(2000)}\`\`\`\n`;
  const headings = '# One\n'.repeat(12_000);
  const { file } = parsedOf([headings, list, table, html, code].join('\n'), 'a.md');
  expect(file.messages).toEqual([]);
});

test('front matter that grows by aliases is refused, not expanded', () => {
  const levels = Array.from({ length: 12 }, (_, index) => {
    const inner = index === 0 ? 'x' : `*a${index - 1}`;
    return `a${index}: &a${index} [${Array(9).fill(inner).join(', ')}]`;
  });
  const parsed = parsedOf(['---', ...levels, '---', 'Text.'].join('\n'), 'a.md');
  expect(messagesOf(parsed)).toEqual(['1:1 front-matter-invalid']);
});
