import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../stages/document.ts';
import { sourceSpan } from '../../../stages/text/offset-map.ts';
import { folded, levelled } from '../../../stages/text/white-space.ts';
import { parsedOf, sourceOf } from '../documents.ts';

test.each([
  ['emphasis', 'He *said that* **all** is _well_ now.', 'that all is', 'that* **all** is'],
  [
    'a link',
    'See [the *report*](http://a.b "t") now.',
    'the report now',
    'the *report*](http://a.b "t") now',
  ],
  [
    'entities',
    'AT&amp;T &lt;b&gt; &#38; &#x26; &eacute;t&eacute; ok',
    '& & été ok',
    '&#38; &#x26; &eacute;t&eacute; ok',
  ],
  [
    'an entity written out',
    'A &amp;amp; b &nosuch; c',
    '&amp; b &nosuch; c',
    '&amp;amp; b &nosuch; c',
  ],
  [
    'an entity of two characters',
    'a &NotEqualTilde;b &fjlig;j &#102;j c',
    'b fjj fj c',
    'b &fjlig;j &#102;j c',
  ],
  [
    'escapes',
    'Not \\*this\\*, \\\\ that \\q &c',
    '*this*, \\ that \\q &c',
    '\\*this\\*, \\\\ that \\q &c',
  ],
  [
    'a block quotation',
    '> one *two\n>  three* four\nlazy five',
    'two three four lazy',
    'two\n>  three* four\nlazy',
  ],
  ['nested quotations', '> > one\n> > two\n> three', 'one two three', 'one\n> > two\n> three'],
  ['a list item', '* one   \n  two &amp;\n  three', 'two & three', 'two &amp;\n  three'],
  ['a hard break', 'one\\\n   two', 'one two', 'one\\\n   two'],
  ['a hard break by spaces', 'one  \ntwo', 'one two', 'one  \ntwo'],
  ['inline code', 'Call `` a`b `` and `c` now', 'a`b and c now', 'a`b `` and `c` now'],
  ['code padded by line ends', 'A `\r\n\\b c\n` d', '\\b c d', '\\b c\n` d'],
  ['quoted code padded by line ends', '> A `\n> \\b c\n> ` d', '\\b c d', '\\b c\n> ` d'],
  ['code with an indented line', 'A `b\n   c d` e', 'c d e', 'c d` e'],
  ['quoted code with an indented line', '> A `b\n>   c d` e', 'c d e', 'c d` e'],
  ['code padded by a line end and an indent', 'A `\n    c d\n` e', 'c d', 'c d'],
  ['a heading', '## One &amp; *two* ##', 'One & two', 'One &amp; *two'],
  ['a closed mark at the edge', '"*All* good," he said', '"All good,', '"*All* good,'],
  ['a task', '* [x] done &gt; not', 'done > not', 'done &gt; not'],
  [
    'an address',
    'Ask joe@example.com or www.example.com, or &amp;',
    'joe@example.com or www.example.com, or &',
    'joe@example.com or www.example.com, or &amp;',
  ],
  ['CRLF', 'one *two\r\nthree* four', 'two three', 'two\r\nthree'],
])('%s does not break offsets', (_name, markdown, words, expected) => {
  const text = parsedOf(markdown, 'a.md').blocks[0]?.text ?? '';
  // A CRLF is two spaces, as in the source.
  expect(
    sourceOf(
      markdown,
      'a.md',
      text.includes(words) ? words : words.replace('two three', 'two  three'),
    ),
  ).toBe(expected);
});

test('many spaces, marks or references take linear time', () => {
  const start = performance.now();
  parsedOf(`a &amp; ${' '.repeat(200_000)}b\n> c`, 'a.md');
  parsedOf(`a ${'&amp; '.repeat(20_000)}b`, 'a.md');
  parsedOf(`${'x'.repeat(300_000)} y\n`.repeat(2));
  parsedOf('- - - - '.repeat(50_000));
  parsedOf('> '.repeat(200_000));
  expect(performance.now() - start).toBeLessThan(10_000);
});

/** Each code unit of a piece of equal lengths stands in the source; pieces cover the text. */
function expectMapHolds(block: Block, source: string): void {
  let at = 0;
  for (const piece of block.map.pieces) {
    expect(piece.textStart).toBe(at);
    at += piece.textLength;
    if (piece.textLength !== piece.sourceLength) continue;
    const { sourceStart, sourceLength } = piece;
    expect(block.text.slice(piece.textStart, at)).toBe(
      levelled(source.slice(sourceStart, sourceStart + sourceLength)),
    );
  }
  expect(at).toBe(block.text.length);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const plainBits = fc.constantFrom(
  'word',
  'Word',
  'end.',
  'NAME:',
  '•',
  '-',
  '*',
  '1939.',
  '"',
  '“',
  '’',
  ',',
  '\u00A0',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\t',
  '\f',
  '===',
  '---',
  '😀',
  'é',
);
const markdownBits = fc.constantFrom(
  'word',
  'Word.',
  '&amp;',
  '&lt;',
  '&copy',
  '&;',
  '\\*',
  '\\',
  '\\\n',
  '*',
  '**',
  '_',
  '`',
  '``',
  '~',
  '>',
  '> ',

  '[',
  ']',
  '](u)',
  '![',
  '[^1]',
  '[^1]: ',
  '<b>',
  '<a@b.c>',
  'a@b.c',
  '#',
  '# ',
  '|',
  '- ',
  '1. ',
  '\t',
  '    ',

  ' ',
  ' ',
  '  \n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '---\n',
  '\u00A0',
  '😀',
  '\uFEFF',
  'http://x.y',
);
const textOf = (bits: fc.Arbitrary<string>) =>
  fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(''));

test('plain text: the span of any range is the range, white space folded', () => {
  fc.assert(
    fc.property(textOf(plainBits), fc.nat(), fc.nat(), (source, a, b) => {
      for (const block of parsedOf(source).blocks) {
        expectMapHolds(block, source);
        const from = a % block.text.length;
        const to = from + 1 + (b % (block.text.length - from));
        const { start, end } = sourceSpan(block, from, to);
        expect(folded(source.slice(start, end))).toBe(folded(block.text.slice(from, to)));
      }
    }),
    { numRuns: 2000 },
  );
});

test('plain text: no word is lost, none is read twice', () => {
  fc.assert(
    fc.property(textOf(plainBits), (source) => {
      const { blocks, tree } = parsedOf(source);
      // The words of a front matter are fields.
      fc.pre(tree.children.every(({ type }) => type !== 'yaml'));
      expect(blocks.flatMap(({ text }) => wordsOf(text))).toEqual(wordsOf(source));
    }),
    { numRuns: 1000 },
  );
});

test('Markdown: blocks lie in the source in order, and maps hold', () => {
  fc.assert(
    fc.property(textOf(markdownBits), (written) => {
      // Without a byte order mark, if it began with one.
      const { blocks, text: source } = parsedOf(written, 'a.md');
      let end = 0;
      for (const block of blocks) {
        expectMapHolds(block, source);
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        expect(block.end).toBeLessThanOrEqual(source.length);
        expect(block.text).toBe(block.text.trim());
        ({ end } = block);
      }
    }),
    { numRuns: 2000 },
  );
});
