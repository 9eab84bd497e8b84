import { excessOf } from '../../stages/parse/markdown-cost.ts';
import { parseMarkdown } from '../../stages/parse/markdown.ts';
import { table } from '../quality/eval/table.ts';
import { processorTime } from './processor-time.ts';

const MEGABYTE = 1_000_000;

/** A megabyte of little else than one thing. */
function megabyteOf(unit: string, head = ''): string {
  return head + unit.repeat(Math.ceil((MEGABYTE - head.length) / unit.length));
}

/** Markdown that costs more than people's: a megabyte of each is read as plain text. */
export const COSTLY_SHAPES: Readonly<Record<string, string>> = {
  'items of a letter': megabyteOf('- a\n'),
  'numbered items': megabyteOf('1. a\n'),
  tasks: megabyteOf('- [ ] a\n'),
  'headings of a letter': megabyteOf('# a\n'),
  'rows of small cells': megabyteOf('| a | b |\n', '| a | b |\n|---|---|\n'),
  'wide rows': megabyteOf(`${'|a'.repeat(50)}\n`, `${'|a'.repeat(50)}\n${'|-'.repeat(50)}\n`),
  footnotes: megabyteOf('[^1]: a\n\n'),
  'quoted lines': megabyteOf('> a\n'),
  'lazy lines': megabyteOf(`> a\n${'b\n'.repeat(5000)}\n`),
  'lists in items': megabyteOf('* * a\n'),
  'many lists of lists': megabyteOf(`${'- a\n  - b\n'.repeat(400)}\nx\n\n`),
  'paragraphs of a letter': megabyteOf('a\n\n'),
  'code of a letter': megabyteOf('`a` b\n\n'),
  'fenced code of a letter': megabyteOf('```\na\n```\n\n'),
  'runs of backticks': megabyteOf('` `` ``` ```` a\n\n'),
  emphasis: megabyteOf('*a* b\n\n'),
  escapes: megabyteOf('\\* \\_ a\n\n'),
};

/** Markdown as people write it, if not so much of it. */
export const USUAL_SHAPES: Readonly<Record<string, string>> = {
  prose: megabyteOf('Some words that go on until the line has ended at the mark.\n\n'),
  'wrapped prose': megabyteOf(`${'Some words that go on until the line has ended.\n'.repeat(5)}\n`),
  changes: megabyteOf('- Mend what broke with the release ([#123](https://a.example/123))\n'),
  'one word': megabyteOf('a'),
  code: megabyteOf(`\`\`\`\n${'const a = [1, 2, 3]; // a * b\n'.repeat(20)}\`\`\`\n\n`),
  'a table of sentences': megabyteOf('| Some words that a person put | and some more of them |\n'),
  rules: '---\n\n'.repeat(1500),
  'ten thousand short items': '- a\n'.repeat(10_000),
};

/** What a megabyte of Markdown of each shape takes to parse, or that it is read as plain text. */
export function measureShapes(): string {
  const rows = Object.entries({ ...USUAL_SHAPES, ...COSTLY_SHAPES }).map(([name, text]) => {
    const excess = excessOf(text);
    if (excess !== null) return [name, '', `plain text: it ${excess.reason}`];
    const before = processorTime();
    parseMarkdown(text);
    return [name, `${((processorTime() - before) / 1000).toFixed(1)} s`, 'Markdown'];
  });
  return `${table(['shape', 'parse', 'read as'], rows)}\n`;
}
