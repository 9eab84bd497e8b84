import { expect, test } from 'vitest';
import { excessOf } from '../../../stages/parse/markdown-cost.ts';

const MEGABYTE = 1_000_000;

/** A megabyte of little else than one thing. */
function megabyteOf(unit: string, head = ''): string {
  return head + unit.repeat(Math.ceil((MEGABYTE - head.length) / unit.length));
}

test.each([
  ['items of a letter', megabyteOf('- a\n')],
  ['numbered items', megabyteOf('1. a\n')],
  ['tasks', megabyteOf('- [ ] a\n')],
  ['headings of a letter', megabyteOf('# a\n')],
  ['rows of small cells', megabyteOf('| a | b |\n', '| a | b |\n|---|---|\n')],
  ['wide rows', megabyteOf(`${'|a'.repeat(50)}\n`, `${'|a'.repeat(50)}\n${'|-'.repeat(50)}\n`)],
  ['footnotes', megabyteOf('[^1]: a\n\n')],
  ['quoted lines', megabyteOf('> a\n')],
  ['lazy lines', megabyteOf(`> a\n${'b\n'.repeat(5000)}\n`)],
  ['lists in items', megabyteOf('* * a\n')],
  ['many lists of lists', megabyteOf(`${'- a\n  - b\n'.repeat(400)}\nx\n\n`)],
  ['paragraphs of a letter', megabyteOf('a\n\n')],
  ['code of a letter', megabyteOf('`a` b\n\n')],
  ['fenced code of a letter', megabyteOf('```\na\n```\n\n')],
  ['runs of backticks', megabyteOf('` `` ``` ```` a\n\n')],
  ['emphasis', megabyteOf('*a* b\n\n')],
  ['escapes', megabyteOf('\\* \\_ a\n\n')],
])('a megabyte of %s is read as plain text', (_, text) => {
  expect(excessOf(text)).not.toBeNull();
});

test.each([
  ['prose', megabyteOf('Some words that go on until the line has ended at the mark.\n\n')],
  [
    'wrapped prose',
    megabyteOf(`${'Some words that go on until the line has ended.\n'.repeat(5)}\n`),
  ],
  [
    'changes',
    megabyteOf('- Mend what broke with the last release ([#123](https://a.example/123))\n'),
  ],
  ['one word', megabyteOf('a')],
  ['code', megabyteOf(`\`\`\`\n${'const a = [1, 2, 3]; // a * b\n'.repeat(20)}\`\`\`\n\n`)],
  [
    'a table of sentences',
    megabyteOf('| Some words that a person put here | and some more of them |\n'),
  ],
  ['rules', '---\n\n'.repeat(1500)],
  ['ten thousand short items', '- a\n'.repeat(10_000)],
])('%s is read as Markdown', (_, text) => {
  expect(excessOf(text)).toBeNull();
});

test('the place is the line at which it shows', () => {
  expect(excessOf(`Words.\n\n${'* * a\n'.repeat(2000)}`)).toEqual({
    reason: 'has too many lists in a list',
    line: 1003,
  });
});
